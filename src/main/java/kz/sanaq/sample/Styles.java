package kz.sanaq.sample;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few styles of one workbook, made when first needed. */
final class Styles {

    /** A style, perhaps crossed out or filled. */
    private record Look(Style style, boolean isStruck, boolean isFilled) {}

    private final Workbook workbook;
    private final Map<Look, CellStyle> made = new HashMap<>();
    private final Font bold;

    Styles(Workbook workbook) {
        this.workbook = workbook;
        bold = workbook.createFont();
        bold.setBold(true);
    }

    CellStyle of(Style style, boolean isStruck, boolean isFilled) {
        return made.computeIfAbsent(new Look(style, isStruck, isFilled), this::make);
    }

    private CellStyle make(Look look) {
        var made = make(look.style);
        if (look.isStruck) {
            var font = workbook.createFont();
            font.setStrikeout(true);
            made.setFont(font);
        }
        if (look.isFilled) {
            made.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return made;
    }

    private CellStyle make(Style style) {
        var made = workbook.createCellStyle();
        switch (style) {
            case PLAIN -> {}
            case TITLE -> {
                made.setFont(bold);
                made.setAlignment(HorizontalAlignment.CENTER);
            }
            case HEADER -> {
                border(made);
                made.setWrapText(true);
                made.setAlignment(HorizontalAlignment.CENTER);
                made.setVerticalAlignment(VerticalAlignment.CENTER);
            }
            case TEXT, NUMBER -> border(made);
            case BOLD_TEXT, BOLD_NUMBER -> {
                border(made);
                made.setFont(bold);
            }
        }
        return made;
    }

    private static void border(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}

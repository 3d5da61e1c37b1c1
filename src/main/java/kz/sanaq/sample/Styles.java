package kz.sanaq.sample;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few styles of one workbook, made when first needed. */
final class Styles {

    private final Workbook workbook;
    private final Map<Style, CellStyle> made = new EnumMap<>(Style.class);
    private final Font bold;

    Styles(Workbook workbook) {
        this.workbook = workbook;
        bold = workbook.createFont();
        bold.setBold(true);
    }

    CellStyle of(Style style) {
        return made.computeIfAbsent(style, this::make);
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

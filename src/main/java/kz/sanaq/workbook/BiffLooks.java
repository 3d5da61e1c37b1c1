package kz.sanaq.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** How the cells of a BIFF workbook look: its fonts, grounds, borders, formats and what is made of them, one for one. */
final class BiffLooks implements Looks {

    private static final Set<Integer> WANTED = Set.of(
            (int) ExtendedFormatRecord.sid, (int) FontRecord.sid, (int) FormatRecord.sid, (int) PaletteRecord.sid);

    private static final int MISSING_FONT = 4;

    private static final int FIRST_OWN_FORMAT = 164;

    /** Added to a format that stands for another one in xlsx. */
    private static final int MOVED_FORMAT = 2000;

    private static final List<String> PATTERNS =
            words("none solid mediumGray darkGray lightGray darkHorizontal darkVertical darkDown "
                    + "darkUp darkGrid darkTrellis lightHorizontal lightVertical lightDown lightUp "
                    + "lightGrid lightTrellis gray125 gray0625");

    private static final List<String> LINES =
            words("none thin medium dashed dotted thick double hair mediumDashed dashDot "
                    + "mediumDashDot dashDotDot mediumDashDotDot slantDashDot");

    private static final List<String> ACROSS =
            List.of("general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed");

    private static final List<String> DOWN = words("top center bottom justify distributed");

    private final XlsWorkbook workbook;

    private final List<FontRecord> fonts = new ArrayList<>();

    private final List<ExtendedFormatRecord> styles = new ArrayList<>();

    private final Map<Integer, String> formats = new LinkedHashMap<>();

    private @Nullable PaletteRecord palette;

    private BiffLooks(XlsWorkbook workbook) {
        this.workbook = workbook;
    }

    static BiffLooks of(XlsWorkbook workbook) {
        BiffLooks looks = new BiffLooks(workbook);
        RecordFactoryInputStream records =
                new RecordFactoryInputStream(new BiffFeed(workbook.stream, 0, WANTED), false);
        for (Record found = records.nextRecord(); found != null; found = records.nextRecord()) {
            if (found instanceof ExtendedFormatRecord style) {
                looks.styles.add(style);
            } else if (found instanceof FontRecord font) {
                looks.fonts.add(font);
            } else if (found instanceof FormatRecord format) {
                looks.add(format);
            } else if (found instanceof PaletteRecord colors) {
                looks.palette = colors;
            }
        }
        return looks;
    }

    private void add(FormatRecord format) {
        int id = format.getIndexCode();
        if (!format.getFormatString().equals(BuiltinFormats.getBuiltinFormat(id))) {
            formats.put(id, format.getFormatString());
        }
    }

    @Override
    public SheetLooks sheet(SheetInfo sheet) throws IOException {
        return BiffSheetLooks.of(workbook.records(sheet), styles.size());
    }

    @Override
    public int style(Cell cell) {
        return 0;
    }

    @Override
    public void write(XmlCopy out) throws IOException {
        if (!formats.isEmpty()) {
            out.start("numFmts");
            for (Map.Entry<Integer, String> format : formats.entrySet()) {
                out.empty("numFmt", "numFmtId", id(format.getKey()), "formatCode", format.getValue());
            }
            out.end();
        }
        out.start("fonts");
        for (FontRecord font : fonts) {
            font(out, font);
        }
        if (fonts.isEmpty()) {
            out.start("font")
                    .empty("sz", "val", "10")
                    .empty("name", "val", "Arial")
                    .end();
        }
        out.end().start("fills");
        for (String pattern : new String[] {"none", "gray125"}) {
            out.start("fill").empty("patternFill", "patternType", pattern).end();
        }
        for (ExtendedFormatRecord style : styles) {
            fill(out, style);
        }
        out.end().start("borders").empty("border");
        for (ExtendedFormatRecord style : styles) {
            border(out, style);
        }
        out.end().start("cellStyleXfs").empty("xf", "numFmtId", "0").end().start("cellXfs");
        for (int index = 0; index < styles.size(); index++) {
            style(out, index);
        }
        if (styles.isEmpty()) {
            out.empty("xf", "numFmtId", "0");
        }
        out.end();
    }

    private String id(int format) {
        return Integer.toString(
                formats.containsKey(format) && format < FIRST_OWN_FORMAT ? format + MOVED_FORMAT : format);
    }

    private void font(XmlCopy out, FontRecord font) throws IOException {
        out.start("font");
        if (font.getBoldWeight() >= 600) {
            out.empty("b");
        }
        if (font.isItalic()) {
            out.empty("i");
        }
        if (font.isStruckout()) {
            out.empty("strike");
        }
        if (font.getUnderline() != 0) {
            out.empty("u");
        }
        out.empty("sz", "val", Double.toString(font.getFontHeight() / 20.0));
        color(out, "color", font.getColorPaletteIndex());
        String name = font.getFontName();
        out.empty("name", "val", name == null || name.isBlank() ? "Arial" : WrittenText.of(name))
                .end();
    }

    private void fill(XmlCopy out, ExtendedFormatRecord style) throws IOException {
        out.start("fill").start("patternFill").attribute("patternType", named(PATTERNS, style.getAdtlFillPattern()));
        if (style.getAdtlFillPattern() != 0) {
            color(out, "fgColor", style.getFillForeground());
            color(out, "bgColor", style.getFillBackground());
        }
        out.end().end();
    }

    private void border(XmlCopy out, ExtendedFormatRecord style) throws IOException {
        out.start("border");
        side(out, "left", style.getBorderLeft(), style.getLeftBorderPaletteIdx());
        side(out, "right", style.getBorderRight(), style.getRightBorderPaletteIdx());
        side(out, "top", style.getBorderTop(), style.getTopBorderPaletteIdx());
        side(out, "bottom", style.getBorderBottom(), style.getBottomBorderPaletteIdx());
        out.empty("diagonal").end();
    }

    private void side(XmlCopy out, String name, int line, int color) throws IOException {
        out.start(name);
        if (line > 0 && line < LINES.size()) {
            out.attribute("style", LINES.get(line));
            color(out, "color", color);
        }
        out.end();
    }

    private void style(XmlCopy out, int index) throws IOException {
        ExtendedFormatRecord style = styles.get(index);
        int font = style.getFontIndex() > MISSING_FONT ? style.getFontIndex() - 1 : style.getFontIndex();
        out.start("xf").attribute("numFmtId", id(style.getFormatIndex()));
        out.attribute("fontId", font < fonts.size() ? font : 0);
        out.attribute("fillId", index + 2L).attribute("borderId", index + 1L).attribute("xfId", 0);
        for (String applied : new String[] {"NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection"}) {
            out.attribute("apply" + applied, 1);
        }
        out.start("alignment").attribute("horizontal", named(ACROSS, style.getAlignment()));
        out.attribute("vertical", named(DOWN, style.getVerticalAlignment()));
        int turned = style.getRotation() & 0xFF;
        if (turned > 0 && (turned <= 180 || turned == 255)) {
            out.attribute("textRotation", turned);
        }
        out.attribute("wrapText", style.getWrapText() ? 1 : 0)
                .attribute("indent", style.getIndent())
                .end();
        out.empty("protection", "locked", style.isLocked() ? "1" : "0").end();
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }

    private static String named(List<String> names, int code) {
        return names.get(code >= 0 && code < names.size() ? code : 0);
    }

    /** A colour by its number; one that follows the program's settings is left to the program. */
    private void color(XmlCopy out, String element, int index) throws IOException {
        byte[] own = palette == null ? null : palette.getColor(index);
        HSSFColor known = HSSFColor.getIndexHash().get(index);
        if (own != null) {
            out.empty(element, "rgb", "FF%02X%02X%02X".formatted(own[0] & 0xFF, own[1] & 0xFF, own[2] & 0xFF));
        } else if (known != null && index >= 0 && index < 64) {
            short[] rgb = known.getTriplet();
            out.empty(element, "rgb", "FF%02X%02X%02X".formatted(rgb[0], rgb[1], rgb[2]));
        }
    }
}

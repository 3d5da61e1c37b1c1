package kz.sanaq.workbook;

import java.io.IOException;
import kz.sanaq.workbook.MarkedStyles.ListLook;
import org.jspecify.annotations.Nullable;

/** Writes the fonts, fills, borders and cell styles of our own, behind those that a workbook has. */
final class ListStyles {

    private static final int BOLD = 1;

    private static final int TITLE = 2;

    private static final int LINK = 3;

    private static final int FONTS = 4;

    /** Behind those of the marks. */
    private static final int HEADING = Mark.values().length;

    private static final int ANSWER = HEADING + 1;

    private static final int FILLS = ANSWER + 1;

    private static final String TEXT_FORMAT = "49";

    private final XmlCopy out;

    private final @Nullable String prefix;

    private final int fonts;

    private final int fills;

    private final int borders;

    /** Where ours begin in each section. */
    ListStyles(XmlCopy out, @Nullable String prefix, int fonts, int fills, int borders) {
        this.out = out;
        this.prefix = prefix;
        this.fonts = fonts;
        this.fills = fills;
        this.borders = borders;
    }

    /** How many of ours a section gets. */
    static int count(String section, int derived) {
        return switch (section) {
            case "fonts" -> FONTS;
            case "fills" -> FILLS;
            case "borders" -> 1;
            default -> ListLook.values().length + derived;
        };
    }

    int fill(@Nullable Mark mark) {
        return mark == null ? 0 : fills + mark.ordinal();
    }

    void fonts(boolean isFirst) throws IOException {
        if (isFirst) {
            font(11, false, false);
        }
        font(10, false, false);
        font(10, true, false);
        font(14, true, false);
        font(10, false, true);
    }

    private void font(int size, boolean bold, boolean link) throws IOException {
        out.start(name("font"));
        if (bold) {
            out.empty(name("b"));
        }
        if (link) {
            out.empty(name("u"));
        }
        out.empty(name("sz"), "val", Integer.toString(size));
        out.empty(name("color"), "rgb", link ? "FF0563C1" : "FF000000");
        out.empty(name("name"), "val", "Calibri")
                .empty(name("family"), "val", "2")
                .end();
    }

    void fills(boolean isFirst) throws IOException {
        if (isFirst) {
            out.start(name("fill"))
                    .empty(name("patternFill"), "patternType", "none")
                    .end();
            out.start(name("fill"))
                    .empty(name("patternFill"), "patternType", "gray125")
                    .end();
        }
        for (Mark mark : Mark.values()) {
            solid(mark.color());
        }
        solid("FFD9D9D9");
        solid("FFFFFFE0");
    }

    private void solid(String color) throws IOException {
        out.start(name("fill")).start(name("patternFill")).attribute("patternType", "solid");
        out.empty(name("fgColor"), "rgb", color)
                .empty(name("bgColor"), "indexed", "64")
                .end()
                .end();
    }

    void borders(boolean isFirst) throws IOException {
        if (isFirst) {
            out.empty(name("border"));
        }
        out.start(name("border"));
        for (String side : new String[] {"left", "right", "top", "bottom"}) {
            out.start(name(side))
                    .attribute("style", "thin")
                    .empty(name("color"), "rgb", "FFBFBFBF")
                    .end();
        }
        out.empty(name("diagonal")).end();
    }

    void styles(boolean isFirst) throws IOException {
        if (isFirst) {
            out.empty(name("xf"), "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0", "xfId", "0");
        }
        for (ListLook look : ListLook.values()) {
            switch (look) {
                case TITLE -> style(TITLE, 0, false, false);
                case SUBTITLE -> style(0, 0, false, false);
                case HEADING -> style(BOLD, fills + HEADING, true, false);
                case TEXT -> style(0, 0, true, false);
                case LINK -> style(LINK, 0, true, false);
                case ANSWER -> style(0, fills + ANSWER, true, true);
                case REFUSED, ERROR, QUERY, NOTE -> style(BOLD, fill(Mark.valueOf(look.name())), true, false);
            }
        }
    }

    /** All of them texts, so that nothing becomes a formula, even where somebody edits it. */
    private void style(int font, int fill, boolean inTable, boolean isAnswer) throws IOException {
        out.start(name("xf")).attribute("numFmtId", isAnswer ? TEXT_FORMAT : "0");
        out.attribute("fontId", fonts + font).attribute("fillId", fill);
        out.attribute("borderId", inTable ? borders : 0).attribute("xfId", 0);
        out.attribute("quotePrefix", 1).attribute("applyNumberFormat", 1).attribute("applyFont", 1);
        out.attribute("applyFill", 1).attribute("applyBorder", 1).attribute("applyAlignment", 1);
        if (isAnswer) {
            out.attribute("applyProtection", 1);
        }
        out.empty(name("alignment"), "vertical", "top", "wrapText", inTable ? "1" : "0");
        if (isAnswer) {
            out.empty(name("protection"), "locked", "0");
        }
        out.end();
    }

    private String name(String local) {
        return XmlCopy.name(prefix, local);
    }
}

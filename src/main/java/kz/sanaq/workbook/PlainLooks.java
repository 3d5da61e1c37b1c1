package kz.sanaq.workbook;

import java.io.IOException;

/** What every cell says of its looks: a date, a percentage, struck out. */
final class PlainLooks implements Looks {

    private static final int STRUCK_OUT = 4;

    /** General, date, date with time, percentage. */
    private static final int[] FORMATS = {0, 14, 22, 10};

    @Override
    public void write(XmlCopy out) throws IOException {
        out.start("fonts");
        for (boolean struck : new boolean[] {false, true}) {
            out.start("font");
            if (struck) {
                out.empty("strike");
            }
            out.empty("sz", "val", "11")
                    .empty("name", "val", "Calibri")
                    .empty("family", "val", "2")
                    .end();
        }
        out.end().start("fills");
        for (String pattern : new String[] {"none", "gray125"}) {
            out.start("fill").empty("patternFill", "patternType", pattern).end();
        }
        out.end().start("borders").empty("border").end();
        out.start("cellStyleXfs").empty("xf", "numFmtId", "0").end().start("cellXfs");
        for (int font = 0; font < 2; font++) {
            for (int format : FORMATS) {
                out.start("xf").attribute("numFmtId", format).attribute("fontId", font);
                out.attribute("fillId", 0).attribute("borderId", 0).attribute("xfId", 0);
                out.attribute("applyNumberFormat", 1).attribute("applyFont", 1).end();
            }
        }
        out.end();
    }

    @Override
    public SheetLooks sheet(SheetInfo sheet) {
        return new SheetLooks(0);
    }

    @Override
    public int style(Cell cell) {
        int style = cell.isPercent() ? 3 : 0;
        if (cell.isDate()) {
            style = cell.number() == Math.rint(cell.number()) ? 1 : 2;
        }
        return style + (cell.struckOut() ? STRUCK_OUT : 0);
    }
}

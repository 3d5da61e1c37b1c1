package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Reads the part of a binary workbook that has its styles. */
final class XlsbStyles {

    private static final int FORMAT = 44;
    private static final int FONT = 43;
    private static final int GROUND = 45;
    private static final int STYLE = 47;
    private static final int CELL_STYLES = 617;
    private static final int END_OF_CELL_STYLES = 618;

    private static final int STRUCK_OUT = 0x08;

    private static final int INDEXED = 1;
    private static final int DIRECT = 2;
    private static final int THEME = 3;

    private final CellStyles styles = new CellStyles();

    private final Map<Integer, String> codes = new HashMap<>();

    private final BitSet struckOut = new BitSet();

    private final BitSet whiteFonts = new BitSet();

    private final BitSet darkGrounds = new BitSet();

    private int fonts;

    private int grounds;

    private boolean isInCellStyles;

    private XlsbStyles() {}

    static CellStyles read(InputStream part) throws IOException {
        XlsbStyles found = new XlsbStyles();
        try (XlsbRecords records = new XlsbRecords(part)) {
            while (records.next()) {
                found.take(records);
            }
        }
        return found.styles;
    }

    private void take(XlsbRecords records) throws IOException {
        switch (records.type()) {
            case FORMAT -> codes.put(records.shortAt(0), records.textAt(2));
            case FONT -> {
                struckOut.set(fonts, (records.shortAt(2) & STRUCK_OUT) != 0);
                whiteFonts.set(fonts++, isWhite(records, 12));
            }
            case GROUND -> darkGrounds.set(grounds++, records.intAt(0) != 0 && !isWhite(records, 4));
            case CELL_STYLES -> isInCellStyles = true;
            case END_OF_CELL_STYLES -> isInCellStyles = false;
            case STYLE -> {
                if (isInCellStyles) {
                    int format = records.shortAt(2);
                    int font = records.shortAt(4);
                    boolean unseen = whiteFonts.get(font) && !darkGrounds.get(records.shortAt(6));
                    styles.add(format, codes.get(format), struckOut.get(font), unseen);
                }
            }
            default -> {}
        }
    }

    /** A color by its kind: of the palette, of the theme, or as red, green and blue. */
    private static boolean isWhite(XlsbRecords records, int at) throws IOException {
        int index = records.byteAt(at + 1);
        return switch (records.byteAt(at) >> 1) {
            case INDEXED -> index == 9 || index == 1;
            case DIRECT -> (records.intAt(at + 4) & 0xFFFFFF) == 0xFFFFFF;
            case THEME -> index == 0 && records.shortAt(at + 2) == 0;
            default -> false;
        };
    }
}

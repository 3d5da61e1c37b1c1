package kz.sanaq.workbook;

import java.util.Arrays;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What the cell styles of a workbook make of a cell, decided once for each style: a date, a percentage, struck out. */
final class CellStyles {

    static final int DATE = 1;
    static final int STRUCK_OUT = 2;
    static final int UNSEEN = 4;
    static final int PERCENT = 8;

    /** A number format that shows nothing of whatever is stored. */
    private static final String NOTHING = ";;;";

    private byte[] looks = new byte[32];

    private int styles;

    /** The next style, by its number format and its font on its ground. */
    void add(int format, @Nullable String code, boolean struckOut, boolean unseen) {
        String shown = code == null ? BuiltinFormats.getBuiltinFormat(format) : code;
        if (styles == looks.length) {
            looks = Arrays.copyOf(looks, styles * 2);
        }
        boolean date = shown != null && DateUtil.isADateFormat(format, shown);
        looks[styles++] = (byte) ((date ? DATE : 0)
                | (struckOut ? STRUCK_OUT : 0)
                | (unseen || NOTHING.equals(shown) ? UNSEEN : 0)
                | (shown != null && shown.indexOf('%') >= 0 ? PERCENT : 0));
    }

    int look(int style) {
        return style < styles ? looks[style] : 0;
    }
}

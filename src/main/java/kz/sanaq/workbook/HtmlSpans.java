package kz.sanaq.workbook;

import java.util.Arrays;

/** Where the next cell of a web page's table stands, since cells above may reach down into its row. */
final class HtmlSpans {

    /** More than any table has, less than memory. */
    private static final int MOST = 16_384;

    private final int top;

    /** By column, the first row that no cell above reaches. */
    private int[] free = new int[16];

    private int row = -1;

    private int column;

    HtmlSpans(int top) {
        this.top = top;
    }

    void nextRow() {
        row++;
        column = 0;
    }

    /** Places a cell and says where, packed; -1 where there is no room. */
    long place(int down, int across) {
        if (row < 0) {
            nextRow();
        }
        while (column < free.length && free[column] > row) {
            column++;
        }
        int first = column;
        column += Math.max(1, Math.min(across, 1000));
        if (column > MOST || top + row >= CellAddress.ROWS) {
            return -1;
        }
        if (column > free.length) {
            free = Arrays.copyOf(free, column * 2);
        }
        Arrays.fill(free, first, column, row + Math.max(1, down));
        return CellAddress.pack(top + row, first);
    }

    /** One past the last row. */
    int bottom() {
        return top + row + 1;
    }
}

package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How one sheet looks beside its values: widths, heights, and the style of each cell, of empty ones too. */
final class SheetLooks {

    /** The columns, from left to right. */
    final List<NotedSheet.Columns> columns = new ArrayList<>();

    /** Heights in points, by row. */
    final NavigableMap<Integer, Double> heights = new TreeMap<>();

    /** Address and style of each cell in one number, in the order of rows. */
    private long[] cells = new long[256];

    private int count;

    private boolean isSorted = true;

    private final int styles;

    /** @param styles how many the workbook has */
    SheetLooks(int styles) {
        this.styles = styles;
    }

    /** A style that the workbook has. */
    int known(int style) {
        return style < styles ? style : 0;
    }

    void add(int row, int column, int style) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        cells[count] = CellAddress.pack(row, column) << 16 | known(style);
        isSorted &= count == 0 || cells[count - 1] <= cells[count];
        count++;
    }

    int size() {
        return count;
    }

    /** The address of a cell, by its place in the order. */
    long address(int index) {
        sort();
        return cells[index] >>> 16;
    }

    int style(int index) {
        sort();
        return (int) (cells[index] & 0xFFFF);
    }

    private void sort() {
        if (!isSorted) {
            Arrays.sort(cells, 0, count);
            isSorted = true;
        }
    }
}

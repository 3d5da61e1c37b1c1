package kz.sanaq.answer;

import kz.sanaq.workbook.CellAddress;

/**
 * Rows or columns that stand together in one workbook and not in the other.
 *
 * @param first in the later workbook where they were inserted, in the earlier one where they were removed; from 0
 */
record ChangedLine(String sheet, Axis axis, boolean isInserted, int first, int lines) {

    /** What a sheet is made of. */
    enum Axis {
        ROW,
        COLUMN
    }

    /** The first of them as people call it: {@code 12}, or {@code C}. */
    String written() {
        return axis == Axis.ROW
                ? String.valueOf(first + 1)
                : new CellAddress(0, first).toString().replace("1", "");
    }
}

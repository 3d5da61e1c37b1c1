package kz.sanaq.workbook;

/** A rectangle of cells from its first (top left) to its last (bottom right); written {@code A1:M1}. */
public record CellRange(CellAddress first, CellAddress last) {

    public CellRange {
        if (first.row() > last.row() || first.column() > last.column()) {
            throw new IllegalArgumentException("%s:%s is no range".formatted(first, last));
        }
    }

    /** The range that people write as {@code A1:M1}; a single cell is a range too. */
    public static CellRange parse(String written) {
        int colon = written.indexOf(':');
        CellAddress first = CellAddress.parse(colon < 0 ? written : written.substring(0, colon));
        CellAddress last = colon < 0 ? first : CellAddress.parse(written.substring(colon + 1));
        return between(first.row(), first.column(), last.row(), last.column());
    }

    /** The range of two opposite corners, in whatever order. */
    static CellRange between(int row, int column, int otherRow, int otherColumn) {
        return new CellRange(
                new CellAddress(Math.min(row, otherRow), Math.min(column, otherColumn)),
                new CellAddress(Math.max(row, otherRow), Math.max(column, otherColumn)));
    }

    public boolean contains(int row, int column) {
        return row >= first.row() && row <= last.row() && column >= first.column() && column <= last.column();
    }

    public int rows() {
        return last.row() - first.row() + 1;
    }

    public int columns() {
        return last.column() - first.column() + 1;
    }

    @Override
    public String toString() {
        return first + ":" + last;
    }
}

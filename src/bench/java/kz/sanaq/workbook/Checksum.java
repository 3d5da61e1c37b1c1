package kz.sanaq.workbook;

/** Cells and their values as one number, the same in whatever order a reader gives them. */
final class Checksum {

    long cells;

    long sum;

    void number(int row, int column, double value) {
        add(row, column, Double.hashCode(value));
    }

    void text(int row, int column, String value) {
        add(row, column, value.hashCode());
    }

    void truth(int row, int column, boolean value) {
        add(row, column, value ? 1 : 2);
    }

    /** A cell of which only the place is compared. */
    void place(int row, int column) {
        add(row, column, 0);
    }

    private void add(int row, int column, int hash) {
        cells++;
        long mixed = (CellAddress.pack(row, column) * 31 + hash) * 0x9E3779B97F4A7C15L;
        sum += mixed ^ mixed >>> 29;
    }

    @Override
    public String toString() {
        return cells + " cells " + Long.toHexString(sum);
    }
}

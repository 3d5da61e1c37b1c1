package kz.sanaq.workbook;

/** A cell's place in its sheet, zero-based; written as people write it, {@code B7}. */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {

    /** One more than the last row and column that a sheet can have. */
    static final int ROWS = 1 << 20;

    static final int COLUMNS = 1 << 14;

    public CellAddress {
        if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            throw new IllegalArgumentException("no cell at row %d, column %d".formatted(row, column));
        }
    }

    /** The address that people write as {@code B7} or {@code $B$7}. */
    public static CellAddress parse(String written) {
        long packed = References.parse(written);
        if (packed < 0) {
            throw new IllegalArgumentException("not a cell: " + written);
        }
        return unpack(packed);
    }

    /** Row and column in one number, in the order of rows, then columns. */
    public long packed() {
        return pack(row, column);
    }

    static long pack(int row, int column) {
        return (long) row << 14 | column;
    }

    /** The address that {@link #packed()} packed. */
    public static CellAddress unpack(long packed) {
        return new CellAddress((int) (packed >>> 14), (int) (packed & (COLUMNS - 1)));
    }

    @Override
    public int compareTo(CellAddress other) {
        return Long.compare(packed(), other.packed());
    }

    @Override
    public String toString() {
        return References.columnName(column) + (row + 1);
    }
}

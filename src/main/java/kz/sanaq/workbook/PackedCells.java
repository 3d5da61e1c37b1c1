package kz.sanaq.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of a grid in arrays, sorted by rows and columns: 17 bytes a cell, 4 a row, and each text once. */
final class PackedCells {

    static final int TYPE = 0x07;
    static final int DATE = 0x08;
    static final int ISO = 0x10;

    /** The look of a cell, moved up by so many bits. */
    static final int LOOK_SHIFT = 4;

    static final int STRUCK_OUT = CellStyles.STRUCK_OUT << LOOK_SHIFT;
    static final int UNSEEN = CellStyles.UNSEEN << LOOK_SHIFT;
    static final int PERCENT = CellStyles.PERCENT << LOOK_SHIFT;

    private static final CellType[] TYPES = CellType.values();

    private final Structure structure;
    private final boolean since1904;
    private final Limits limits;
    private final String part;
    private final int[] rowStarts;
    private final int columns;
    private final short[] cellColumns;
    private final byte[] kinds;
    private final double[] numbers;
    private final int[] texts;
    private final String[] textTable;
    private final int[] formulaCells;
    private final String[] formulas;

    PackedCells(PackedCellsBuilder from) {
        structure = from.structure;
        since1904 = from.since1904;
        limits = from.limits;
        part = from.part;
        rowStarts = from.rowStarts;
        columns = from.columns;
        cellColumns = from.cellColumns;
        kinds = from.kinds;
        numbers = from.numbers;
        texts = from.texts;
        textTable = from.textTable;
        formulaCells = from.formulaCells;
        formulas = from.formulas;
    }

    Structure structure() {
        return structure;
    }

    boolean since1904() {
        return since1904;
    }

    int size() {
        return cellColumns.length;
    }

    /** Who looks at a cell again and again, or at a long text, uses the workbook's time. */
    void tick(int index, int steps) {
        try {
            limits.tick(steps);
        } catch (LimitReached reached) {
            throw reached.in(part, structure.sheet().name(), new CellAddress(row(index), column(index)));
        }
    }

    void step() {
        limits.tick(0);
    }

    void spend(Limit limit, long amount) {
        try {
            limits.spend(limit, amount);
        } catch (LimitReached reached) {
            throw new LimitReached(reached.refusal().in(part, structure.sheet().name(), null));
        }
    }

    int rows() {
        return rowStarts.length - 1;
    }

    int columns() {
        return columns;
    }

    /** The index of a row's first cell, or of the next one's where it has none. */
    int start(int row) {
        return row < rowStarts.length ? rowStarts[row] : size();
    }

    int find(int row, int column) {
        if (row < 0 || row >= rows() || column < 0 || column >= columns) {
            return -1;
        }
        return Arrays.binarySearch(cellColumns, rowStarts[row], rowStarts[row + 1], (short) column);
    }

    int row(int index) {
        int low = 0;
        int high = rows();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rowStarts[middle + 1] <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int column(int index) {
        return cellColumns[index];
    }

    /** The number as it is written, without loss. */
    BigDecimal decimal(int index) {
        double number = numbers[index];
        tick(index, 1);
        return texts[index] < 0 && Numbers.isWhole(number)
                ? BigDecimal.valueOf((long) number)
                : Values.decimal(raw(index), number, is(index, ISO));
    }

    CellType type(int index) {
        return TYPES[kinds[index] & TYPE];
    }

    boolean is(int index, int flag) {
        return (kinds[index] & flag) != 0;
    }

    double number(int index) {
        return numbers[index];
    }

    String raw(int index) {
        String raw = texts[index] < 0 ? Numbers.shortest(numbers[index]) : textTable[texts[index]];
        tick(index, raw.length());
        return raw;
    }

    @Nullable
    String formula(int index) {
        int found = Arrays.binarySearch(formulaCells, index);
        return found < 0 ? null : formulas[found];
    }
}

package kz.sanaq.workbook;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** All non-empty cells of a sheet, packed, for random access; iterated by rows, then columns. */
public final class Grid implements Iterable<Cell> {

    private final PackedCells cells;

    Grid(PackedCells cells) {
        this.cells = cells;
    }

    public SheetInfo sheet() {
        return structure().sheet();
    }

    public Structure structure() {
        return cells.structure();
    }

    /** A step of looking at these cells, which uses the workbook's time also where there is none. */
    public void step() {
        cells.step();
    }

    /**
     * Counts work on these cells that is limited for a workbook as a whole.
     *
     * @throws LimitReached where there was too much of it
     */
    public void spend(Limit limit, long amount) {
        cells.spend(limit, amount);
    }

    /** Non-empty cells. */
    public int size() {
        return cells.size();
    }

    /** One more than the last row that has a non-empty cell. */
    public int rows() {
        return cells.rows();
    }

    /** One more than the last column that has a non-empty cell. */
    public int columns() {
        return cells.columns();
    }

    /** The cell that stands at this place; null where it is empty. */
    public @Nullable Cell at(int row, int column) {
        int index = cells.find(row, column);
        return index < 0 ? null : new GridCell(cells, index, row);
    }

    /** The cell people see at this place: in a merged area the one at its top left; null where that is empty. */
    public @Nullable Cell anchor(int row, int column) {
        CellRange area = merged(row, column);
        return area == null
                ? at(row, column)
                : at(area.first().row(), area.first().column());
    }

    /** The merged area that covers a place; null where there is none. */
    public @Nullable CellRange merged(int row, int column) {
        return structure().merged(row, column);
    }

    /** The non-empty cells of one row, by column. */
    public Iterable<Cell> row(int row) {
        return () -> over(cells.start(row), cells.start(row + 1));
    }

    @Override
    public Iterator<Cell> iterator() {
        return over(0, cells.size());
    }

    private Iterator<Cell> over(int from, int to) {
        return new Iterator<>() {
            private int index = from;
            private int row = cells.row(from);

            @Override
            public boolean hasNext() {
                return index < to;
            }

            @Override
            public Cell next() {
                if (index >= to) {
                    throw new NoSuchElementException();
                }
                while (cells.start(row + 1) <= index) {
                    row++;
                }
                return new GridCell(cells, index++, row);
            }
        };
    }
}

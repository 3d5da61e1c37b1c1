package kz.sanaq.form;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellRange;
import kz.sanaq.workbook.CellType;
import kz.sanaq.workbook.Comment;
import kz.sanaq.workbook.Grid;
import org.jspecify.annotations.Nullable;

/** A sheet being read: what people see of it, and what became of each of its cells. */
final class Page {

    /** Texts are looked for in so many rows that have cells; titles and headings stand there. */
    private static final int ROWS_SEARCHED = 60;

    private final Grid grid;
    private final List<Comment> comments;
    private final BitSet struckOutRows = new BitSet();
    private final Cell[] cells;
    private final int[] columns;

    /** For each row the position of its first cell, or of the next row's where it has none. */
    private final int[] rowStarts;

    private final @Nullable Fate[] fates;
    private @Nullable String searchable;

    /** What became of a cell: used, ignored by a named rule, or reported with a reason. */
    private record Fate(
            @Nullable String ignoredBy, @Nullable Message reported) {
        static final Fate USED = new Fate(null, null);
    }

    Page(Grid grid, List<Comment> comments) {
        this.grid = grid;
        this.comments = List.copyOf(comments);
        cells = new Cell[grid.size()];
        columns = new int[grid.size()];
        rowStarts = new int[grid.rows() + 1];
        int next = 0;
        for (Cell cell : grid) {
            columns[next] = cell.column();
            rowStarts[cell.row() + 1] = next + 1;
            if (cell.struckOut() && cell.type() == CellType.TEXT) {
                struckOutRows.set(cell.row());
            }
            cells[next++] = cell;
        }
        for (int row = 1; row < rowStarts.length; row++) {
            rowStarts[row] = Math.max(rowStarts[row], rowStarts[row - 1]);
        }
        fates = new Fate[cells.length];
    }

    int sheet() {
        return grid.sheet().index();
    }

    String name() {
        return grid.sheet().name();
    }

    boolean hidden() {
        return grid.sheet().hidden();
    }

    int rows() {
        return grid.rows();
    }

    int columns() {
        return grid.columns();
    }

    boolean hiddenRow(int row) {
        return grid.structure().isRowHidden(row);
    }

    boolean hiddenColumn(int column) {
        return grid.structure().isColumnHidden(column);
    }

    /** Whether the cell is struck out, or the words of its row are. */
    boolean isStruckOut(Cell cell) {
        return cell.struckOut() || struckOutRows.get(cell.row());
    }

    List<Comment> comments() {
        return comments;
    }

    Cell[] cells() {
        return cells;
    }

    /** The non-empty cells of a row: from the first, up to but without the second position in {@link #cells()}. */
    int firstOf(int row) {
        return row < rowStarts.length ? rowStarts[row] : cells.length;
    }

    @Nullable
    Cell at(int row, int column) {
        int at = position(row, column);
        return at < 0 ? null : cells[at];
    }

    /** The cell that people see here: of a merged area, its first. */
    @Nullable
    Cell seen(int row, int column) {
        CellRange area = grid.merged(row, column);
        return area == null
                ? at(row, column)
                : at(area.first().row(), area.first().column());
    }

    @Nullable
    CellRange merged(int row, int column) {
        return grid.merged(row, column);
    }

    /** The folded texts of the sheet's beginning, for looking for phrases. */
    String searchable() {
        if (searchable == null) {
            StringBuilder text = new StringBuilder(" ");
            int rows = 0;
            int last = -1;
            for (Cell cell : cells) {
                if (cell.row() != last) {
                    last = cell.row();
                    rows++;
                }
                if (rows > ROWS_SEARCHED) {
                    break;
                }
                if (cell.type() == CellType.TEXT) {
                    text.append(Folding.fold(cell.text())).append("  ");
                }
            }
            searchable = text.toString();
        }
        return searchable;
    }

    void use(@Nullable Cell cell) {
        if (cell != null) {
            fates[position(cell)] = Fate.USED;
        }
    }

    void ignore(Cell cell, String rule) {
        fates[position(cell)] = new Fate(rule, null);
    }

    void report(Cell cell, Message reason) {
        fates[position(cell)] = new Fate(null, reason);
    }

    /** Reports what was used of it: nothing of this page is loaded. */
    void disown(Message reason) {
        for (Cell cell : cells) {
            if (isUsed(cell)) {
                report(cell, reason);
            }
        }
    }

    boolean isAccountedFor(Cell cell) {
        return fates[position(cell)] != null;
    }

    boolean isUsed(Cell cell) {
        return fates[position(cell)] == Fate.USED;
    }

    @Nullable
    String ignoredBy(Cell cell) {
        Fate fate = fates[position(cell)];
        return fate == null ? null : fate.ignoredBy;
    }

    @Nullable
    Message reported(Cell cell) {
        Fate fate = fates[position(cell)];
        return fate == null ? null : fate.reported;
    }

    /** A column as people call it: {@code AB}. */
    static String column(int column) {
        String address = new CellAddress(0, column).toString();
        return address.substring(0, address.length() - 1);
    }

    private int position(Cell cell) {
        return position(cell.row(), cell.column());
    }

    private int position(int row, int column) {
        return row >= rows() ? -1 : Arrays.binarySearch(columns, rowStarts[row], rowStarts[row + 1], column);
    }
}

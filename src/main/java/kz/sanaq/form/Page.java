package kz.sanaq.form;

import java.util.ArrayList;
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
import kz.sanaq.workbook.Limit;
import org.jspecify.annotations.Nullable;

/** A sheet being read: what people see of it, and what became of each of its cells. */
final class Page {

    private final Grid grid;
    private final List<Comment> comments;
    private final HazardPolicies policies;
    private final Hiding hiding;
    private final BitSet struckOutRows = new BitSet();
    private final Cell[] cells;
    private final int[] columns;

    /** For each row the position of its first cell, or of the next row's where it has none. */
    private final int[] rowStarts;

    private final @Nullable Fate[] fates;
    private @Nullable String searchable;

    Page(Grid grid, List<Comment> comments) {
        this.grid = grid;
        this.policies = HazardPolicies.ASKING;
        this.hiding = new Hiding(grid.structure(), policies);
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

    private Page(Page other, HazardPolicies policies) {
        this.grid = other.grid;
        this.policies = policies;
        hiding = new Hiding(grid.structure(), policies);
        comments = other.comments;
        cells = other.cells;
        columns = other.columns;
        rowStarts = other.rowStarts;
        struckOutRows.or(other.struckOutRows);
        searchable = other.searchable;
        fates = new Fate[cells.length];
    }

    /** The same sheet as the form looks at it, which may count what is hidden; nothing is accounted for yet. */
    Page under(HazardPolicies ofForm) {
        return new Page(this, ofForm);
    }

    int sheet() {
        return grid.sheet().index();
    }

    String name() {
        return grid.sheet().name();
    }

    /** What is hidden of it, whatever becomes of that. */
    Hiding hiding() {
        return hiding;
    }

    /** Whether the sheet is hidden and what is hidden does not count. */
    boolean hidden() {
        return hiding.leavesOutSheet();
    }

    int rows() {
        return grid.rows();
    }

    int columns() {
        return grid.columns();
    }

    boolean hiddenRow(int row) {
        return hiding.leavesOutRow(row);
    }

    boolean hiddenColumn(int column) {
        return hiding.leavesOutColumn(column);
    }

    /** Whether its sheet, row or column is hidden and does not count. */
    boolean isHidden(Cell cell) {
        return hidden() || hiddenRow(cell.row()) || hiddenColumn(cell.column());
    }

    /** Whether nobody sees the number, and such numbers do not count. */
    boolean isUnseen(Cell cell) {
        return cell.unseen() && !policies.count(HazardKind.UNSEEN);
    }

    /** Whether it is struck out, and what is struck out does not count. */
    boolean isTakenBack(Cell cell) {
        return isStruckOut(cell) && !policies.count(HazardKind.STRUCK_OUT);
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

    /** The cells of a row that people see. */
    List<Cell> visible(int row) {
        List<Cell> visible = new ArrayList<>();
        for (int at = firstOf(row); at < firstOf(row + 1); at++) {
            if (!isHidden(cells[at])) {
                visible.add(cells[at]);
            }
        }
        return visible;
    }

    /** Counts work on this sheet that is limited for a workbook as a whole. */
    void spend(Limit limit, long amount) {
        grid.spend(limit, amount);
    }

    @Nullable
    Cell at(int row, int column) {
        grid.step();
        int at = position(row, column);
        return at < 0 ? null : cells[at];
    }

    /** The position of a row's first cell at or behind a column, in {@link #cells()}; the next row's where it has none. */
    int firstAt(int row, int column) {
        int at = position(row, column);
        return at < 0 ? -at - 1 : at;
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
            searchable = Phrases.searchable(cells);
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
        return fate == null ? null : fate.ignoredBy();
    }

    @Nullable
    Message reported(Cell cell) {
        Fate fate = fates[position(cell)];
        return fate == null ? null : fate.reported();
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

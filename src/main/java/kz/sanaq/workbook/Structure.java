package kz.sanaq.workbook;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What surrounds the cells of a sheet: merged areas, hidden rows and columns. */
public final class Structure {

    private final SheetInfo sheet;

    private final MergedAreas merged;

    private final BitSet hiddenRows;

    private final BitSet hiddenColumns;

    /** Of the hidden rows those that a filter hides. */
    private final BitSet filteredRows;

    Structure(SheetInfo sheet, MergedAreas merged, BitSet hiddenRows, BitSet hiddenColumns) {
        this(sheet, merged, hiddenRows, hiddenColumns, new BitSet());
    }

    Structure(SheetInfo sheet, MergedAreas merged, BitSet hiddenRows, BitSet hiddenColumns, BitSet filteredRows) {
        this.sheet = sheet;
        this.merged = merged;
        this.hiddenRows = hiddenRows;
        this.hiddenColumns = hiddenColumns;
        this.filteredRows = filteredRows;
    }

    public SheetInfo sheet() {
        return sheet;
    }

    /** The merged areas in the order of the file. */
    public List<CellRange> mergedAreas() {
        return merged.areas();
    }

    /** The merged area that covers a place, whether there is a cell or not; null where there is none. */
    public @Nullable CellRange merged(int row, int column) {
        return merged.covering(row, column);
    }

    public boolean isRowHidden(int row) {
        return hiddenRows.get(row);
    }

    /** The first hidden row from this one on; one more than the last that a sheet can have where there is none. */
    int nextHiddenRow(int from) {
        int next = hiddenRows.nextSetBit(from);
        return next < 0 ? CellAddress.ROWS : next;
    }

    /** Whether a filter hides the row, which nobody may have meant to leave out. */
    public boolean isRowFiltered(int row) {
        return filteredRows.get(row);
    }

    public boolean isColumnHidden(int column) {
        return hiddenColumns.get(column);
    }

    /** Whether nobody sees this place: its row, its column or its sheet is hidden. */
    public boolean hidden(int row, int column) {
        return sheet.hidden() || hiddenRows.get(row) || hiddenColumns.get(column);
    }
}

package kz.sanaq.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds merged areas, hidden and filtered rows and hidden columns among the records of a BIFF sheet. */
final class BiffStructure {

    private static final int ROW = 0x0208;
    private static final int COLUMNS = 0x007D;
    private static final int MERGED = 0x00E5;
    private static final int FILTER_IN_FORCE = 0x009B;

    private static final int ROW_HIDDEN = 0x20;
    private static final int COLUMNS_HIDDEN = 0x01;

    private BiffStructure() {}

    static Structure read(SheetInfo sheet, BiffRecords records, Limits limits) throws IOException, UnreadableWorkbook {
        List<CellRange> merged = new ArrayList<>();
        BitSet hiddenRows = new BitSet();
        BitSet hiddenColumns = new BitSet();
        boolean filtered = false;
        while (records.next()) {
            switch (records.sid()) {
                case ROW -> {
                    if ((records.shortAt(12) & ROW_HIDDEN) != 0) {
                        hiddenRows.set(records.shortAt(0));
                    }
                }
                case COLUMNS -> {
                    if ((records.shortAt(8) & COLUMNS_HIDDEN) != 0 && records.shortAt(0) <= records.shortAt(2)) {
                        hiddenColumns.set(records.shortAt(0), records.shortAt(2) + 1);
                    }
                }
                case FILTER_IN_FORCE -> filtered = true;
                case MERGED -> {
                    merged(records, merged);
                    limits.check(Limit.MERGED_AREAS, merged.size());
                }
                default -> {}
            }
        }
        // a sheet with a filter in force does not say which of its rows were hidden by hand before
        return new Structure(
                sheet, new MergedAreas(merged), hiddenRows, hiddenColumns, filtered ? hiddenRows : new BitSet());
    }

    private static void merged(BiffRecords records, List<CellRange> into) throws IOException {
        for (int index = 0, count = records.shortAt(0); index < count; index++) {
            int at = 2 + index * 8;
            into.add(CellRange.between(
                    records.shortAt(at), records.shortAt(at + 4), records.shortAt(at + 2), records.shortAt(at + 6)));
        }
    }
}

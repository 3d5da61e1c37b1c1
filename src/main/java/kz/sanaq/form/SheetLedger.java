package kz.sanaq.form;

import java.util.List;

/**
 * The account of a sheet: every non-empty cell is used, ignored by a named rule, or reported.
 *
 * @param sheet position in the workbook, from 0
 * @param nonEmpty non-empty cells, counted independently on the raw part
 * @param used figures, and labels that gave them their meaning
 */
public record SheetLedger(
        int sheet, String name, int nonEmpty, int used, List<IgnoredRegion> ignored, List<ReportedCell> reported) {

    public SheetLedger {
        ignored = List.copyOf(ignored);
        reported = List.copyOf(reported);
    }

    public int ignoredCells() {
        return ignored.stream().mapToInt(IgnoredRegion::cells).sum();
    }

    /** Whether the account closes. */
    public boolean closes() {
        return nonEmpty == used + ignoredCells() + reported.size();
    }
}

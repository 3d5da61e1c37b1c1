package kz.sanaq.form;

import kz.sanaq.workbook.Structure;
import org.jspecify.annotations.Nullable;

/** What is hidden of a sheet, and which of it does not count by the form's policies. */
record Hiding(Structure structure, HazardPolicies policies) {

    /** How the sheet is hidden, whatever that means to the form; null where it is not. */
    @Nullable
    HazardKind sheetAs() {
        return switch (structure.sheet().visibility()) {
            case VISIBLE -> null;
            case HIDDEN -> HazardKind.HIDDEN_SHEET;
            case VERY_HIDDEN -> HazardKind.VERY_HIDDEN_SHEET;
        };
    }

    @Nullable
    HazardKind rowAs(int row) {
        if (structure.isRowFiltered(row)) {
            return HazardKind.FILTERED_ROW;
        }
        return structure.isRowHidden(row) ? HazardKind.HIDDEN_ROW : null;
    }

    boolean hasColumn(int column) {
        return structure.isColumnHidden(column);
    }

    boolean leavesOutSheet() {
        return leavesOut(sheetAs());
    }

    boolean leavesOutRow(int row) {
        return leavesOut(rowAs(row));
    }

    boolean leavesOutColumn(int column) {
        return hasColumn(column) && leavesOut(HazardKind.HIDDEN_COLUMN);
    }

    private boolean leavesOut(@Nullable HazardKind kind) {
        return kind != null && !policies.count(kind);
    }
}

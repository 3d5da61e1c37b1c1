package kz.sanaq.form;

import java.util.List;
import java.util.Optional;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellRange;
import org.jspecify.annotations.Nullable;

/**
 * The account of a sheet: every non-empty cell is used, ignored by a named rule, or reported.
 *
 * @param sheet position in the workbook, from 0
 * @param nonEmpty non-empty cells, counted independently on the raw part
 * @param used figures, and labels that gave them their meaning
 * @param reported cells that nothing claims, one by one
 * @param unread all cells of the sheet, where no form knows the workbook; null for one that was read
 */
public record SheetLedger(
        int sheet,
        String name,
        int nonEmpty,
        int used,
        List<IgnoredRegion> ignored,
        List<ReportedCell> reported,
        @Nullable UnreadRegion unread) {

    public SheetLedger {
        ignored = List.copyOf(ignored);
        reported = List.copyOf(reported);
    }

    /** The account of a sheet of a workbook that no form knows; its extent is null where it has no cell. */
    static SheetLedger unread(int sheet, String name, int nonEmpty, @Nullable CellRange extent) {
        UnreadRegion all = extent == null ? null : new UnreadRegion(extent, nonEmpty);
        return new SheetLedger(sheet, name, nonEmpty, 0, List.of(), List.of(), all);
    }

    public int ignoredCells() {
        return ignored.stream().mapToInt(IgnoredRegion::cells).sum();
    }

    public int reportedCells() {
        return reported.size() + (unread == null ? 0 : unread.cells());
    }

    /** Whether the account closes: the three sums are the independent count. */
    public boolean closes() {
        return nonEmpty == used + ignoredCells() + reportedCells();
    }

    /** Why the workbook is refused where the account does not close. */
    Optional<Refusal> refusal() {
        return closes()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "F00",
                        Message.of(
                                "form.ledger-open",
                                "sheet",
                                name,
                                "cells",
                                nonEmpty,
                                "used",
                                used,
                                "ignored",
                                ignoredCells(),
                                "reported",
                                reportedCells()),
                        name,
                        null));
    }
}

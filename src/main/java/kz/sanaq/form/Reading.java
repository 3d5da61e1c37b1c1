package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import kz.sanaq.workbook.UnreadableWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says, by the form that knows it, and what became of each of its cells.
 *
 * @param returnCode the return it was recognised as; null where no form knows it
 * @param edition the edition of the return's form
 * @param refusals why the whole workbook is refused; empty for one that may load
 */
public record Reading(
        @Nullable String returnCode,
        @Nullable String edition,
        List<SlotReading> slots,
        List<SheetLedger> ledger,
        List<ReaderOutcome> outcomes,
        List<Refusal> refusals) {

    public Reading {
        slots = List.copyOf(slots);
        ledger = List.copyOf(ledger);
        outcomes = List.copyOf(outcomes);
        refusals = List.copyOf(refusals);
    }

    /** The same reading, and what one more rule says of the workbook. */
    Reading and(ReaderOutcome outcome) {
        List<ReaderOutcome> all = new ArrayList<>(outcomes);
        all.add(outcome);
        return new Reading(returnCode, edition, slots, ledger, all, refusals);
    }

    /** The reading of a workbook that cannot be read at all. */
    public static Reading unreadable(UnreadableWorkbook why) {
        return refused(new Refusal("F00", why.reason(), why.sheet(), why.cell()));
    }

    static Reading refused(Refusal refusal) {
        return new Reading(null, null, List.of(), List.of(), List.of(), List.of(refusal));
    }

    /** Number of cells that no part of the form claims. */
    public int reportedCells() {
        return ledger.stream().mapToInt(sheet -> sheet.reported().size()).sum();
    }
}

package kz.sanaq.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.sanaq.workbook.UnreadableWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says, by the form that knows it, and what became of each of its cells.
 *
 * @param returnCode the return it was recognised as; null where no form knows it
 * @param edition the edition of the return's form
 * @param refusals why the whole workbook is refused; empty for one that may load
 * @param suggestions headings and rows that the form does not know, with what was probably meant
 */
public record Reading(
        @Nullable String returnCode,
        @Nullable String edition,
        List<SlotReading> slots,
        List<SheetLedger> ledger,
        List<ReaderOutcome> outcomes,
        List<Refusal> refusals,
        List<Suggestion> suggestions) {

    /** The rule that a workbook has no personal data. */
    public static final String PERSONAL_DATA = "F08";

    public Reading {
        slots = List.copyOf(slots);
        ledger = List.copyOf(ledger);
        outcomes = List.copyOf(outcomes);
        refusals = List.copyOf(refusals);
        suggestions = List.copyOf(suggestions);
    }

    /** The same reading, and what one more rule says of the workbook, which it may refuse. */
    Reading and(ReaderOutcome outcome) {
        List<ReaderOutcome> all = new ArrayList<>(outcomes);
        all.add(outcome);
        List<Refusal> refused = new ArrayList<>(refusals);
        outcome.broken().stream()
                .filter(finding -> finding.policy() == HazardPolicy.REFUSE)
                .map(finding -> new Refusal(outcome.rule(), finding.message(), finding.sheet(), finding.cell()))
                .forEach(refused::add);
        return new Reading(returnCode, edition, slots, ledger, all, refused, suggestions);
    }

    /** The reading of a workbook that cannot be read at all. */
    public static Reading unreadable(UnreadableWorkbook why) {
        return refused(new Refusal("F00", why.reason(), why.sheet(), why.cell()));
    }

    /** The reading of a workbook with personal data: nothing of it was read. */
    public static Reading setAside(List<Refusal> places) {
        return new Reading(null, null, List.of(), List.of(), List.of(), places, List.of());
    }

    /** The same reading, of a workbook that was looked over whole for personal data, and has none. */
    public Reading lookedOver() {
        return and(new ReaderOutcome(PERSONAL_DATA, null, 1, 0, List.of()));
    }

    /** Whether it was read no further because it has personal data. */
    public boolean isSetAside() {
        return refusals.stream().anyMatch(refusal -> refusal.rule().equals(PERSONAL_DATA));
    }

    static Reading refused(Refusal refusal) {
        return new Reading(null, null, List.of(), List.of(), List.of(), List.of(refusal), List.of());
    }

    /** Whether nothing of it loads and a steward's answer is all that it lacks: it waits, and is not refused. */
    public boolean waits() {
        List<Refusal> all = new ArrayList<>(refusals);
        slots.forEach(slot -> all.addAll(slot.refusals()));
        return !all.isEmpty() && all.stream().allMatch(Refusal::isForSteward);
    }

    /** The same, refused for one more reason. */
    Reading and(Refusal refusal) {
        List<Refusal> all = new ArrayList<>(refusals);
        all.add(refusal);
        return new Reading(returnCode, edition, slots, ledger, outcomes, all, suggestions);
    }

    /** The reading of a workbook that is not read: its cells are all reported. */
    static Reading refused(Refusal refusal, CountedPages counted) {
        List<SheetLedger> ledger = counted.unread();
        List<Refusal> refusals = new ArrayList<>(counted.refusals());
        refusals.add(refusal);
        ledger.forEach(sheet -> sheet.refusal().ifPresent(refusals::add));
        return new Reading(null, null, List.of(), ledger, List.of(), refusals, List.of());
    }

    /** What is odd in it: each kind of hazard once, with all its places. */
    public List<Oddity> oddities() {
        Map<Treatment, Set<ReaderFinding>> seen =
                new TreeMap<>(Comparator.comparing(Treatment::hazard).thenComparing(Treatment::policy));
        for (ReaderOutcome outcome : outcomes) {
            for (ReaderFinding finding : outcome.broken()) {
                if (finding.treatment() != null) {
                    seen.computeIfAbsent(finding.treatment(), any -> new LinkedHashSet<>())
                            .add(finding);
                }
            }
        }
        return seen.entrySet().stream()
                .map(kind -> new Oddity(kind.getKey().hazard(), kind.getKey().policy(), List.copyOf(kind.getValue())))
                .toList();
    }

    /** Number of cells that no part of the form claims. */
    public int reportedCells() {
        return ledger.stream().mapToInt(SheetLedger::reportedCells).sum();
    }
}

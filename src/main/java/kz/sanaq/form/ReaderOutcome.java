package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import kz.sanaq.observation.SlotKey;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule that only the reader can see held, and where it was broken.
 *
 * @param slot the slot; null for the workbook as a whole
 */
public record ReaderOutcome(
        String rule, @Nullable SlotKey slot, long holds, long notAssessed, List<ReaderFinding> broken) {

    public ReaderOutcome {
        broken = List.copyOf(broken);
    }

    /** The same rule and slot, seen on another page as well. */
    ReaderOutcome and(ReaderOutcome other) {
        List<ReaderFinding> all = new ArrayList<>(broken);
        all.addAll(other.broken);
        return new ReaderOutcome(rule, slot, holds + other.holds, notAssessed + other.notAssessed, all);
    }
}

package kz.sanaq.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.sanaq.language.Message;
import kz.sanaq.observation.SlotKey;
import org.jspecify.annotations.Nullable;

/**
 * What reading the pages of a workbook gave. A page that is refused refuses the workbook, since its slots are not whole
 * without it; where each page is a slot of its own, the others load without it.
 */
final class PageResults {

    private final boolean oneSheetASlot;
    private final HazardPolicies policies;
    private final List<Result> pages = new ArrayList<>();
    private final Map<SlotKey, SlotDraft> slots = new LinkedHashMap<>();
    private final List<ReaderOutcome> outcomes = new ArrayList<>();
    private final List<Suggestion> suggestions = new ArrayList<>();

    PageResults(boolean oneSheetASlot, HazardPolicies policies) {
        this.oneSheetASlot = oneSheetASlot;
        this.policies = policies;
    }

    /** What one page gave. */
    final class Result {

        private final Page page;
        private final Set<SlotKey> filled = new HashSet<>();
        private final List<Refusal> refusals = new ArrayList<>();

        private Result(Page page) {
            this.page = page;
        }

        SlotDraft slot(SlotKey key) {
            filled.add(key);
            return slots.computeIfAbsent(key, slot -> new SlotDraft(policies));
        }

        void refuse(String rule, Message message, @Nullable String sheet) {
            refuse(new Refusal(rule, message, sheet, null));
        }

        void refuse(Refusal refusal) {
            refusals.add(refusal);
        }

        void outcome(ReaderOutcome outcome) {
            outcomes.add(outcome);
        }

        void suggest(Suggestion suggestion) {
            suggestions.add(suggestion);
        }

        /** Refusals so far that concern this page's slots. */
        List<Refusal> refusals() {
            return oneSheetASlot ? refusals : PageResults.this.all();
        }

        private boolean isGood() {
            return refusals.isEmpty() && !filled.isEmpty();
        }
    }

    Result of(Page page) {
        Result result = new Result(page);
        pages.add(result);
        return result;
    }

    /** Once all pages are read: refused sheets refuse their own slots where others are good. */
    PageResults settle() {
        if (someLoad()) {
            for (Result result : pages) {
                result.filled.forEach(slot -> result.refusals.forEach(slotDraft(slot)::refuse));
                if (result.filled.isEmpty()) {
                    result.page.disown(Message.of("form.sheet-not-read"));
                }
            }
        }
        return this;
    }

    private SlotDraft slotDraft(SlotKey slot) {
        return slots.computeIfAbsent(slot, key -> new SlotDraft(policies));
    }

    /** Why the workbook as a whole is refused; of sheets that are all refused alike, the first speaks for all. */
    List<Refusal> refusals() {
        if (!oneSheetASlot) {
            return all();
        }
        Set<String> said = new HashSet<>();
        Predicate<Refusal> isNew =
                refusal -> said.add(refusal.rule() + refusal.message().key());
        return someLoad() ? List.of() : all().stream().filter(isNew).toList();
    }

    private boolean someLoad() {
        return oneSheetASlot && pages.stream().anyMatch(Result::isGood);
    }

    private List<Refusal> all() {
        return pages.stream().flatMap(page -> page.refusals.stream()).toList();
    }

    List<Suggestion> suggestions() {
        return List.copyOf(suggestions);
    }

    List<SlotReading> slots() {
        return slots.entrySet().stream()
                .map(slot -> slot.getValue().reading(slot.getKey()))
                .toList();
    }

    List<ReaderOutcome> outcomes() {
        List<ReaderOutcome> all = new ArrayList<>(outcomes);
        slots.forEach((slot, draft) -> all.addAll(draft.outcomes(slot)));
        Map<List<@Nullable Object>, ReaderOutcome> merged = new LinkedHashMap<>();
        all.forEach(one -> merged.merge(Arrays.asList(one.rule(), one.slot()), one, ReaderOutcome::and));
        return List.copyOf(merged.values());
    }
}

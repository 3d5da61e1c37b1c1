package kz.sanaq.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a component is the difference that it is said to make up for. */
final class Bridges {

    private Bridges() {}

    /**
     * What is wrong; null where nothing is. A change of date and another sector are measured, never assumed; a change of date
     * is counted at the date of the left side and taken away at that of the right one.
     */
    static @Nullable String objection(Comparison comparison, Comparison.Component component) {
        ComparisonFile.Bridge bridges = component.bridges();
        if (bridges == null) {
            return null;
        }
        if (bridges != ComparisonFile.Bridge.CATEGORY && component.basis() != ComparisonFile.Basis.MEASURED) {
            return "what bridges another date or sector is measured";
        }
        if (bridges != ComparisonFile.Bridge.DATE) {
            return null;
        }
        LocalDate left = comparison.date(comparison.left());
        LocalDate right = comparison.date(comparison.right());
        if (left == null || right == null) {
            return "a change of date is measured between two dates, and a published side has none here";
        }
        boolean isBetween = component.expression().terms().size() > 1
                && component.expression().terms().stream().allMatch(term -> isAt(comparison, term, left, right));
        return isBetween ? null : "'%s' is not the change from %s to %s".formatted(component.code(), right, left);
    }

    private static boolean isAt(Comparison comparison, Term term, LocalDate left, LocalDate right) {
        SourceSelection selection = comparison.selection(term.operand());
        return !selection.isPublished()
                && AsOf.day(selection.periodEnd()).mostApart(AsOf.day(term.factor() > 0 ? left : right), false)
                        <= AsOf.DAYS_APART;
    }
}

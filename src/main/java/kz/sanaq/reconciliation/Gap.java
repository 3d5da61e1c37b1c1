package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two sources in one area, decomposed.
 *
 * @param waterfall absent where a side is missing
 * @param missing what is missing
 */
record Gap(
        Comparison comparison,
        String area,
        @Nullable Waterfall waterfall,
        List<Part> parts,
        List<Trace> traces,
        @Nullable String missing) {

    /** A component's value, or what was missing for it. */
    record Part(
            Comparison.Component component,
            @Nullable BigDecimal value,
            @Nullable String missing) {}

    /** Evidence with its place in the waterfall: 0 is the left side, -1 the right, others the components from 1. */
    record Trace(int ordinal, String selection, int sign, Amount.Evidence evidence) {}

    /** @param amounts by selection and area; no entry means not submitted */
    static Gap of(Comparison comparison, String area, Map<String, Map<String, Amount>> amounts) {
        Sum left = Sum.of(comparison.left(), area, amounts, 0);
        Sum right = Sum.of(comparison.right(), area, amounts, -1);
        List<Trace> traces = new ArrayList<>(left.traces());
        traces.addAll(right.traces());
        List<Part> parts = new ArrayList<>();
        for (Comparison.Component component : comparison.components()) {
            Sum sum = Sum.of(component.expression(), area, amounts, parts.size() + 1);
            parts.add(new Part(component, sum.value(), sum.missing()));
            traces.addAll(sum.traces());
        }
        BigDecimal leftValue = left.value();
        BigDecimal rightValue = right.value();
        if (leftValue == null || rightValue == null) {
            Set<String> missing = new LinkedHashSet<>();
            if (left.missing() != null) {
                missing.add(left.missing());
            }
            if (right.missing() != null) {
                missing.add(right.missing());
            }
            return new Gap(comparison, area, null, parts, traces, String.join(", ", missing));
        }
        List<BigDecimal> known = new ArrayList<>();
        parts.forEach(part -> {
            if (part.value() != null) {
                known.add(part.value());
            }
        });
        return new Gap(comparison, area, new Waterfall(leftValue, rightValue, known), parts, traces, null);
    }

    /** An expression's value with its evidence. */
    private record Sum(
            @Nullable BigDecimal value,
            List<Trace> traces,
            @Nullable String missing) {

        static Sum of(LinearExpression expression, String area, Map<String, Map<String, Amount>> amounts, int ordinal) {
            BigDecimal value = BigDecimal.ZERO;
            List<Trace> traces = new ArrayList<>();
            Set<String> missing = new LinkedHashSet<>();
            for (Term term : expression.terms()) {
                Amount amount = amounts.getOrDefault(term.operand(), Map.of()).get(area);
                if (amount == null) {
                    missing.add(term.operand());
                    continue;
                }
                value = value.add(amount.sum().multiply(BigDecimal.valueOf(term.factor())));
                amount.evidence().forEach(one -> traces.add(new Trace(ordinal, term.operand(), term.factor(), one)));
            }
            return missing.isEmpty() ? new Sum(value, traces, null) : new Sum(null, traces, String.join(", ", missing));
        }
    }
}

package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The observations that an operand sums. What is neither selected nor held for each is taken unsplit ({@code ALL}), so
 * that no part is counted beside its whole.
 */
record Selection(
        @Nullable Codes measure,
        @Nullable Codes setting,
        @Nullable Codes category,
        @Nullable Codes sex,
        @Nullable Codes age,
        @Nullable Codes disability,
        @Nullable Codes residence,
        @Nullable UnitKind unit,
        @Nullable Stated stated) {

    /** Whether the unit is an organisation's row or an area. */
    enum UnitKind {
        INSTITUTION,
        AREA
    }

    /** Whether a sender's own totals are meant, or the details under them. */
    enum Stated {
        TOTAL,
        DETAIL
    }

    /** What is wrong with the selection where these dimensions are held for each. */
    Optional<String> objection(Set<Dimension> forEach) {
        if (measure == null && !forEach.contains(Dimension.MEASURE)) {
            return Optional.of("it names no measure, and the rule does not hold for each measure");
        }
        if (setting == null && !forEach.contains(Dimension.SETTING) && unit == null && stated == null) {
            return Optional.of(
                    "it names neither setting, unit nor stated, and the rule does not hold for each setting");
        }
        return Optional.empty();
    }

    String sql(Set<Dimension> forEach, Bindings bindings) {
        List<String> conditions = new ArrayList<>();
        add(conditions, Dimension.MEASURE, measure, false, forEach, bindings);
        add(conditions, Dimension.SETTING, setting, false, forEach, bindings);
        add(conditions, Dimension.CATEGORY, category, true, forEach, bindings);
        add(conditions, Dimension.SEX, sex, true, forEach, bindings);
        add(conditions, Dimension.AGE, age, true, forEach, bindings);
        add(conditions, Dimension.DISABILITY, disability, true, forEach, bindings);
        add(conditions, Dimension.RESIDENCE, residence, true, forEach, bindings);
        if (unit != null) {
            conditions.add("o.unit_kind = " + bindings.text(unit.name()));
        }
        if (stated != null) {
            conditions.add(stated == Stated.TOTAL ? "o.is_stated_total" : "not o.is_stated_total");
        }
        return String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions,
            Dimension dimension,
            @Nullable Codes codes,
            boolean wholeByDefault,
            Set<Dimension> forEach,
            Bindings bindings) {
        if (codes != null) {
            conditions.add(codes.sql(dimension.sql(), bindings));
        } else if (wholeByDefault && !forEach.contains(dimension)) {
            conditions.add(Codes.only("ALL").sql(dimension.sql(), bindings));
        }
    }
}

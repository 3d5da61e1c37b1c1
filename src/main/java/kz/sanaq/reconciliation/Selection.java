package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
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

    /** Whether it selects a figure of {@code warehouse.current_observation o}. */
    String sql(Set<Dimension> forEach, Bindings bindings) {
        return sql(
                forEach,
                (dimension, codes) -> codes.sql(dimension.sql(), bindings),
                kind -> "o.unit_kind = " + bindings.text(kind.name()));
    }

    /** The same of {@code warehouse.observation o}, by keys: no text is compared for a figure. */
    String sqlOfKeys(Set<Dimension> forEach, Bindings bindings) {
        return sql(
                forEach,
                (dimension, codes) -> codes.sqlOfKeys(dimension, bindings),
                kind -> "o.unit_id in (select unit_id from ref.reported_unit where kind = %s)"
                        .formatted(bindings.text(kind.name())));
    }

    private String sql(
            Set<Dimension> forEach, BiFunction<Dimension, Codes, String> among, Function<UnitKind, String> ofKind) {
        List<String> conditions = new ArrayList<>();
        BiConsumer<Dimension, @Nullable Codes> given = (dimension, codes) -> {
            if (codes != null) {
                conditions.add(among.apply(dimension, codes));
            }
        };
        BiConsumer<Dimension, @Nullable Codes> wholeUnlessGiven = (dimension, codes) -> {
            boolean isWhole = codes == null && !forEach.contains(dimension);
            given.accept(dimension, isWhole ? Codes.only("ALL") : codes);
        };
        given.accept(Dimension.MEASURE, measure);
        given.accept(Dimension.SETTING, setting);
        wholeUnlessGiven.accept(Dimension.CATEGORY, category);
        wholeUnlessGiven.accept(Dimension.SEX, sex);
        wholeUnlessGiven.accept(Dimension.AGE, age);
        wholeUnlessGiven.accept(Dimension.DISABILITY, disability);
        wholeUnlessGiven.accept(Dimension.RESIDENCE, residence);
        if (unit != null) {
            conditions.add(ofKind.apply(unit));
        }
        if (stated != null) {
            conditions.add(stated == Stated.TOTAL ? "o.is_stated_total" : "not o.is_stated_total");
        }
        return String.join(" and ", conditions);
    }
}

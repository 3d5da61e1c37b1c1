package kz.sanaq.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of one source, by name in a comparison's file: cells of a return at a date or of the periods within two dates,
 * or one published figure.
 *
 * @param category the children meant; all that the source counts where it says nothing
 * @param level which areas' rows are meant where a return has several levels
 * @param take the value of each cell, or 1 for each row
 * @param absentFrom another selection: only institutions that it does not have
 * @param figure code of a published figure; stands alone
 */
record SourceSelection(
        @JsonProperty("return") @Nullable String returnCode,
        @Nullable Codes reporters,
        @Nullable LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String measure,
        @Nullable Codes setting,
        @Nullable Codes category,
        Selection.@Nullable UnitKind unit,
        Selection.@Nullable Stated stated,
        @Nullable Level level,
        @Nullable Take take,
        @Nullable String absentFrom,
        @Nullable String figure) {

    /** Levels of areas. */
    enum Level {
        COUNTRY,
        BELOW
    }

    /** What a cell adds. */
    enum Take {
        VALUE,
        ROWS
    }

    boolean isPublished() {
        return figure != null;
    }

    boolean countsRows() {
        return take == Take.ROWS;
    }

    /** What is wrong with it. */
    Optional<String> objection() {
        if (isPublished()) {
            return returnCode == null && measure == null
                    ? Optional.empty()
                    : Optional.of("a published figure stands alone");
        }
        if (returnCode == null || reporters == null || measure == null) {
            return Optional.of("it needs a figure, or a return, reporters and a measure");
        }
        boolean oneDate = asOf != null && from == null && to == null;
        boolean twoDates = asOf == null && from != null && to != null;
        return oneDate || twoDates ? Optional.empty() : Optional.of("it needs as-of, or from and to");
    }

    /** Conditions on slots alone: whether the source was submitted at all. */
    String slots(Bindings bindings) {
        return "o.return_code = %s and %s and %s"
                .formatted(
                        bindings.text(String.valueOf(returnCode)),
                        required(reporters).sql("o.reporter_kind", bindings),
                        period(bindings));
    }

    String cells(Bindings bindings) {
        List<String> conditions = new ArrayList<>();
        conditions.add(slots(bindings));
        conditions.add("o.measure = " + bindings.text(String.valueOf(measure)));
        for (String dimension : List.of("sex", "age", "disability", "residence")) {
            conditions.add("o.%s = 'ALL'".formatted(dimension));
        }
        conditions.add((category == null ? Codes.only("ALL") : category).sql("o.category", bindings));
        if (setting != null) {
            conditions.add(setting.sql("o.setting", bindings));
        }
        if (unit != null) {
            conditions.add("o.unit_kind = " + bindings.text(unit.name()));
        }
        if (stated != null) {
            conditions.add(stated == Selection.Stated.TOTAL ? "o.is_stated_total" : "not o.is_stated_total");
        }
        if (level != null) {
            conditions.add("o.area_code %s '000000000'".formatted(level == Level.COUNTRY ? "=" : "<>"));
        }
        return String.join(" and ", conditions);
    }

    LocalDate periodEnd() {
        return asOf != null ? asOf : required(to);
    }

    /** The days that its cells speak of. */
    AsOf days() {
        return asOf != null ? AsOf.day(asOf) : new AsOf(required(from), required(to));
    }

    /** Codes of the children's categories; all but one are told by that one. */
    Set<String> categories() {
        if (category == null) {
            return Set.of("ALL");
        }
        return category.excluded() ? Set.of("!" + category.codes().get(0)) : new TreeSet<>(category.codes());
    }

    private String period(Bindings bindings) {
        return asOf != null
                ? "o.slot_end = " + bindings.date(asOf) + " and o.period_end = " + bindings.date(asOf)
                : "o.period_start >= %s and o.period_end <= %s"
                        .formatted(bindings.date(required(from)), bindings.date(required(to)));
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an unsound selection");
        }
        return value;
    }
}

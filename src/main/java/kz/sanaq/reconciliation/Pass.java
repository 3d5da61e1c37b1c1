package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All linear statements of one grain, compiled into one statement: operands are pivoted once per subject into a frame,
 * the rules are evaluated side by side over it, and outcomes are counted for each rule and slot.
 *
 * <p>An operand is missing where no cell was selected, or one without a counted value; a cell that cannot have a value
 * (X) adds nothing. A subject of which no operand has a cell is none of the rule's business.
 */
final class Pass {

    /** How the frame says for one operand: its sum, how many cells it has, and how many of them cannot be counted. */
    record Columns(String sum, String cells, String uncounted) {

        static Columns of(int operand) {
            return new Columns("sum_" + operand, "cells_" + operand, "uncounted_" + operand);
        }
    }

    private static final String FRAME_OF_OBSERVATIONS = """
            select o.slot_id, o.return_code, o.slot_end%s%s
            from warehouse.current_observation o
            where o.return_code = any (%s)%s and (%s)
            group by o.slot_id, o.return_code, o.slot_end%s
            """;

    private static final String JUDGED = """
            with frame as materialized (
            %s),
            judged as (
                select
                    frame.*, judgement.rule, judgement.left_value, judgement.right_value,
                    nullif(judgement.missing, '') as missing, judgement.holds
                from frame
                cross join lateral (values
            %s
                ) judgement (rule, applies, left_value, right_value, missing, holds)
                where judgement.applies
            )
            select
                rule,
                slot_id,
                count(*) filter (where missing is null and holds) as holds,
                count(*) filter (where missing is null and not holds) as broken,
                count(*) filter (where missing is not null) as not_assessed,
                string_agg(distinct missing, '; ' order by missing) as missing,
                jsonb_agg(jsonb_build_object('left', left_value, 'right', right_value, 'keys', %s) order by %s)
                    filter (where missing is null and not holds) as broken_subjects,
                jsonb_agg(%s order by %s) filter (where missing is not null) as open_subjects
            from judged
            group by rule, slot_id
            order by rule, slot_id
            """;

    private final List<Rule> rules;
    private final List<Dimension> keys;
    private final Bindings bindings = new Bindings();
    private final Map<String, Integer> operandOfSelection = new LinkedHashMap<>();

    Pass(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.keys = List.copyOf(rules.get(0).forEach());
    }

    List<Rule> rules() {
        return rules;
    }

    /**
     * The compiled statement over current observations; {@link #values()} are its values.
     *
     * @param slots the slots to look at; all where it is absent
     */
    String sql(@Nullable Set<Integer> slots) {
        String judgements = judgements(this::operandNumber);
        String operands = operandOfSelection.entrySet().stream()
                .map(operand -> pivot(Columns.of(operand.getValue()), operand.getKey()))
                .collect(Collectors.joining());
        String keyColumns = keys.stream()
                .map(key -> ",\n" + key.sql() + " as " + column(key))
                .collect(Collectors.joining());
        String grouping = keys.stream().map(key -> ", " + column(key)).collect(Collectors.joining());
        String returns = bindings.texts(rules.stream()
                .flatMap(rule -> rule.appliesTo().stream())
                .distinct()
                .sorted()
                .toList());
        String only = slots == null ? "" : "\n  and o.slot_id = any (" + bindings.numbers(slots) + ")";
        String any = operandOfSelection.keySet().stream().collect(Collectors.joining(") or (", "(", ")"));
        return judged(FRAME_OF_OBSERVATIONS.formatted(keyColumns, operands, returns, only, any, grouping), judgements);
    }

    /** The same statement over a frame given in SQL, as examples are assessed; operands are numbered in their order. */
    String sqlOver(String frame) {
        List<String> names = List.copyOf(rules.get(0).linear().operands());
        return judged(frame, judgements((rule, operand) -> names.indexOf(operand)));
    }

    Map<String, Object> values() {
        return bindings.values();
    }

    Set<Dimension> forEach() {
        return rules.get(0).forEach();
    }

    static String column(Dimension key) {
        return "key_" + key.name().toLowerCase(Locale.ROOT);
    }

    /** Which columns of the frame hold a rule's operand. */
    private interface OperandNumber {
        int of(Rule rule, String operand);
    }

    private String judged(String frame, String judgements) {
        String keyArray = keys.isEmpty()
                ? "'[]'::jsonb"
                : keys.stream().map(Pass::column).collect(Collectors.joining(", ", "jsonb_build_array(", ")"));
        String order =
                keys.isEmpty() ? "slot_id" : keys.stream().map(Pass::column).collect(Collectors.joining(", "));
        return JUDGED.formatted(frame, judgements, keyArray, order, keyArray, order);
    }

    private int operandNumber(Rule rule, String operand) {
        String selection = rule.operand(operand).sql(forEach(), bindings);
        return operandOfSelection.computeIfAbsent(selection, any -> operandOfSelection.size());
    }

    private static String pivot(Columns columns, String selection) {
        return """
               ,
               coalesce(sum(o.value) filter (where %1$s), 0) as %2$s,
               count(*) filter (where (%1$s) and o.state <> 'X') as %3$s,
               count(*) filter (where (%1$s) and o.state <> 'X' and o.value is null) as %4$s""".formatted(selection, columns.sum(), columns.cells(), columns.uncounted());
    }

    private String judgements(OperandNumber numbers) {
        List<String> rows = new ArrayList<>();
        IntStream.range(0, rules.size()).forEach(number -> {
            Rule rule = rules.get(number);
            LinearStatement statement = rule.linear();
            Function<String, Columns> columns = operand -> Columns.of(numbers.of(rule, operand));
            String left = statement.left().sql(operand -> columns.apply(operand).sum());
            String right =
                    statement.right().sql(operand -> columns.apply(operand).sum());
            rows.add("(%d, %s, %s, %s, %s, (%s) %s (%s) or abs((%s) - (%s)) <= %s)"
                    .formatted(
                            number,
                            applies(rule, columns),
                            left,
                            right,
                            missing(statement, columns),
                            left,
                            statement.relation().sign(),
                            right,
                            left,
                            right,
                            rule.file().severity().tolerance().toPlainString()));
        });
        return String.join(",\n", rows);
    }

    private String applies(Rule rule, Function<String, Columns> columns) {
        List<String> asked = rule.file().askedWhere();
        String anyCell = (asked == null ? rule.linear().operands().stream() : asked.stream())
                .map(operand -> columns.apply(operand).cells() + " > 0")
                .collect(Collectors.joining(" or ", "(", ")"));
        return "return_code = any (%s) and slot_end between %s and %s and %s"
                .formatted(
                        bindings.texts(rule.appliesTo()),
                        bindings.date(rule.file().validFrom()),
                        bindings.date(rule.validTo()),
                        anyCell);
    }

    private String missing(LinearStatement statement, Function<String, Columns> columns) {
        return statement.operands().stream()
                .map(operand -> "case when %s = 0 or %s > 0 then %s end"
                        .formatted(
                                columns.apply(operand).cells(),
                                columns.apply(operand).uncounted(),
                                bindings.text(operand)))
                .collect(Collectors.joining(", ", "concat_ws(', ', ", ")"));
    }
}

package kz.sanaq.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All linear statements of one grain, compiled into one statement: operands are pivoted once per subject into a frame,
 * the rules are evaluated side by side over it, and outcomes are counted for each rule and slot.
 *
 * <p>An operand is missing where no cell was selected, or one without a counted value; a cell that cannot have a value
 * (X) adds nothing. A subject of which no operand has a cell is none of the rule's business.
 */
final class Pass {

    /** The frame is gone through once for each rule: rows of values would be compiled anew for each row of it. */
    private static final String JUDGED = """
            with frame as materialized (
            %s)
            select
                rule,
                slot_id,
                count(*) filter (where missing is null and holds) as holds,
                count(*) filter (where missing is null and not holds) as broken,
                count(*) filter (where missing is not null) as not_assessed,
                jsonb_agg(jsonb_build_object('left', left_value, 'right', right_value, 'keys', jsonb_build_array(%s)))
                    filter (where missing is null and not holds) as broken_subjects,
                jsonb_agg(jsonb_build_object('missing', missing, 'keys', jsonb_build_array(%s)))
                    filter (where missing is not null) as open_subjects
            from (
            %s
            ) as judged
            group by rule, slot_id
            order by rule, slot_id
            """;

    private static final String JUDGEMENT = """
            select *, left_value %s right_value or abs(left_value - right_value) <= %s as holds
            from (
                select
                    %d as rule, slot_id%s,
                    %s as left_value,
                    %s as right_value,
                    nullif(%s, '') as missing
                from frame
                where %s
                offset 0
            ) as judged
            """;

    private final List<Rule> rules;
    private final List<Dimension> keys;
    private final Bindings bindings = new Bindings();
    private final Frame frame;

    Pass(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.keys = List.copyOf(rules.get(0).forEach());
        this.frame = new Frame(this.rules, keys, bindings);
    }

    List<Rule> rules() {
        return rules;
    }

    /** The compiled statement over current observations of a {@link Portion}; {@link #values()} are its other values. */
    String sql() {
        return judged(frame.sql(), judgements(frame::numberOf));
    }

    private String each(Function<Dimension, String> ofKey) {
        return keys.stream().map(ofKey).collect(Collectors.joining());
    }

    /** The returns that any of its rules applies to. */
    List<String> returns() {
        return rules.stream()
                .flatMap(rule -> rule.appliesTo().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The same statement over a frame given in SQL, as examples are assessed; operands are numbered in their order. */
    String sqlOver(String frame) {
        List<String> names = List.copyOf(rules.get(0).linear().operands());
        return judged(frame, judgements((rule, operand) -> names.indexOf(operand)));
    }

    Map<String, Object> values() {
        return bindings.values();
    }

    /** Which columns of the frame hold a rule's operand. */
    private interface OperandNumber {
        int of(Rule rule, String operand);
    }

    private String judged(String frame, String judgements) {
        String columns = keys.stream().map(Frame::column).collect(Collectors.joining(", "));
        return JUDGED.formatted(frame, columns, columns, judgements);
    }

    private String judgements(OperandNumber numbers) {
        return IntStream.range(0, rules.size())
                .mapToObj(number -> judgement(number, numbers))
                .collect(Collectors.joining("union all\n"));
    }

    private String judgement(int number, OperandNumber numbers) {
        Rule rule = rules.get(number);
        LinearStatement statement = rule.linear();
        Function<String, Frame.Columns> columns = operand -> Frame.Columns.of(numbers.of(rule, operand));
        return JUDGEMENT.formatted(
                statement.relation().sign(),
                rule.file().severity().tolerance().toPlainString(),
                number,
                each(key -> ", " + Frame.column(key)),
                statement.left().sql(operand -> columns.apply(operand).sum()),
                statement.right().sql(operand -> columns.apply(operand).sum()),
                missing(statement, columns),
                applies(rule, columns));
    }

    private String applies(Rule rule, Function<String, Frame.Columns> columns) {
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

    private String missing(LinearStatement statement, Function<String, Frame.Columns> columns) {
        return statement.operands().stream()
                .map(operand -> "case when %s = 0 or %s > 0 then %s end"
                        .formatted(
                                columns.apply(operand).cells(),
                                columns.apply(operand).uncounted(),
                                bindings.text(operand)))
                .collect(Collectors.joining(", ", "concat_ws(', ', ", ")"));
    }
}

package kz.sanaq.reconciliation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operands of all rules of one grain, pivoted into one row a subject. Equal operands share their columns. */
final class Frame {

    /** How the frame says for one operand: its sum, how many cells it has, and how many of them cannot be counted. */
    record Columns(String sum, String cells, String uncounted) {

        static Columns of(int operand) {
            return new Columns("sum_" + operand, "cells_" + operand, "uncounted_" + operand);
        }
    }

    /**
     * Figures are summed by their keys, and only the sums by their codes, of which two units may have the same. What an
     * operand selects is asked once a figure, not once for each of its sums: hence the fence of offset 0.
     */
    private static final String SQL = """
            select figure.slot_id, slot.return_code, slot.period_end as slot_end%s%s
            from (
                select slot_id%s%s
                from (
                    select
                        o.slot_id, o.value,
                        o.state <> 'X' as is_counted,
                        o.state <> 'X' and o.value is null as is_uncounted%s%s
                    from warehouse.vintage
                    join warehouse.observation o
                        on o.submission_id = vintage.submission_id and o.slot_id operator(warehouse.===) vintage.slot_id
                    where vintage.known_to = 'infinity' and vintage.slot_id = any (cast(:slots as int[]))
                        and o.submission_id between :first and :last%s
                    offset 0
                ) as figure
                where %s
                group by slot_id%s
            ) as figure
            join intake.slot using (slot_id)%s
            group by figure.slot_id, slot.return_code, slot.period_end%s
            """;

    private final List<Rule> rules;
    private final List<Dimension> keys;
    private final Bindings bindings;
    private final Map<String, Integer> operandOfSelection = new LinkedHashMap<>();

    Frame(List<Rule> rules, List<Dimension> keys, Bindings bindings) {
        this.rules = rules;
        this.keys = keys;
        this.bindings = bindings;
        rules.forEach(rule -> rule.linear().operands().forEach(operand -> numberOf(rule, operand)));
    }

    /** Which of the {@link Columns} hold a rule's operand. */
    int numberOf(Rule rule, String operand) {
        String selection = rule.operand(operand).sqlOfKeys(rule.forEach(), bindings);
        return operandOfSelection.computeIfAbsent(selection, any -> operandOfSelection.size());
    }

    static String column(Dimension key) {
        return "key_" + key.name().toLowerCase(Locale.ROOT);
    }

    /** Over the current figures of a {@link Portion}. */
    String sql() {
        String any = operandOfSelection.values().stream()
                .map(number -> "is_" + number)
                .collect(Collectors.joining(" or "));
        return SQL.formatted(
                each(key -> ", %s as %s".formatted(key.code(), column(key))),
                operands(Frame::sumsOfSums),
                each(key -> ", " + key.key()),
                operands((selection, number) -> sums(number)),
                each(key -> ", o." + key.key()),
                operands((selection, number) -> ",\n(%s) as is_%d".formatted(selection, number)),
                measures(),
                any,
                each(key -> ", " + key.key()),
                each(key -> "\n" + key.join()),
                each(key -> ", " + column(key)));
    }

    private String each(Function<Dimension, String> ofKey) {
        return keys.stream().map(ofKey).collect(Collectors.joining());
    }

    private String operands(BiFunction<String, Integer, String> ofSelection) {
        return operandOfSelection.entrySet().stream()
                .map(operand -> ofSelection.apply(operand.getKey(), operand.getValue()))
                .collect(Collectors.joining());
    }

    /** Only figures of these measures need be looked at, where every operand names its own. */
    private String measures() {
        Set<String> codes = new TreeSet<>();
        for (Rule rule : rules) {
            for (String operand : rule.linear().operands()) {
                Codes measure = rule.operand(operand).measure();
                if (measure == null || measure.excluded()) {
                    return "";
                }
                codes.addAll(measure.codes());
            }
        }
        return " and " + new Codes(List.copyOf(codes), false).sqlOfKeys(Dimension.MEASURE, bindings);
    }

    private static String sums(int operand) {
        Columns columns = Columns.of(operand);
        return """
               ,
               coalesce(sum(value) filter (where is_%1$d), 0) as %2$s,
               count(*) filter (where is_%1$d and is_counted) as %3$s,
               count(*) filter (where is_%1$d and is_uncounted) as %4$s""".formatted(operand, columns.sum(), columns.cells(), columns.uncounted());
    }

    private static String sumsOfSums(String selection, int operand) {
        Columns columns = Columns.of(operand);
        return Stream.of(columns.sum(), columns.cells(), columns.uncounted())
                .map(column -> ", sum(%1$s) as %1$s".formatted(column))
                .collect(Collectors.joining());
    }
}

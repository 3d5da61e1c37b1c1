package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Assesses linear statements: one pass for each grain, evidence only for what is broken. */
final class LinearRules {

    private static final String EVIDENCE = """
            select
                broken.number,
                case when %s then 'left' else 'right' end as role,
                o.submission_id, o.sheet, o.cell_row, o.cell_column
            from jsonb_to_recordset(cast(:broken as jsonb)) as broken (number int, slot_id int%s)
            join warehouse.current_observation o on o.slot_id = broken.slot_id%s
            where o.slot_id = any (cast(:slots as int[])) and ((%s) or (%s))
            order by number, role, submission_id, sheet, cell_row, cell_column
            """;

    private final JdbcClient reading;

    LinearRules(JdbcClient reading) {
        this.reading = reading;
    }

    /** @param only the slots to look at; all where it is absent */
    Outcomes assess(Pass pass, Map<Integer, Slot> slots, @Nullable Set<Integer> only) {
        Outcomes outcomes = new Outcomes();
        pass.rules().forEach(outcomes::asked);
        Map<Rule, List<Subject>> broken = new HashMap<>();
        String sql = pass.sql();
        for (Portion some : Portion.of(reading, pass.returns(), only)) {
            reading.sql(sql)
                    .params(pass.values())
                    .params(some.parameters())
                    .query(Counted.class)
                    .list()
                    .forEach(count -> keep(count, pass, slots, outcomes, broken));
        }
        broken.forEach((rule, subjects) -> add(outcomes, rule, subjects));
        return only == null ? outcomes : outcomes.ofSlots(only);
    }

    private static void keep(
            Counted count, Pass pass, Map<Integer, Slot> slots, Outcomes outcomes, Map<Rule, List<Subject>> broken) {
        Rule rule = pass.rules().get(count.rule());
        Slot slot = slots.get(count.slotId());
        if (slot == null) {
            throw new IllegalStateException("no slot " + count.slotId());
        }
        outcomes.add(
                Assessment.of(rule, slot.id(), count.holds(), count.broken(), count.notAssessed(), count.missing()));
        if (count.openSubjects() != null) {
            Json.read(count.openSubjects())
                    .forEach(subject -> outcomes.addNotAssessed(rule, slot.subject(texts(subject.get("keys")))));
        }
        if (count.brokenSubjects() != null) {
            Json.read(count.brokenSubjects())
                    .forEach(subject -> broken.computeIfAbsent(rule, any -> new ArrayList<>())
                            .add(new Subject(
                                    slot,
                                    texts(subject.get("keys")),
                                    subject.get("left").decimalValue(),
                                    subject.get("right").decimalValue())));
        }
    }

    private void add(Outcomes outcomes, Rule rule, List<Subject> subjects) {
        Map<Integer, List<EvidenceCell>> cells = evidence(rule, subjects);
        for (int number = 0; number < subjects.size(); number++) {
            Subject subject = subjects.get(number);
            outcomes.add(new Broken(
                    rule,
                    subject.slot().subject(subject.keys()),
                    subject.slot(),
                    null,
                    subject.left(),
                    subject.right(),
                    Message.of(
                            "reconciliation.unequal",
                            "statement",
                            rule.linear().text(),
                            "subject",
                            String.join(" · ", subject.keys()),
                            "left",
                            subject.left(),
                            "right",
                            subject.right(),
                            "residual",
                            subject.left().subtract(subject.right())),
                    cells.getOrDefault(number, List.of())));
        }
    }

    private Map<Integer, List<EvidenceCell>> evidence(Rule rule, List<Subject> subjects) {
        List<Dimension> keys = List.copyOf(rule.forEach());
        Bindings bindings = new Bindings();
        String left = anyOf(rule, rule.linear().left(), bindings);
        String right = anyOf(rule, rule.linear().right(), bindings);
        String columns =
                keys.stream().map(key -> ", " + Frame.column(key) + " text").collect(Collectors.joining());
        String join = keys.stream()
                .map(key -> " and (" + key.sql() + ") = broken." + Frame.column(key))
                .collect(Collectors.joining());
        List<Map<String, Object>> rows = IntStream.range(0, subjects.size())
                .mapToObj(number -> subjects.get(number).row(number, keys))
                .toList();
        List<Integer> slots =
                subjects.stream().map(subject -> subject.slot().id()).distinct().toList();
        return reading
                .sql(EVIDENCE.formatted(left, columns, join, left, right))
                .params(bindings.values())
                .param("broken", Json.write(rows))
                .param("slots", Portion.array(slots))
                .query((row, number) -> Map.entry(
                        row.getInt("number"),
                        new EvidenceCell(
                                row.getString("role"),
                                row.getInt("submission_id"),
                                row.getInt("sheet"),
                                row.getInt("cell_row"),
                                row.getInt("cell_column"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String anyOf(Rule rule, LinearExpression side, Bindings bindings) {
        return side.operands().stream()
                .map(operand -> "(" + rule.operand(operand).sql(rule.forEach(), bindings) + ")")
                .collect(Collectors.joining(" or "));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    /** A row of the pass. */
    record Counted(
            int rule,
            int slotId,
            int holds,
            int broken,
            int notAssessed,
            @Nullable String brokenSubjects,
            @Nullable String openSubjects) {

        /** What was missing where it was not assessed. */
        @Nullable
        String missing() {
            if (openSubjects == null) {
                return null;
            }
            Set<String> missing = new TreeSet<>();
            Json.read(openSubjects)
                    .forEach(subject -> missing.add(subject.get("missing").asString()));
            return String.join("; ", missing);
        }
    }

    /** A subject that breaks a rule. */
    private record Subject(Slot slot, List<String> keys, BigDecimal left, BigDecimal right) {

        Map<String, Object> row(int number, List<Dimension> dimensions) {
            Map<String, Object> row = new HashMap<>(Map.of("number", number, "slot_id", slot.id()));
            IntStream.range(0, dimensions.size()).forEach(i -> row.put(Frame.column(dimensions.get(i)), keys.get(i)));
            return row;
        }
    }
}

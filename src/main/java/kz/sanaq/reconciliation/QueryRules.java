package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Assesses rules that are queries. A query returns one row a subject: {@code subject}, {@code slot_id},
 * {@code area_code}, {@code left_value}, {@code right_value}, {@code missing}, {@code detail}, {@code evidence}. It is
 * broken where the sides differ by more than the severity's first rung, not assessed where something is missing. Two more
 * columns may follow by name: {@code holds}, where equality is not what is asked, and {@code severity}.
 */
final class QueryRules {

    private static final String ROWS = """
            select *
            from (
            %s
            ) as outcome (subject, slot_id, area_code, left_value, right_value, missing, detail, evidence)
            """;

    private final JdbcClient reading;

    QueryRules(JdbcClient reading) {
        this.reading = reading;
    }

    /** Has the database plan the query without running it: the tables that it reads, with their schema. */
    Set<String> tables(Rule rule) {
        Set<String> tables = new TreeSet<>();
        String plan = reading.sql("explain (verbose, format json) " + sql(rule))
                .query(String.class)
                .single();
        Json.read(plan)
                .findParents("Relation Name")
                .forEach(scan -> tables.add(scan.get("Schema").asString() + "."
                        + scan.get("Relation Name").asString()));
        return tables;
    }

    Outcomes assess(Rule rule, Map<Integer, Slot> slots) {
        Outcomes outcomes = new Outcomes();
        outcomes.asked(rule);
        Map<Integer, Tally> tallies = new HashMap<>();
        List<Row> broken = new ArrayList<>();
        try {
            reading.sql(sql(rule))
                    .query(
                            outcome -> { // most hold, and are counted as they pass
                                Row row = Row.of(outcome);
                                Tally tally = tallies.computeIfAbsent(
                                        row.slotId() == null ? -1 : row.slotId(), any -> new Tally());
                                if (row.missing() != null) {
                                    tally.notAssessed(row.missing());
                                    outcomes.addNotAssessed(rule, row.subject());
                                } else if (isBroken(rule, row)) {
                                    tally.broken++;
                                    broken.add(row);
                                } else {
                                    tally.holds++;
                                }
                            });
        } catch (RuntimeException e) {
            Outcomes crash = new Outcomes();
            crash.crashed(rule, e);
            return crash;
        }
        broken.stream().sorted(Comparator.comparing(Row::subject)).forEach(row -> {
            Slot slot = row.slotId() == null ? null : slots.get(row.slotId());
            outcomes.add(broken(rule, row, slot));
        });
        tallies.forEach((slot, tally) -> outcomes.add(Assessment.of(
                rule, slot == -1 ? null : slot, tally.holds, tally.broken, tally.notAssessed, tally.missing())));
        return outcomes;
    }

    private static String sql(Rule rule) {
        return ROWS.formatted(Objects.requireNonNull(rule.file().query()));
    }

    private static boolean isBroken(Rule rule, Row row) {
        if (row.holds() != null) {
            return !row.holds();
        }
        return row.residual().abs().compareTo(rule.file().severity().tolerance()) > 0;
    }

    private static Broken broken(Rule rule, Row row, @Nullable Slot slot) {
        BigDecimal left = Objects.requireNonNull(row.leftValue());
        BigDecimal right = Objects.requireNonNull(row.rightValue());
        Message message = Message.of(
                row.detail() == null ? "reconciliation.differs" : "reconciliation.differs-with-detail",
                "subject",
                row.subject(),
                "left",
                left,
                "right",
                right,
                "residual",
                row.residual(),
                "detail",
                row.detail() == null ? "" : row.detail());
        return new Broken(rule, row.subject(), slot, row.areaCode(), left, right, message, row.cells(), row.severity());
    }

    /** Counts of one slot. */
    private static final class Tally {
        private int holds;
        private int broken;
        private int notAssessed;
        private final Set<String> missing = new TreeSet<>();

        void notAssessed(String what) {
            notAssessed++;
            missing.add(what);
        }

        @Nullable
        String missing() {
            return missing.isEmpty() ? null : String.join("; ", missing);
        }
    }

    /** A row of a query rule. */
    record Row(
            String subject,
            @Nullable Integer slotId,
            @Nullable String areaCode,
            @Nullable BigDecimal leftValue,
            @Nullable BigDecimal rightValue,
            @Nullable String missing,
            @Nullable String detail,
            @Nullable String evidence,
            @Nullable Boolean holds,
            @Nullable Severity severity) {

        Row {
            if (missing == null && (leftValue == null || rightValue == null)) {
                throw new IllegalArgumentException("%s: a side is empty and nothing is missing".formatted(subject));
            }
        }

        static Row of(ResultSet row) throws SQLException {
            String severity = has(row, "severity") ? row.getString("severity") : null;
            return new Row(
                    row.getString("subject"),
                    (Integer) row.getObject("slot_id"),
                    row.getString("area_code"),
                    row.getBigDecimal("left_value"),
                    row.getBigDecimal("right_value"),
                    row.getString("missing"),
                    row.getString("detail"),
                    row.getString("evidence"),
                    has(row, "holds") ? (Boolean) row.getObject("holds") : null,
                    severity == null ? null : Severity.of(severity));
        }

        private static boolean has(ResultSet row, String column) throws SQLException {
            ResultSetMetaData columns = row.getMetaData();
            for (int i = 9; i <= columns.getColumnCount(); i++) {
                if (columns.getColumnName(i).equals(column)) {
                    return true;
                }
            }
            return false;
        }

        BigDecimal residual() {
            return Objects.requireNonNull(leftValue).subtract(Objects.requireNonNull(rightValue));
        }

        List<EvidenceCell> cells() {
            return evidence == null
                    ? List.of()
                    : StreamSupport.stream(Json.read(evidence).spliterator(), false)
                            .map(Row::cell)
                            .toList();
        }

        private static EvidenceCell cell(JsonNode cell) {
            return new EvidenceCell(
                    cell.get("role").asString(),
                    cell.get("submission").asInt(),
                    number(cell, "sheet"),
                    number(cell, "row"),
                    number(cell, "column"));
        }

        private static @Nullable Integer number(JsonNode cell, String name) {
            return cell.has(name) ? cell.get(name).asInt() : null;
        }
    }
}

package kz.sanaq.pipeline;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database holds, in natural codes: two databases that were fed the same have the same checksums, whatever the
 * order, the threads and the interruptions.
 *
 * <p>Tables and columns are asked of the catalogue, so a new one cannot be forgotten: it is in, unless it is named here
 * with the reason why not. A surrogate key stands for what it points to, and one that is not named here stops the test.
 */
final class DataChecksum {

    /** Left out: {@code audit} and {@code batch}, which say who ran what when, and {@code mart}, which has no rows of its own. */
    private static final Set<String> SCHEMAS = Set.of("ref", "intake", "warehouse", "quality");

    /** What surrogate keys stand for. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            entry(
                    "submission_id",
                    "select submission_id, encode(sha256, 'hex') || ' ' || sender || ' ' || reading from intake.submission"),
            entry(
                    "slot_id",
                    "select slot_id, concat_ws('/', return_code, reporter, subject, period_start, period_end) from intake.slot"),
            entry(
                    "unit_id",
                    "select unit_id, concat_ws('/', kind, label, bin, locality, scope_area) from ref.reported_unit"),
            entry("finding_id", "select finding_id, rule || '/' || subject from quality.finding"),
            entry("root_cause", "select finding_id, rule || '/' || subject from quality.finding"),
            entry(
                    "explanation_id",
                    "select explanation_id, rule || '/' || subject || ' ' || text from quality.explanation join quality.finding using (finding_id)"),
            entry("gap_id", "select gap_id, comparison || '/' || area_code from quality.gap"),
            entry("area_id", "select area_id, code from ref.area"),
            entry("parent_id", "select area_id, code from ref.area"),
            entry("predecessor_id", "select area_id, code from ref.area"),
            entry("successor_id", "select area_id, code from ref.area"),
            entry("institution_id", "select institution_id, code from ref.institution"),
            entry("reporter_id", "select reporter_id, code from ref.reporter"),
            entry("source_id", "select source_id, code from ref.source"),
            entry("ministry_id", "select ministry_id, code from ref.ministry"),
            entry("setting_id", "select setting_id, code from ref.care_setting"),
            entry("group_id", "select setting_id, code from ref.care_setting"),
            entry("member_id", "select setting_id, code from ref.care_setting"),
            entry("category_id", "select category_id, code from ref.child_category"),
            entry("measure_id", "select measure_id, code from ref.measure"),
            entry("sex_id", "select sex_id, code from ref.sex"),
            entry("age_id", "select age_id, code from ref.age_band"),
            entry("residence_id", "select residence_id, code from ref.residence"),
            entry("disability_id", "select disability_id, code from ref.disability"),
            entry("published_source_id", "select published_source_id, code from ref.published_source"),
            entry("published_figure_id", "select published_figure_id, code from ref.published_figure"),
            entry("claim_id", "select claim_id, code from ref.claim"),
            entry("figure_conflict_id", "select figure_conflict_id, code from ref.figure_conflict"));

    /** Columns that say when or by which run a row was written, not what we know; with the reason. */
    private static final Map<String, String> BOOKKEEPING = Map.ofEntries(
            entry("ref.loaded.loaded_at", "when"),
            entry("ref.resolution.known_from", "when the matcher came by"),
            entry("quality.finding.resolved_at", "when"),
            entry("quality.slot_state.state", "a checksum of surrogate keys"),
            entry("quality.slice.inputs", "in which runs what it read changed"),
            entry("quality.explanation_decision.decision_id", "a surrogate key"),
            entry("intake.submission_slot.units", "surrogate keys; the observations name them"),
            entry("intake.rereading.became", "a surrogate key"),
            entry("intake.correction.corrects", "a surrogate key"),
            entry("intake.changed_cell.findings", "surrogate keys"));

    /** What only tells in which nights a finding stood: it differs when the same files come over several nights. */
    private static final Map<String, String> HISTORY = Map.of(
            "quality.finding", "state = 'OPEN'",
            "quality.finding_cell",
                    "exists (select from quality.finding f where f.finding_id = data.finding_id and f.state = 'OPEN')",
            "ref.resolution", "known_to = 'infinity'",
            "intake.told_finding", "false",
            "intake.correction", "false",
            "intake.correction_finding", "false",
            "intake.changed_line", "false",
            "intake.changed_cell", "false",
            "quality.explanation", "given_by <> 'Sanaq'",
            "quality.explanation_decision", "by_whom <> 'Sanaq'");

    private static final Set<String> HISTORY_COLUMNS = Set.of("quality.finding.reopened");

    private static final String COLUMNS = """
            select namespace.nspname || '.' || class.relname as "table", attribute.attname as "column"
            from pg_class class
            join pg_namespace namespace on namespace.oid = class.relnamespace
            join pg_attribute attribute on attribute.attrelid = class.oid and attnum > 0 and not attisdropped
            where class.relkind in ('r', 'p') and not class.relispartition and namespace.nspname = any (cast(:schemas as text[]))
            order by "table", attnum
            """;

    private final JdbcClient jdbc;
    private final boolean withHistory;

    private DataChecksum(JdbcClient jdbc, boolean withHistory) {
        this.jdbc = jdbc;
        this.withHistory = withHistory;
    }

    /** Rows and checksum of every table that holds data; read it as the owner. */
    static Map<String, String> of(JdbcClient jdbc) {
        return new DataChecksum(jdbc, true).checksums();
    }

    /** The same but for what only tells in which nights a finding stood. */
    static Map<String, String> withoutHistory(JdbcClient jdbc) {
        return new DataChecksum(jdbc, false).checksums();
    }

    /** The lines that a checksum is of, sorted: what to look at where two differ. */
    static List<String> lines(JdbcClient jdbc, String table) {
        DataChecksum checksum = new DataChecksum(jdbc, false);
        return jdbc.sql(checksum.lines(table, checksum.tables().get(table)) + " order by 1")
                .query(String.class)
                .list();
    }

    private Map<String, String> checksums() {
        Map<String, String> checksums = new LinkedHashMap<>();
        tables().forEach((table, columns) -> checksums.put(
                table,
                jdbc.sql(
                                "select count(*) || ' rows ' || coalesce(sum(hashtextextended(line, 0)::numeric), 0) from (%s) as rows (line)"
                                        .formatted(lines(table, columns)))
                        .query(String.class)
                        .single()));
        return checksums;
    }

    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        jdbc.sql(COLUMNS)
                .param("schemas", "{" + String.join(",", SCHEMAS) + "}")
                .query(row -> {
                    tables.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return tables;
    }

    private String lines(String table, List<String> columns) {
        StringBuilder values = new StringBuilder();
        StringBuilder joins = new StringBuilder();
        for (String column : columns) {
            if (isLeftOut(table, column)) {
                continue;
            }
            values.append(values.isEmpty() ? "" : ", ");
            String key = KEYS.get(column);
            if (key != null) {
                joins.append(" left join (%s) %s_key (key, name) on %s_key.key = data.%s"
                        .formatted(key, column, column, column));
                values.append("coalesce(").append(column).append("_key.name, '-')");
            } else {
                values.append("coalesce(data.").append(column).append("::text, '-')");
            }
        }
        String line = "select concat_ws('|', %s) from %s data%s".formatted(values, table, joins);
        List<String> conditions = new ArrayList<>();
        if (!withHistory && HISTORY.containsKey(table)) {
            conditions.add(HISTORY.get(table));
        }
        return conditions.isEmpty() ? line : line + " where " + String.join(" and ", conditions);
    }

    private boolean isLeftOut(String table, String column) {
        String name = table + "." + column;
        if (column.endsWith("_id")
                && !KEYS.containsKey(column)
                && !column.equals("run_id")
                && !BOOKKEEPING.containsKey(name)) {
            throw new IllegalStateException(name + ": say in DataChecksum what this key stands for");
        }
        return column.equals("run_id")
                || column.endsWith("_run")
                || BOOKKEEPING.containsKey(name)
                || !withHistory && HISTORY_COLUMNS.contains(name);
    }
}

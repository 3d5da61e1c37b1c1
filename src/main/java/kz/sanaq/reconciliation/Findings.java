package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import kz.sanaq.observation.SlotKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The tables {@code quality.finding} and {@code quality.finding_cell}. */
final class Findings {

    /** Findings that are sent in one statement. */
    private static final int TOGETHER = 5_000;

    private static final String SEE = """
            insert into quality.finding (
                rule, subject, rule_version, severity, message, left_value, right_value, residual,
                slot_id, return_code, reporter, area_code, period_start, period_end, state, first_seen_run, last_seen_run)
            select
                rule, subject, rule_version, severity, message, left_value, right_value, left_value - right_value,
                slot_id, return_code, reporter, area_code, period_start, period_end, 'OPEN', :run, :run
            from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                rule text, subject text, rule_version text, severity text, message jsonb, left_value numeric, right_value numeric,
                slot_id int, return_code text, reporter text, area_code text, period_start date, period_end date)
            order by rule, subject
            on conflict (rule, subject) do update
            set rule_version = excluded.rule_version,
                severity = excluded.severity,
                message = excluded.message,
                left_value = excluded.left_value,
                right_value = excluded.right_value,
                residual = excluded.residual,
                slot_id = excluded.slot_id,
                return_code = excluded.return_code,
                reporter = excluded.reporter,
                area_code = excluded.area_code,
                period_start = excluded.period_start,
                period_end = excluded.period_end,
                reopened = finding.reopened + case when finding.state = 'RESOLVED' then 1 else 0 end,
                state = 'OPEN',
                resolved_run = null,
                resolved_at = null,
                last_seen_run = excluded.last_seen_run
            """;

    private static final String FORGET_CELLS = """
            delete from quality.finding_cell
            using jsonb_to_recordset(cast(:rows as jsonb)) as seen (rule text, subject text)
            join quality.finding using (rule, subject)
            where finding_cell.finding_id = finding.finding_id
            """;

    private static final String KEEP_CELLS = """
            insert into quality.finding_cell (finding_id, role, submission_id, sheet, cell_row, cell_column)
            select distinct finding.finding_id, cell.role, cell.submission, cell.sheet, cell."row", cell."column"
            from jsonb_to_recordset(cast(:rows as jsonb)) as seen (rule text, subject text, cells jsonb)
            join quality.finding using (rule, subject)
            cross join lateral jsonb_to_recordset(seen.cells) as cell (role text, submission int, sheet smallint, "row" int, "column" smallint)
            """;

    private static final String UNSEEN = """
            select finding_id, rule, subject
            from quality.finding
            join jsonb_to_recordset(cast(:asked as jsonb)) as asked (rule text, returns jsonb) using (rule)
            where state = 'OPEN' and last_seen_run <> :run
              and (asked.returns = '[]' or finding.return_code is null or jsonb_exists(asked.returns, finding.return_code))
              and (cast(:slots as int[]) is null or finding.slot_id = any (cast(:slots as int[])))
            """;

    private static final String RESOLVE = """
            update quality.finding
            set state = 'RESOLVED', resolved_run = :run, resolved_at = (select started_at from audit.run where run_id = :run)
            where finding_id = any (cast(:ids as bigint[]))
            """;

    private final JdbcClient writing;

    Findings(JdbcClient writing) {
        this.writing = writing;
    }

    /** Keeps what is broken, and resolves what these rules found before and find no longer. */
    void keep(long run, Outcomes outcomes) {
        List<Broken> broken = outcomes.broken();
        for (int from = 0; from < broken.size(); from += TOGETHER) {
            see(run, broken.subList(from, Math.min(from + TOGETHER, broken.size())));
        }
        List<String> gone = writing
                .sql(UNSEEN)
                .param("run", run)
                .param("asked", outcomes.asked())
                .param("slots", outcomes.slots())
                .query(Unseen.class)
                .list()
                .stream()
                .filter(unseen -> !outcomes.isNotAssessed(unseen.rule(), unseen.subject()))
                .map(unseen -> Long.toString(unseen.findingId()))
                .toList();
        if (!gone.isEmpty()) {
            writing.sql(RESOLVE)
                    .param("run", run)
                    .param("ids", "{" + String.join(",", gone) + "}")
                    .update();
        }
    }

    private void see(long run, List<Broken> broken) {
        String rows = Json.write(broken.stream().map(Row::of).toList());
        writing.sql(SEE).param("run", run).param("rows", rows).update();
        writing.sql(FORGET_CELLS).param("rows", rows).update();
        writing.sql(KEEP_CELLS).param("rows", rows).update();
    }

    /** An open finding that this run has not seen. */
    record Unseen(long findingId, String rule, String subject) {}

    /** A finding as it is written. */
    private record Row(
            String rule,
            String subject,
            String ruleVersion,
            String severity,
            JsonNode message,
            @Nullable BigDecimal leftValue,
            @Nullable BigDecimal rightValue,
            @Nullable Integer slotId,
            @Nullable String returnCode,
            @Nullable String reporter,
            @Nullable String areaCode,
            @Nullable String periodStart,
            @Nullable String periodEnd,
            List<EvidenceCell> cells) {

        static Row of(Broken broken) {
            Slot slot = broken.slot();
            SlotKey key = slot == null ? null : slot.key();
            return new Row(
                    broken.rule().code(),
                    broken.subject(),
                    broken.rule().version(),
                    broken.severity().code(),
                    Json.read(broken.message().toJson()),
                    broken.left(),
                    broken.right(),
                    slot == null ? null : (Integer) slot.id(),
                    key == null ? null : key.returnCode(),
                    key == null ? null : key.reporter(),
                    broken.area() != null || slot == null ? broken.area() : slot.area(),
                    key == null ? null : key.periodStart().toString(),
                    key == null ? null : key.periodEnd().toString(),
                    broken.cells());
        }
    }
}

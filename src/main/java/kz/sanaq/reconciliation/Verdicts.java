package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code quality.verdict} and {@code quality.conflict}. */
final class Verdicts {

    private static final String FORGET = """
            with verdict as (delete from quality.verdict)
            delete from quality.conflict
            """;

    private static final String KEEP_VERDICTS = """
            insert into quality.verdict (
                claim, rule, rule_version, kind, stated, computed, verdict, unit, false_at_unit, missing, run_id)
            select claim, :rule, :version, kind, stated, computed, verdict, unit, false_at_unit, missing, :run
            from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                claim text, kind text, stated numeric, computed numeric, verdict text, unit numeric, false_at_unit numeric, missing text)
            """;

    private static final String KEEP_CONFLICTS = """
            insert into quality.conflict (conflict, rule, rule_version, kind, figure_a, figure_b, difference, status, run_id)
            select conflict, :rule, :version, kind, figure_a, figure_b, difference, status, :run
            from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                conflict text, kind text, figure_a text, figure_b text, difference numeric, status text)
            """;

    private final JdbcClient writing;

    Verdicts(JdbcClient writing) {
        this.writing = writing;
    }

    void forget() {
        writing.sql(FORGET).update();
    }

    void keepVerdicts(long run, Rule rule, List<Verdict> verdicts) {
        keep(KEEP_VERDICTS, run, rule, verdicts.stream().map(VerdictRow::of).toList());
    }

    void keepConflicts(long run, Rule rule, List<ConflictRow> conflicts) {
        keep(KEEP_CONFLICTS, run, rule, conflicts);
    }

    private void keep(String sql, long run, Rule rule, List<?> rows) {
        writing.sql(sql)
                .param("rule", rule.code())
                .param("version", rule.version())
                .param("run", run)
                .param("rows", Json.write(rows))
                .update();
    }

    /** A conflict as it is written. */
    record ConflictRow(
            String conflict,
            String kind,
            String figureA,
            String figureB,
            @Nullable BigDecimal difference,
            String status) {}

    /** A verdict as it is written. */
    private record VerdictRow(
            String claim,
            String kind,
            BigDecimal stated,
            @Nullable BigDecimal computed,
            String verdict,
            @Nullable BigDecimal unit,
            @Nullable BigDecimal falseAtUnit,
            @Nullable String missing) {

        static VerdictRow of(Verdict verdict) {
            return new VerdictRow(
                    verdict.claim().code(),
                    verdict.claim().kind().name(),
                    verdict.claim().stated(),
                    verdict.computed(),
                    verdict.kind().name(),
                    verdict.unit(),
                    verdict.falseAtUnit(),
                    verdict.missing());
        }
    }
}

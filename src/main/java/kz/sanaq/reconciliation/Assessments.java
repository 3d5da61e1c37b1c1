package kz.sanaq.reconciliation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code quality.assessment}. */
final class Assessments {

    private static final String REPLACE = """
            insert into quality.assessment (run_id, rule, rule_version, slot_id, holds, broken, not_assessed, crashed, missing, reason)
            select :run, rule, rule_version, slot_id, holds, broken, not_assessed, crashed, missing, reason
            from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                rule text, rule_version text, slot_id int, holds int, broken int, not_assessed int, crashed int, missing text, reason text)
            on conflict (run_id, rule, slot_id) do update
            set rule_version = excluded.rule_version,
                holds = excluded.holds,
                broken = excluded.broken,
                not_assessed = excluded.not_assessed,
                crashed = excluded.crashed,
                missing = excluded.missing,
                reason = excluded.reason
            """;

    private final JdbcClient writing;

    Assessments(JdbcClient writing) {
        this.writing = writing;
    }

    void replace(long run, List<Assessment> assessments) {
        writing.sql(REPLACE)
                .param("run", run)
                .param("rows", Json.write(assessments))
                .update();
    }
}

package kz.sanaq.reconciliation;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code quality.assessment}: what was assessed last. */
final class Assessments {

    private static final String FORGET = """
            delete from quality.assessment
            using jsonb_to_recordset(cast(:asked as jsonb)) as asked (rule text, returns jsonb)
            where assessment.rule = asked.rule
              and (cast(:slots as int[]) is null or assessment.slot_id = any (cast(:slots as int[])))
              and (asked.returns = '[]' or assessment.slot_id is null or exists (
                  select from intake.slot
                  where slot.slot_id = assessment.slot_id and jsonb_exists(asked.returns, slot.return_code)))
            """;

    private static final String KEEP = """
            insert into quality.assessment (run_id, rule, rule_version, slot_id, holds, broken, not_assessed, crashed, missing, reason)
            select :run, rule, rule_version, slot_id, holds, broken, not_assessed, crashed, missing, reason
            from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                rule text, rule_version text, slot_id int, holds int, broken int, not_assessed int, crashed int, missing text, reason text)
            on conflict (rule, slot_id) do update
            set run_id = excluded.run_id,
                rule_version = excluded.rule_version,
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

    /** Keeps what these rules say now in place of what they said before, as far as they were asked. */
    void replace(long run, Outcomes outcomes) {
        writing.sql(FORGET)
                .param("asked", outcomes.asked())
                .param("slots", outcomes.slots())
                .update();
        writing.sql(KEEP)
                .param("run", run)
                .param("rows", Json.write(outcomes.assessments()))
                .update();
    }
}

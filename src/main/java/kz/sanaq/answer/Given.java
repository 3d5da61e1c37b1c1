package kz.sanaq.answer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code intake.answer} and {@code told_finding}: what was said to whom. */
final class Given {

    /** All that a receipt and a list say, but for the words. */
    private static final String STATE = """
            select
                view.submission_id,
                coalesce(findings.asks, false) or view.status not in ('accepted', 'set aside') as may_ask,
                md5(concat_ws('|',
                    view.status, view.is_current, view.file_name, view.received_at at time zone 'UTC', view.return_code, view.edition,
                    submission.form_version, submission.unmapped_cells, md5(submission.refusals::text),
                    (select count(*) from intake.delivery where delivery.submission_id = view.submission_id),
                    slots.digest, findings.digest, explanations.digest, again.made,
                    (select heard.why is not null from intake.heard where heard.submission_id = view.submission_id))) as state
            from mart.submission view
            join intake.submission using (submission_id)
            left join (
                select
                    submission_id,
                    md5(string_agg(
                        concat_ws('/',
                            slot.subject, slot.period_start, slot.period_end,
                            submission_slot.state, md5(submission_slot.refusals::text), known_to = 'infinity'),
                        '|' order by slot.subject, slot.period_start, slot.period_end)) as digest
                from intake.submission_slot
                join intake.slot using (slot_id)
                left join warehouse.vintage using (slot_id, submission_id)
                group by submission_id
            ) slots on slots.submission_id = view.submission_id
            left join (
                select
                    asked.submission_id,
                    bool_or(finding.severity <> 'note' and explained.state is distinct from 'ACCEPTED') as asks,
                    md5(string_agg(
                        concat_ws('/',
                            finding.rule, finding.subject, finding.severity,
                            finding.left_value, finding.right_value, finding.residual, md5(finding.message::text),
                            root.rule, root.subject, explained.state, md5(explained.newest_text), explained.why),
                        '|' order by finding.rule, finding.subject)) as digest
                from quality.asked
                join quality.finding using (finding_id)
                left join quality.explained using (finding_id)
                left join quality.finding root on root.finding_id = finding.root_cause
                group by asked.submission_id
            ) findings on findings.submission_id = view.submission_id
            left join (
                select explanation.submission_id, count(*) || '/' || count(is_accepted) || '/' || count(*) filter (where is_accepted) as digest
                from quality.explanation
                left join quality.explanation_decision using (explanation_id)
                where explanation.submission_id is not null
                group by explanation.submission_id
            ) explanations on explanations.submission_id = view.submission_id
            left join (
                select submission_id, max(made) as made from intake.correction where made > 1 group by submission_id
            ) again on again.submission_id = view.submission_id
            """;

    /**
     * Of a workbook that was read again the newest reading; nothing before rules have looked at it; and nothing of what a
     * backfill brought: nobody waits for an answer to what was sent years ago, who asks for one gets it.
     */
    private static final String DUE = """
            select submission.submission_id as submission, said.state, said.may_ask
            from (%s) as said
            join intake.submission using (submission_id)
            left join intake.answer using (submission_id)
            where said.state is distinct from answer.state
              and decided_run <= (
                  select coalesce(max(run_id), 0) from audit.run where counts ->> 'reconciled' is not null)
              and not exists (
                  select from audit.run where run_id = submission.registered_run and job = 'backfill')
              and not exists (
                  select from intake.submission later
                  where later.sha256 = submission.sha256 and later.sender = submission.sender
                    and later.reading > submission.reading)
            """.formatted(STATE);

    private static final String KEEP = """
            insert into intake.answer (submission_id, state, kept_back, first_run, run_id)
            select id, state, cast("keptBack" as jsonb), :run, :run
            from jsonb_to_recordset(cast(:said as jsonb)) as said (id int, state text, "keptBack" text)
            on conflict (submission_id) do update
            set state = excluded.state, kept_back = excluded.kept_back, run_id = excluded.run_id
            """;

    private static final String TELL = """
            insert into intake.told_finding (submission_id, finding_id)
            select id, finding::bigint
            from jsonb_to_recordset(cast(:said as jsonb)) as said (id int, findings jsonb)
            cross join lateral jsonb_array_elements(findings) as finding
            on conflict do nothing
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Given(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be said of a submission, as a checksum, and whether its sender may be asked for something. */
    record State(int submission, String state, boolean mayAsk) {}

    /** What is to be said of which submissions, where it is not what was said. */
    Map<Integer, State> due() {
        return jdbc.sql(DUE).query(State.class).list().stream()
                .collect(Collectors.toMap(State::submission, Function.identity()));
    }

    /** A row of both tables. */
    private record Row(int id, String state, @Nullable String keptBack, List<Long> findings) {

        static Row of(Answers.Prepared said) {
            Message why = said.keptBack();
            return new Row(said.due().sent().id(), said.due().state(), why == null ? null : why.toJson(), said.asked());
        }
    }

    /** That this was said; what came in since it was asked for is said the next time. */
    void keep(List<? extends Answers.Prepared> said, long run) {
        String rows = JSON.writeValueAsString(said.stream().map(Row::of).toList());
        jdbc.sql(KEEP).param("said", rows).param("run", run).update();
        jdbc.sql(TELL).param("said", rows).update();
    }
}

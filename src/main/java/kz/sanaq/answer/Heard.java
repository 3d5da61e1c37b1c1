package kz.sanaq.answer;

import java.util.List;
import kz.sanaq.form.Forms;
import kz.sanaq.language.Message;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code intake.heard}: which submissions were looked at for what they say of an earlier one, and in which state. */
final class Heard {

    /** What fails on so many nights will fail on the next. */
    private static final int MOST_FAILURES = 7;

    /**
     * First readings that rules have looked at, in another state than they were heard in: what waited for a steward, or was
     * refused, has more to say once it is loaded.
     */
    private static final String NEW = """
            select submission.submission_id, submission.state, submission.received_at, submission.sha256, submission.sender
            from intake.submission
            left join intake.heard using (submission_id)
            where submission.reading = 1 and submission.state not in ('REGISTERED', 'SET_ASIDE')
              and heard.state is distinct from submission.state
              and (coalesce(heard.failures, 0) < %d or decided_run > heard.run_id)
              and decided_run <= (
                  select coalesce(max(run_id), 0) from audit.run where counts ->> 'reconciled' is not null)
              and not exists (
                  select from audit.run where run_id = submission.registered_run and job = 'backfill')
            """.formatted(MOST_FAILURES);

    /** A workbook that no form knows has no ledger, and may have a list all the same. */
    private static final String MAY_HAVE_LIST = """
            exists (
                select from intake.ignored_region
                where ignored_region.submission_id = new.submission_id and ignored_region.rule = :list)
            or not exists (select from intake.sheet_ledger where sheet_ledger.submission_id = new.submission_id)
            """;

    private static final String HAS_NOTHING_TO_SAY = """
            insert into intake.heard (submission_id, state, run_id)
            select submission_id, state, :run
            from (%s) as new
            where not (%s)
              and not exists (
                  select from intake.submission_slot mine
                  join intake.submission_slot theirs using (slot_id)
                  join intake.submission earlier on earlier.submission_id = theirs.submission_id
                  where mine.submission_id = new.submission_id
                    and earlier.sender = new.sender and earlier.sha256 <> new.sha256
                    and (earlier.received_at, earlier.sha256) < (new.received_at, new.sha256))
            on conflict (submission_id) do update
            set state = excluded.state, failures = 0, why = null, run_id = excluded.run_id
            """.formatted(NEW, MAY_HAVE_LIST);

    private static final String DUE =
            "select submission_id from (%s) as new order by received_at, sha256, sender".formatted(NEW);

    private static final String KEEP = """
            insert into intake.heard (submission_id, state, run_id)
            select submission_id, state, :run from intake.submission where submission_id = :submission
            on conflict (submission_id) do update
            set state = excluded.state, failures = 0, why = null, run_id = excluded.run_id
            """;

    private static final String FAILED = """
            insert into intake.heard (submission_id, failures, why, run_id)
            values (:submission, 1, cast(:why as jsonb), :run)
            on conflict (submission_id) do update
            set failures = heard.failures + 1, why = excluded.why, run_id = excluded.run_id
            """;

    private final JdbcClient jdbc;

    Heard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Integer> due(long run) {
        jdbc.sql(HAS_NOTHING_TO_SAY)
                .param("list", Forms.RETURNED_LIST)
                .param("run", run)
                .update();
        return jdbc.sql(DUE).query(Integer.class).list();
    }

    boolean mayHaveList(int submission) {
        return jdbc.sql("select %s from (values (cast(:submission as int))) as new (submission_id)"
                        .formatted(MAY_HAVE_LIST))
                .param("list", Forms.RETURNED_LIST)
                .param("submission", submission)
                .query(Boolean.class)
                .single();
    }

    void keep(int submission, long run) {
        jdbc.sql(KEEP).param("submission", submission).param("run", run).update();
    }

    void failed(int submission, Message why, long run) {
        jdbc.sql(FAILED)
                .param("submission", submission)
                .param("why", why.toJson())
                .param("run", run)
                .update();
    }
}

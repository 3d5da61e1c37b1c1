package kz.sanaq.intake;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code intake.rereading}: what a steward asked to be read again, and what became of it. */
public final class Rereadings {

    /** What fills a slot now, in its newest reading, and what was refused; one that is not of the scope is left alone. */
    private static final String ASK = """
            insert into intake.rereading (run_id, submission_id)
            select distinct cast(:run as bigint), submission_id
            from intake.submission
            left join intake.submission_slot using (submission_id)
            left join intake.slot using (slot_id)
            left join warehouse.vintage using (slot_id, submission_id)
            left join ref.reporter on reporter.code = submission.sender
            left join ref.area using (area_id)
            where (submission.state in ('REFUSED', 'PENDING') or (submission.state = 'LOADED' and vintage.known_to = 'infinity'))
              and exists (select from intake.workbook where workbook.sha256 = submission.sha256)
              and (cast(:submission as text) is null or :submission in (submission_id::text, submission.file_name))
              and (cast(:area as text) is null or area.code = :area)
              and (cast(:form as text) is null or submission.return_code = :form)
              and (cast(:period as text) is null or starts_with(slot.period_end::text, :period))
            """;

    private static final String WAITING = """
            select submission_id, sha256, sender, file_name, received_at, reading, submission.state = 'LOADED' as is_again
            from intake.rereading
            join intake.submission using (submission_id)
            where rereading.run_id = :run and rereading.state = 'WAITING' and submission.decided_run is distinct from :run
              and exists (select from intake.workbook where workbook.sha256 = submission.sha256)
            order by received_at, sha256, sender
            """;

    private static final String ADD = """
            insert into intake.submission (sha256, sender, file_name, received_at, reading, state, registered_run)
            select sha256, sender, file_name, received_at, reading + 1, 'REGISTERED', :run
            from intake.submission
            where submission_id = :submission
            returning submission_id
            """;

    private static final String SETTLE = """
            update intake.rereading
            set state = :state, became = :became
            where run_id = :run and submission_id = :submission and state = 'WAITING'
            """;

    private static final String SETTLE_REFUSED = """
            update intake.rereading
            set state = case when submission.decided_run = :run then 'CHANGED' else 'SAME' end
            from intake.submission
            where rereading.run_id = :run and rereading.state = 'WAITING' and submission.submission_id = rereading.submission_id
            """;

    private static final String AT = "select started_at from audit.run where run_id = :run";

    /** It is as good as read by what the files say now. */
    private static final String SAME = """
            update intake.submission
            set read_with = :knowledge, form_version = (select version from intake.form where form.return_code = submission.return_code)
            where submission_id = :submission
            """;

    /** What a reading leaves behind, each without the key of its submission. */
    private static final Map<String, String> LEFT_BEHIND = Map.of(
            "intake.submission",
            "'{submission_id,reading,registered_run,decided_run,read_with,form_version}'",
            "intake.submission_slot",
            "'{submission_id}'",
            "intake.sheet_ledger",
            "'{submission_id}'",
            "intake.ignored_region",
            "'{submission_id}'",
            "intake.reported_cell",
            "'{submission_id}'",
            "intake.unread_region",
            "'{submission_id}'",
            "intake.reader_outcome",
            "'{submission_id}'",
            "intake.reader_finding",
            "'{submission_id}'",
            "warehouse.observation",
            "'{submission_id}'",
            "warehouse.attribute",
            "'{submission_id}'");

    private static final String DIFFERS = """
            with one as (select to_jsonb(data) - cast(%2$s as text[]) as said from %1$s data where submission_id = :one %3$s),
            other as (select to_jsonb(data) - cast(%2$s as text[]) as said from %1$s data where submission_id = :other %3$s)
            select exists (select said from one except all select said from other)
                or exists (select said from other except all select said from one)
            """;

    private final JdbcClient jdbc;

    public Rereadings(DataSource pipeline) {
        this(JdbcClient.create(pipeline));
    }

    public Rereadings(JdbcClient pipeline) {
        this.jdbc = pipeline;
    }

    /**
     * Asks for all submissions of a scope, in the transaction at hand.
     *
     * @return how many they are
     */
    public int ask(long run, RereadingScope scope) {
        return jdbc.sql(ASK)
                .param("run", run)
                .param("submission", scope.submission(), Types.VARCHAR)
                .param("area", scope.area(), Types.VARCHAR)
                .param("form", scope.form(), Types.VARCHAR)
                .param("period", scope.period(), Types.VARCHAR)
                .update();
    }

    /** What a run has still to read again, oldest first. */
    public List<Submission> waiting(long run) {
        return jdbc.sql(WAITING)
                .param("run", run)
                .query(Submissions::submission)
                .list();
    }

    /** A submission of its own for the next reading of a workbook. */
    int add(int submission, long run) {
        return jdbc.sql(ADD)
                .param("run", run)
                .param("submission", submission)
                .query(Integer.class)
                .single();
    }

    /** Whether two readings of one workbook say something else: in figures, texts, the account of cells or findings. */
    boolean differ(int one, int other) {
        return LEFT_BEHIND.entrySet().stream()
                .anyMatch(table -> jdbc.sql(DIFFERS.formatted(
                                table.getKey(),
                                table.getValue(),
                                // what registering a workbook found is of its first reading alone
                                table.getKey().startsWith("intake.reader") ? "and rule not in ('F01', 'F08')" : ""))
                        .param("one", one)
                        .param("other", other)
                        .query(Boolean.class)
                        .single());
    }

    void isSame(int submission, String knowledge, long run) {
        jdbc.sql(SAME)
                .param("knowledge", knowledge)
                .param("submission", submission)
                .update();
        settle(submission, "SAME", null, run);
    }

    /** @param became the new reading; absent where a refused submission was decided anew */
    void hasChanged(int submission, @Nullable Integer became, long run) {
        settle(submission, "CHANGED", became, run);
    }

    /** Says what became of those that were refused and were read again as they are. */
    public void settleRefused(long run) {
        jdbc.sql(SETTLE_REFUSED).param("run", run).update();
    }

    /** The moment of a run, from which its readings could be known. */
    Instant at(long run) {
        return jdbc.sql(AT)
                .param("run", run)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private void settle(int submission, String state, @Nullable Integer became, long run) {
        jdbc.sql(SETTLE)
                .param("state", state)
                .param("became", became, Types.INTEGER)
                .param("run", run)
                .param("submission", submission)
                .update();
    }
}

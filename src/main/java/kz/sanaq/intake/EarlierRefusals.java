package kz.sanaq.intake;

import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * The table {@code intake.earlier_refusal}: why a submission was refused, or waited, before it was read again with other knowledge. Its
 * methods take part in the transaction at hand.
 */
final class EarlierRefusals {

    private static final String REFUSED =
            "select submission_id from intake.submission where state in ('REFUSED', 'PENDING')";

    /** It is read with other knowledge, or because somebody asked for it: a limit was raised, a password came. */
    static final String MAY_BE_DECIDED = """
            state in ('REFUSED', 'PENDING')
            and (read_with is distinct from :knowledge or decided_run is distinct from :run and exists (
                select from intake.rereading
                where rereading.run_id = :run and rereading.submission_id = submission.submission_id
                  and rereading.state = 'WAITING'))
            """;

    private static final String AS_BEFORE = """
            update intake.submission
            set read_with = :knowledge
            where submission_id = :submission
              and state in ('REFUSED', 'PENDING') and state = :state
              and refusals = :refusals::jsonb and unmapped_cells = :unmapped
              and return_code is not distinct from :return and edition is not distinct from :edition
            """;

    private static final String KEEP = """
            insert into intake.earlier_refusal (submission_id, decided_run, read_with, return_code, edition, refusals)
            select submission_id, decided_run, read_with, return_code, edition, refusals
            from intake.submission
            where submission_id = :submission and %s
            on conflict do nothing
            """.formatted(MAY_BE_DECIDED);

    private final JdbcClient jdbc;
    private final ForgottenAccount account;

    /** Asked once, before the first is decided: nearly all submissions were never refused and need no more asking. */
    private final Supplier<Set<Integer>> refused;

    EarlierRefusals(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
        this.account = new ForgottenAccount(pipeline);
        this.refused = SingletonSupplier.of(
                () -> Set.copyOf(jdbc.sql(REFUSED).query(Integer.class).list()));
    }

    /** Whether a submission was refused before and is refused again for the same; it then counts as read, and nothing else changes. */
    boolean isAsBefore(Decision decision, String knowledge) {
        return wasRefused(decision.submission())
                && jdbc.sql(AS_BEFORE)
                                .param("knowledge", knowledge)
                                .param("submission", decision.submission())
                                .param("state", decision.state())
                                .param("refusals", decision.refusals())
                                .param("unmapped", decision.unmappedCells())
                                .param("return", decision.returnCode())
                                .param("edition", decision.edition())
                                .update()
                        == 1;
    }

    /** Keeps what was said of a refused submission, and forgets its account of cells to make room for the new one. */
    void keep(int submission, String knowledge, long run) {
        boolean isKept = wasRefused(submission)
                && jdbc.sql(KEEP)
                                .param("submission", submission)
                                .param("knowledge", knowledge)
                                .param("run", run)
                                .update()
                        == 1;
        if (isKept) {
            account.forget(submission);
        }
    }

    private boolean wasRefused(int submission) {
        return refused.get().contains(submission);
    }
}

package kz.sanaq.intake;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.sanaq.form.PersonalData;
import kz.sanaq.form.Reading;
import kz.sanaq.form.Refusal;
import kz.sanaq.intake.ReaderOutcomes.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the bytes of a workbook are: of one that was set aside they leave the database for quarantine, of one that was
 * cleared they come back. Whoever reads, a worker on another machine say, only says that a workbook is set aside; the
 * run's own process, which has the folder, does the rest. The file is safe on disk before a byte leaves the database, and
 * the other way round: what a crash leaves in both places is settled by the next run.
 */
public final class SettingAside {

    private static final String SET_ASIDE = "select distinct sha256 from intake.submission where state = 'SET_ASIDE'";

    private static final String STORED = "select bytes from intake.workbook where sha256 = :sha256";

    /** The same bytes of other senders, who may have sent them when nobody could look into them. */
    private static final String OTHERS = """
            select submission_id from intake.submission
            where sha256 = :sha256 and state in ('REGISTERED', 'REFUSED', 'PENDING')
            """;

    private static final String MARK = """
            update intake.submission
            set state = 'SET_ASIDE', refusals = :refusals::jsonb, decided_run = :run,
                return_code = null, edition = null, unmapped_cells = 0
            where submission_id = :submission and state in ('REGISTERED', 'REFUSED', 'PENDING')
            """;

    private static final String AS_THE_FIRST = """
            with first as (
                select submission_id, refusals from intake.submission
                where sha256 = :sha256 and state = 'SET_ASIDE' order by submission_id limit 1),
            outcome as (
                insert into intake.reader_outcome (submission_id, slot_id, rule, holds, broken, not_assessed)
                select :submission, null, rule, holds, broken, not_assessed
                from intake.reader_outcome join first using (submission_id) where rule = 'F08'),
            finding as (
                insert into intake.reader_finding (submission_id, rule, sheet, cell_row, cell_column, message)
                select :submission, rule, sheet, cell_row, cell_column, message
                from intake.reader_finding join first using (submission_id) where rule = 'F08')
            select refusals::text from first
            """;

    private static final String GONE = "delete from intake.workbook where sha256 = :sha256";

    private static final String BACK =
            "insert into intake.workbook (sha256, bytes, size) values (:sha256, :bytes, :size) on conflict do nothing";

    private static final String AGAIN = """
            update intake.submission
            set state = 'REGISTERED', refusals = '[]', decided_run = null
            where sha256 = :sha256 and state = 'SET_ASIDE'
            returning submission_id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ReaderOutcomes outcomes;
    private final ForgottenAccount account;
    private final Quarantine quarantine;
    private final PersonalData personalData;

    public SettingAside(DataSource pipeline, Quarantine quarantine, PersonalData personalData) {
        this.jdbc = JdbcClient.create(pipeline);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pipeline));
        transaction.setPropagationBehavior(
                TransactionDefinition.PROPAGATION_REQUIRES_NEW); // a file follows no rollback
        this.outcomes = new ReaderOutcomes(pipeline);
        this.account = new ForgottenAccount(pipeline);
        this.quarantine = quarantine;
        this.personalData = personalData;
    }

    /** Brings every workbook to where it belongs. */
    public void settle(long run) {
        for (Sha256 sha256 : jdbc.sql(SET_ASIDE)
                .query((row, number) -> Sha256.stored(row.getBytes(1)))
                .list()) {
            if (personalData.isCleared(sha256.hex())) {
                transaction.executeWithoutResult(status -> bringBack(sha256));
            } else {
                transaction.executeWithoutResult(status -> takeAway(sha256, run));
            }
        }
        for (Sha256 sha256 : quarantine.kept()) {
            if (personalData.isCleared(sha256.hex()) && stored(sha256).isPresent()) {
                quarantine.purge(sha256);
            }
        }
    }

    /** Sets a submission aside for what was seen in a later copy of it; one that was loaded stays as it is. */
    void mark(int submission, List<Refusal> places, long run) {
        if (mark(submission, Refusals.json(places), run)) {
            forget(submission);
            outcomes.add(submission, Said.refused(Reading.PERSONAL_DATA, places));
        }
    }

    private boolean mark(int submission, String refusals, long run) {
        return jdbc.sql(MARK)
                        .param("submission", submission)
                        .param("refusals", refusals)
                        .param("run", run)
                        .update()
                == 1;
    }

    private void forget(int submission) {
        account.forget(submission);
        outcomes.forget(submission, Reading.PERSONAL_DATA);
    }

    private void takeAway(Sha256 sha256, long run) {
        Optional<byte[]> bytes = stored(sha256);
        if (bytes.isEmpty()) {
            return;
        }
        quarantine.keep(sha256, bytes.get());
        for (int other : jdbc.sql(OTHERS)
                .param("sha256", sha256.bytes())
                .query(Integer.class)
                .list()) {
            forget(other);
            mark(
                    other,
                    jdbc.sql(AS_THE_FIRST)
                            .param("sha256", sha256.bytes())
                            .param("submission", other)
                            .query(String.class)
                            .single(),
                    run);
        }
        jdbc.sql(GONE).param("sha256", sha256.bytes()).update();
    }

    private void bringBack(Sha256 sha256) {
        Optional<byte[]> bytes = quarantine.bytes(sha256).or(() -> stored(sha256));
        if (bytes.isEmpty()) {
            return; // purged: its sender has to send it again
        }
        jdbc.sql(BACK)
                .param("sha256", sha256.bytes())
                .param("bytes", bytes.get())
                .param("size", bytes.get().length)
                .update();
        for (int submission : jdbc.sql(AGAIN)
                .param("sha256", sha256.bytes())
                .query(Integer.class)
                .list()) {
            outcomes.forget(submission, Reading.PERSONAL_DATA);
            outcomes.add(submission, Said.holds(Reading.PERSONAL_DATA));
        }
    }

    private Optional<byte[]> stored(Sha256 sha256) {
        return jdbc.sql(STORED)
                .param("sha256", sha256.bytes())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}

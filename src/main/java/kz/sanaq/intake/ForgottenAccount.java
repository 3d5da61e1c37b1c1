package kz.sanaq.intake;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reading a submission left behind, forgotten so that it can be read again; what registering it left stays. */
final class ForgottenAccount {

    private static final List<String> FORGET = List.of(
            "delete from intake.sheet_ledger where submission_id = :submission",
            "delete from intake.ignored_region where submission_id = :submission",
            "delete from intake.reported_cell where submission_id = :submission",
            "delete from intake.unread_region where submission_id = :submission",
            "delete from intake.submission_slot where submission_id = :submission",
            "delete from intake.reader_finding where submission_id = :submission and rule not in ('F01', 'F08')",
            "delete from intake.reader_outcome where submission_id = :submission and rule not in ('F01', 'F08')");

    private final JdbcClient jdbc;

    ForgottenAccount(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /** Takes part in the transaction at hand. Figures that were loaded stay: the same bytes say the same. */
    void forget(int submission) {
        FORGET.forEach(sql -> jdbc.sql(sql).param("submission", submission).update());
    }
}

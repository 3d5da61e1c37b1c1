package kz.sanaq.intake;

import java.util.Optional;
import javax.sql.DataSource;
import kz.sanaq.form.Forms;
import kz.sanaq.form.Reading;
import kz.sanaq.workbook.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads once more what is stored, to look at what the form does not know; nothing is written. */
public final class StoredReadings {

    private static final String NEWEST = """
            select submission_id, sha256, sender, file_name, received_at, reading, false as is_again
            from intake.submission
            where :asked in (submission_id::text, file_name)
              and exists (select from intake.workbook where workbook.sha256 = submission.sha256)
            order by submission_id desc
            limit 1
            """;

    private final JdbcClient jdbc;
    private final Interpreting interpreting;

    public StoredReadings(DataSource reading, Forms forms, Limits limits, PasswordFiles passwords) {
        this.jdbc = JdbcClient.create(reading);
        this.interpreting = new Interpreting(reading, forms, limits, passwords, Marks.NONE);
    }

    /** A submission and what it says now. */
    public record Stored(Submission submission, Reading reading) {}

    /**
     * The newest submission of this number or file name; none where there is none, or its workbook is set aside.
     *
     * @param asked number or file name
     */
    public Optional<Stored> find(String asked) {
        return jdbc.sql(NEWEST)
                .param("asked", asked)
                .query(Submissions::submission)
                .optional()
                .map(submission -> new Stored(submission, interpreting.read(submission)));
    }
}

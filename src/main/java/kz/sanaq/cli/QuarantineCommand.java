package kz.sanaq.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kz.sanaq.audit.Action;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.form.Cleared;
import kz.sanaq.form.PersonalData;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.reference.AnswerFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Workbooks that were set aside because of personal data; and that one of them has none after all. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the workbooks that were set aside because of personal data; each lies in the folder quarantine of",
            "SANAQ_HOME under its SHA-256. Records that one was looked at and has none: the next night reads it.",
            "  sanaq quarantine",
            "  sanaq quarantine --clear 17 --because \"names of directors only; looked at with the sender\" --yes",
            "  sanaq quarantine --take-back 17 --because \"sheet 3 was overlooked\" --yes"
        })
final class QuarantineCommand implements Callable<Integer> {

    private static final String ALL = """
            select submission_id, sender, received_at::date as received, file_name, left(sha256, 12) as sha256
            from mart.submission
            where status = 'set aside'
            order by submission_id
            """;

    private static final String ONE = """
            select encode(sha256, 'hex') as sha256, state = 'SET_ASIDE' as is_set_aside from intake.submission
            where submission_id = ?
            """;

    @Option(names = "--clear", paramLabel = "SUBMISSION", description = "its workbook has no personal data")
    private @Nullable Integer cleared;

    @Option(names = "--take-back", paramLabel = "SUBMISSION", description = "what was said of its workbook was wrong")
    private @Nullable Integer takenBack;

    @Option(names = "--because", defaultValue = "", description = "reason; it stays with the answer")
    private String because = "";

    @Option(names = "--by", description = "who says so (default: the user of this computer)")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--yes", description = "write it")
    private boolean isMeant;

    @Option(names = "--format", defaultValue = "table", description = "table, csv or json (default: table)")
    private TableFormat format = TableFormat.TABLE;

    private record Stored(String sha256, boolean isSetAside) {}

    @Override
    public Integer call() {
        Place place = Place.of(System.getenv());
        try (Database database = place.openDatabase()) {
            DataSource steward = database.dataSource(Role.STEWARD, 1);
            if (cleared == null && takenBack == null) {
                Table table = new JdbcTemplate(database.dataSource(Role.ANALYST, 1)).query(ALL, Table::of);
                System.out.print(format.write(table, Languages.ofEnvironment()));
                return Sanaq.DONE;
            }
            if (cleared != null && takenBack != null) {
                return Failures.wrongUsage(Message.of("cli.quarantine.both"));
            }
            if (because.isBlank()) {
                return Failures.wrongUsage(Message.of("cli.forms.no-reason"));
            }
            return answer(place, steward, cleared == null ? takenBack : cleared);
        }
    }

    private int answer(Place place, DataSource steward, @Nullable Integer submission) {
        Optional<String> sha256 = workbook(new JdbcTemplate(steward), place.jobs(), submission);
        if (sha256.isEmpty()) {
            return Failures.wrongUsage(
                    Message.of("cli.quarantine.no-submission", "submission", String.valueOf(submission)));
        }
        AnswerFiles files = new AnswerFiles(place.jobs());
        AnswerFiles.Author author = new AnswerFiles.Author(by, LocalDate.now(Clock.systemDefaultZone()), because);
        Optional<AnswerFiles.Edit> edit = takenBack == null
                ? Optional.of(Cleared.added(files, sha256.get(), author))
                : Cleared.takenBack(files, sha256.get(), author);
        if (edit.isEmpty()) {
            return Failures.wrongUsage(
                    Message.of("cli.quarantine.no-answer", "submission", String.valueOf(submission)));
        }
        files.tried(edit.get(), PersonalData::from);
        if (isMeant) {
            AuditLog.together(steward, deed(submission, edit.get()), () -> files.write(edit.get()));
        }
        System.err.println(Message.of(
                        isMeant ? "cli.quarantine.written" : "cli.quarantine.not-written",
                        "file",
                        edit.get().file(),
                        "line",
                        edit.get().line())
                .in(Languages.ofEnvironment()));
        return Sanaq.DONE;
    }

    /**
     * The SHA-256 of a workbook of which that can be said which is asked for. One whose clearing was taken back is as good as
     * set aside: no night need have been in between.
     */
    Optional<String> workbook(JdbcTemplate steward, Path jobs, @Nullable Integer submission) {
        return steward
                .query(
                        ONE,
                        (row, number) -> new Stored(row.getString("sha256"), row.getBoolean("is_set_aside")),
                        submission)
                .stream()
                .filter(stored -> takenBack != null
                        || stored.isSetAside()
                        || Cleared.isTakenBack(new Knowledge(jobs), stored.sha256()))
                .map(Stored::sha256)
                .findFirst();
    }

    private Action deed(@Nullable Integer submission, AnswerFiles.Edit edit) {
        return new Action(
                by,
                takenBack == null ? "clear" : "take-back",
                "submission " + submission,
                because,
                Map.of("file", edit.file(), "line", edit.line()));
    }
}

package kz.sanaq.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kz.sanaq.audit.Action;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.form.AnswerScope;
import kz.sanaq.form.Forms;
import kz.sanaq.form.Reading;
import kz.sanaq.intake.RereadingScope;
import kz.sanaq.intake.StoredReadings;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.Changes;
import kz.sanaq.pipeline.Pipeline;
import kz.sanaq.pipeline.PipelineSettings;
import kz.sanaq.pipeline.RerunScope;
import kz.sanaq.pipeline.RunRequest;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.AnswerFiles.Author;
import kz.sanaq.reference.AnswerFiles.Edit;
import kz.sanaq.reference.ReferenceBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * An answer about something in a submission, which becomes a line below {@code jobs/returns}: lists what is asked, shows what an
 * answer would change, writes it, takes it back.
 */
abstract class AnswerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SUBMISSION", description = "number or file of a submission")
    private String asked = "";

    @Option(names = "--this-sender", description = "for workbooks of this submission's sender alone (default: of all)")
    private boolean isOfSender;

    @Option(names = "--from", description = "first day of receipt on which it holds (default: always)")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "last day of receipt on which it holds (default: until further notice)")
    private @Nullable LocalDate to;

    @Option(names = "--because", defaultValue = "", description = "reason; it stays with the answer")
    private String because = "";

    @Option(names = "--by", description = "who says so (default: the user of this computer)")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--yes", description = "write it")
    private boolean isMeant;

    @Option(names = "--take-back", description = "take an answer back; with --to, let it end on that day")
    private boolean isTakenBack;

    @Option(names = "--format", defaultValue = "table", description = "table, csv or json (default: table)")
    private TableFormat format = TableFormat.TABLE;

    /** A submission whose form is known, and what an answer is given with. */
    record Given(
            Forms forms,
            Reading reading,
            String returnCode,
            String edition,
            String sender,
            AnswerFiles files,
            Author author) {}

    /** Whether the command line has an answer; without one, what can be answered is listed. */
    abstract boolean isAnswer();

    /** What can be answered, numbered. */
    abstract Table questions(Reading reading, Language language);

    /**
     * The answer as new lines.
     *
     * @param problems gets what is wrong with it; then nothing is answered
     */
    abstract Optional<Edit> answered(Given given, AnswerScope scope, List<Message> problems);

    /**
     * An answer that stands, taken back or, with a last day, closed on it.
     *
     * @param problems gets why none is; then nothing is answered
     */
    abstract Optional<Edit> takenBack(Given given, @Nullable LocalDate lastDay, List<Message> problems);

    /** What the audit calls the deed. */
    abstract String deed();

    @Override
    public final Integer call() {
        Place place = Place.of(System.getenv());
        Knowledge knowledge = new Knowledge(place.jobs());
        NightlyFile nightly = NightlyFile.read(place.jobs());
        Forms forms = Forms.from(knowledge, ReferenceBook.read(knowledge));
        try (Database database = place.openDatabase()) {
            DataSource steward = database.dataSource(Role.STEWARD, 1);
            Optional<StoredReadings.Stored> stored =
                    new StoredReadings(steward, forms, nightly.within(), nightly.passwordFiles(place)).find(asked);
            if (stored.isEmpty()) {
                return Failures.wrongUsage(Message.of("cli.forms.no-submission", "asked", asked));
            }
            Reading reading = stored.get().reading();
            if (reading.returnCode() == null || reading.edition() == null) {
                return Failures.wrongUsage(Message.of("cli.forms.no-form", "asked", asked));
            }
            if (!isAnswer()) {
                Language language = Languages.ofEnvironment();
                System.out.print(format.write(questions(reading, language), language));
                return Sanaq.DONE;
            }
            if (because.isBlank()) {
                return Failures.wrongUsage(Message.of("cli.forms.no-reason"));
            }
            if (from != null && to != null && to.isBefore(from)) {
                return Failures.wrongUsage(Message.of("reference.order", "from", from.toString(), "to", to.toString()));
            }
            Given given = new Given(
                    forms,
                    reading,
                    reading.returnCode(),
                    reading.edition(),
                    stored.get().submission().sender(),
                    new AnswerFiles(place.jobs()),
                    new Author(by, LocalDate.now(Clock.systemDefaultZone()), because));
            return answer(
                    place, database, steward, given, stored.get().submission().id());
        }
    }

    private int answer(Place place, Database database, DataSource steward, Given given, int submission) {
        List<Message> problems = new ArrayList<>();
        Optional<Edit> edit = isTakenBack
                ? takenBack(given, to, problems)
                : answered(given, AnswerScope.of(isOfSender ? given.sender() : "", from, to), problems);
        if (edit.isEmpty()) {
            return Failures.wrongUsage(problems.get(0));
        }
        Changes changes =
                given.files().tried(edit.get(), tried -> preview(place, database, tried, String.valueOf(submission)));
        if (!isTakenBack) {
            said(isOfSender ? "cli.forms.of-sender" : "cli.forms.of-all", "sender", given.sender());
        }
        System.out.print(new ChangesText(Languages.ofEnvironment(), false).of(changes));
        Optional<Replaced> replaced = Replaced.of(new JdbcTemplate(steward), submission);
        if (replaced.isPresent()) {
            System.err.println(replaced.get().said().in(Languages.ofEnvironment()));
            if (!isTakenBack) {
                said("cli.forms.from-now-on");
            }
        }
        if (isMeant) {
            AuditLog.together(
                    steward, action(submission, edit.get()), () -> given.files().write(edit.get()));
        }
        said(
                isMeant
                        ? replaced.isPresent() ? "cli.forms.written-for-later" : "cli.forms.written"
                        : "cli.forms.not-written",
                "file",
                edit.get().file(),
                "line",
                edit.get().line(),
                "submission",
                submission);
        return Sanaq.DONE;
    }

    private static void said(String key, Object... arguments) {
        System.err.println(Message.of(key, arguments).in(Languages.ofEnvironment()));
    }

    private Changes preview(Place place, Database database, Knowledge tried, String submission) {
        NightlyFile nightly = NightlyFile.read(place.jobs());
        PipelineSettings settings = nightly.pipeline(place).with(tried.root());
        RunRequest request = RunRequest.rerun(
                new RerunScope(new RereadingScope(submission, null, null, null), null),
                nightly.inbox(place, null),
                by,
                because);
        try (Pipeline pipeline = Pipeline.on(database, settings, RunCommand.progress())) {
            return pipeline.preview(request);
        }
    }

    private Action action(int submission, Edit edit) {
        List<String> lines = edit.content()
                .lines()
                .skip(edit.line() - 1L)
                .limit(isTakenBack ? 1 : Long.MAX_VALUE)
                .toList();
        return new Action(
                by,
                isTakenBack ? "take-back" : deed(),
                "submission " + submission,
                because,
                Map.of("file", edit.file(), "line", edit.line(), "written", lines));
    }
}

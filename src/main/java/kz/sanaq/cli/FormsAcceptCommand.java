package kz.sanaq.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kz.sanaq.audit.Action;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.form.Acceptance;
import kz.sanaq.form.Direction;
import kz.sanaq.form.Forms;
import kz.sanaq.form.SynonymAnswers;
import kz.sanaq.intake.RereadingScope;
import kz.sanaq.intake.StoredReadings;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.Changes;
import kz.sanaq.pipeline.Pipeline;
import kz.sanaq.pipeline.PipelineSettings;
import kz.sanaq.pipeline.RerunScope;
import kz.sanaq.pipeline.RunRequest;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.ReferenceBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What strange headings and rows of a submission mean: asks, records, takes back. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the headings and rows of a submission that its form does not know, with what was probably meant;",
            "records what they mean. Shows the effect first; --yes writes it, under jobs/returns. The next night uses it.",
            "  sanaq forms accept 17",
            "  sanaq forms accept 17 --heading 1 --heading 2 --as \"Проектная мощность\" --because \"letter of 12 March\" --yes",
            "  sanaq forms accept 17 --heading \"Койки\" --take-back --because \"misheard\" --yes"
        })
final class FormsAcceptCommand implements Callable<Integer> {

    /** A heading or row, and what it means. */
    static final class Meant {

        @ArgGroup(multiplicity = "1")
        private Which which = new Which();

        @Option(
                names = "--as",
                paramLabel = "LABEL",
                description = "the form's label that is meant (default: the one suggested)")
        private @Nullable String label;

        static final class Which {

            @Option(
                    names = "--heading",
                    paramLabel = "NUMBER|TEXT",
                    description = "a heading, by its number or as written")
            private @Nullable String heading;

            @Option(
                    names = "--stub",
                    paramLabel = "NUMBER|TEXT",
                    description = "a row's label, by its number or as written")
            private @Nullable String stub;
        }

        private String asked() {
            return Objects.requireNonNullElse(which.heading, Objects.requireNonNullElse(which.stub, ""));
        }

        private Direction axis() {
            return which.heading == null ? Direction.DOWN : Direction.ACROSS;
        }
    }

    @Parameters(paramLabel = "SUBMISSION", description = "number or file of a submission")
    private String asked = "";

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Meant> meant = new ArrayList<>();

    @Option(names = "--all", description = "accept every suggestion that names a label")
    private boolean isAll;

    @Option(names = "--this-sender", description = "of workbooks of this submission's sender alone (default: of all)")
    private boolean isOfSender;

    @Option(names = "--from", description = "first day of receipt on which it means this (default: always)")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "last day of receipt on which it means this (default: until further notice)")
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

    @Override
    public Integer call() {
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
            String returnCode = stored.get().reading().returnCode();
            if (returnCode == null) {
                return Failures.wrongUsage(Message.of("cli.forms.no-form", "asked", asked));
            }
            if (meant.isEmpty() && !isAll) {
                System.out.print(format.write(
                        SuggestionTable.of(stored.get().reading().suggestions()), Languages.ofEnvironment()));
                return Sanaq.DONE;
            }
            if (because.isBlank()) {
                return Failures.wrongUsage(Message.of("cli.forms.no-reason"));
            }
            return answer(place, forms, database, steward, stored.get());
        }
    }

    private int answer(Place place, Forms forms, Database database, DataSource steward, StoredReadings.Stored stored) {
        AnswerFiles files = new AnswerFiles(place.jobs());
        AnswerFiles.Author author = new AnswerFiles.Author(by, LocalDate.now(Clock.systemDefaultZone()), because);
        List<Message> problems = new ArrayList<>();
        Optional<AnswerFiles.Edit> edit = isTakenBack
                ? takenBack(files, author, stored, problems)
                : accepted(files, author, forms, stored, problems);
        if (edit.isEmpty()) {
            return Failures.wrongUsage(problems.get(0));
        }
        RunRequest request = RunRequest.rerun(
                new RerunScope(
                        new RereadingScope(String.valueOf(stored.submission().id()), null, null, null), null),
                NightlyFile.read(place.jobs()).inbox(place, null),
                by,
                because);
        Changes changes = files.tried(edit.get(), tried -> {
            PipelineSettings settings =
                    NightlyFile.read(place.jobs()).pipeline(place).with(tried.root());
            try (Pipeline pipeline = Pipeline.on(database, settings, RunCommand.progress())) {
                return pipeline.preview(request);
            }
        });
        System.out.print(new ChangesText(Languages.ofEnvironment(), false).of(changes));
        if (isMeant) {
            AuditLog.together(steward, deed(stored, edit.get()), () -> files.write(edit.get()));
        }
        System.err.println(Message.of(
                        isMeant ? "cli.forms.written" : "cli.forms.not-written",
                        "file",
                        edit.get().file(),
                        "line",
                        edit.get().line(),
                        "submission",
                        stored.submission().id())
                .in(Languages.ofEnvironment()));
        return Sanaq.DONE;
    }

    private Optional<AnswerFiles.Edit> accepted(
            AnswerFiles files,
            AnswerFiles.Author author,
            Forms forms,
            StoredReadings.Stored stored,
            List<Message> problems) {
        Accepting accepting = new Accepting(forms, stored.reading());
        List<Acceptance> acceptances = new ArrayList<>(isAll ? accepting.suggested() : List.of());
        for (Meant one : meant) {
            accepting.accepted(one.axis(), one.asked(), one.label, problems).ifPresent(acceptances::add);
        }
        if (acceptances.isEmpty() && problems.isEmpty()) {
            problems.add(Message.of("cli.forms.nothing-suggested"));
        }
        return problems.isEmpty()
                ? Optional.of(new SynonymAnswers(files)
                        .accepted(
                                acceptances,
                                new SynonymAnswers.Scope(
                                        isOfSender ? stored.submission().sender() : "", from, to),
                                author))
                : Optional.empty();
    }

    private Optional<AnswerFiles.Edit> takenBack(
            AnswerFiles files, AnswerFiles.Author author, StoredReadings.Stored stored, List<Message> problems) {
        String written = meant.size() == 1 ? meant.get(0).asked() : "";
        Optional<AnswerFiles.Edit> edit = new SynonymAnswers(files)
                .takenBack(Objects.requireNonNull(stored.reading().returnCode()), written, to, author);
        if (edit.isEmpty()) {
            problems.add(Message.of("cli.forms.no-answer", "asked", written));
        }
        return edit;
    }

    private Action deed(StoredReadings.Stored stored, AnswerFiles.Edit edit) {
        List<String> lines = edit.content()
                .lines()
                .skip(edit.line() - 1L)
                .limit(isTakenBack ? 1 : Long.MAX_VALUE)
                .toList();
        return new Action(
                by,
                isTakenBack ? "take-back" : "accept",
                "submission " + stored.submission().id(),
                because,
                Map.of("file", edit.file(), "line", edit.line(), "written", lines));
    }
}

package kz.sanaq.cli;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import kz.sanaq.audit.Action;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.form.Forms;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.reconciliation.Comparisons;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.Effect;
import kz.sanaq.reference.ReferenceBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What labels mean that the night could not tell: asks, records an answer, takes one back. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description = {
            "Lists labels that wait for an answer; with a finding's number, its subject or a label, records what it means.",
            "Shows the effect first; --yes writes it, under jobs/reference. The next night uses it.",
            "  sanaq resolve",
            "  sanaq resolve 17 --as SYN-11-004 --from 2018-01-01 --because \"letter of 12 March\" --yes",
            "  sanaq resolve 17 --take-back --because \"misheard\" --yes"
        })
final class ResolveCommand extends ListCommand {

    @Parameters(arity = "0..1", paramLabel = "FINDING|SUBJECT|LABEL", description = "what is meant")
    private @Nullable String asked;

    @Option(
            names = "--as",
            paramLabel = "CODE",
            description = "code of the institution or area, or a candidate's number")
    private @Nullable String code;

    @Option(names = "--from", description = "first reporting day on which it means this (default: always)")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "last reporting day on which it means this (default: until further notice)")
    private @Nullable LocalDate to;

    @Option(names = "--because", description = "reason; it stays with the answer")
    private @Nullable String because;

    @Option(names = "--by", description = "who says so (default: the user of this computer)")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--yes", description = "write it")
    private boolean isMeant;

    @Option(names = "--take-back", description = "take an answer back; with --to, let it end on that day")
    private boolean isTakenBack;

    @Option(names = "--history", description = "list what stewards have answered, and what was known before")
    private boolean isHistory;

    /** An edit and what it is about. */
    private record Answer(AnswerFiles.Edit edit, String subject) {

        Action by(AnswerFiles.Author author, String command) {
            String line =
                    edit.content().lines().skip(edit.line() - 1L).findFirst().orElse("");
            Map<String, Object> details = Map.of("file", edit.file(), "line", edit.line(), "written", line);
            return new Action(author.name(), command, subject, author.reason(), details);
        }
    }

    /** A question of {@code mart.question}. */
    record Question(String kind, String written, @Nullable String locality, String areaCode, List<String> candidates) {

        static Question of(ResultSet row, int number) throws SQLException {
            return new Question(
                    row.getString("kind"),
                    row.getString("written"),
                    row.getString("locality"),
                    row.getString("area_code"),
                    List.of((String[]) row.getArray("candidate_codes").getArray()));
        }
    }

    private static final String QUESTION = """
            select distinct kind, written, locality, area_code, candidate_codes
            from mart.question
            where :asked = any (findings::text[]) or :asked = any (subjects) or :asked = written
            """;

    private static final String SUBJECT =
            "select subject from mart.finding where finding_id::text = :asked and rule in ('G01', 'A01')";

    @Override
    String sql() {
        return isHistory ? """
                select written, locality, area_code as area, means, valid_from, valid_to, by_whom, why, known_from::date, known_to::date
                from mart.resolution
                where by_whom <> 'matcher' or known_to < 'infinity'
                order by known_from desc, area_code, written
                """ : """
                select question, kind, written, locality, area_code as area, first_date, last_date, slots, figures, candidates
                from mart.question
                order by figures desc, area_code, written
                """;
    }

    @Override
    public Integer call() {
        if (asked == null) {
            return super.call();
        }
        if (because == null || because.isBlank() || (code == null && !isTakenBack)) {
            return Failures.wrongUsage(Message.of("cli.resolve.incomplete"));
        }
        Place place = Place.of(System.getenv());
        AnswerFiles files = new AnswerFiles(place.jobs());
        AnswerFiles.Author author = new AnswerFiles.Author(by, LocalDate.now(Clock.systemDefaultZone()), because);
        try (Database database = place.openDatabase()) {
            DataSource steward = database.dataSource(Role.STEWARD, 1);
            JdbcClient reading = JdbcClient.create(steward);
            Optional<Answer> answer = isTakenBack ? takenBack(reading, files, author) : answer(reading, files, author);
            if (answer.isEmpty()) {
                return Failures.wrongUsage(
                        Message.of(isTakenBack ? "cli.resolve.no-answer" : "cli.resolve.no-question", "asked", asked));
            }
            AnswerFiles.Edit edit = answer.get().edit();
            ReferenceBook now = ReferenceBook.read(new Knowledge(place.jobs()));
            ReferenceBook then = files.tried(edit, ResolveCommand::read);
            show(Effect.of(reading, now, then));
            Message outcome = Message.of(
                    isMeant ? "cli.resolve.written" : "cli.resolve.not-written",
                    "file",
                    edit.file(),
                    "line",
                    edit.line());
            if (isMeant) {
                Action deed = answer.get().by(author, isTakenBack ? "take-back" : "resolve");
                AuditLog.together(steward, deed, () -> files.write(edit));
            }
            System.err.println(outcome.in(Languages.ofEnvironment()));
            return Sanaq.DONE;
        }
    }

    private Optional<Answer> takenBack(JdbcClient reading, AnswerFiles files, AnswerFiles.Author author) {
        String subject = subject(reading, Objects.requireNonNull(asked));
        return files.takenBack(subject, to, author).map(edit -> new Answer(edit, subject));
    }

    private Optional<Answer> answer(JdbcClient reading, AnswerFiles files, AnswerFiles.Author author) {
        List<Question> questions =
                reading.sql(QUESTION).param("asked", asked).query(Question::of).list();
        if (questions.size() != 1) {
            return Optional.empty();
        }
        Question question = questions.get(0);
        String means = chosen(question);
        AnswerFiles.Edit edit = question.kind().equals("area")
                ? files.area(question.written(), means, from, to, author)
                : files.institution(
                        question.written(), question.locality(), question.areaCode(), means, from, to, author);
        return Optional.of(new Answer(edit, question.written()));
    }

    /** A candidate's number is as good as its code. */
    private String chosen(Question question) {
        String wanted = Objects.requireNonNull(code);
        return wanted.matches("[1-9]")
                        && Integer.parseInt(wanted) <= question.candidates().size()
                ? question.candidates().get(Integer.parseInt(wanted) - 1)
                : wanted;
    }

    private static String subject(JdbcClient reading, String asked) {
        return reading.sql(SUBJECT)
                .param("asked", asked)
                .query(String.class)
                .optional()
                .orElse(asked);
    }

    /** All knowledge, so that an answer is never written beside something broken. */
    private static ReferenceBook read(Knowledge knowledge) {
        ReferenceBook book = ReferenceBook.read(knowledge);
        Forms.from(knowledge, book);
        Rules.from(knowledge);
        Comparisons.from(knowledge);
        return book;
    }

    private void show(List<Effect> effects) {
        List<String> headings = List.of("written", "locality", "area", "reports", "before", "after");
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Effect effect : effects) {
            List<@Nullable String> row = new ArrayList<>();
            row.add(effect.written());
            row.add(effect.locality());
            row.add(effect.area());
            row.add(String.valueOf(effect.reports()));
            row.add(effect.before());
            row.add(effect.after());
            rows.add(row);
        }
        print(new Table(headings, rows, List.of(false, false, false, true, false, false)));
    }
}

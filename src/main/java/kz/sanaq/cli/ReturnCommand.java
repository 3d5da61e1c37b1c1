package kz.sanaq.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.sanaq.answer.Answers;
import kz.sanaq.answer.Sent;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.AnnotatedWorkbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A sender's workbook with what was found in it. */
@Command(
        name = "return",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a submission's workbook with its findings: a list in front, a comment and a fill on each cell.",
            "Every night does so for what changed, below SANAQ_HOME/returned; notes go back when asked for here."
        })
final class ReturnCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SUBMISSION", description = "its number, as sanaq submissions lists it")
    private int submission;

    @Option(names = "--out", paramLabel = "FILE", description = "default: where the night writes it")
    private @Nullable Path out;

    /** Why no workbook goes back; where none can, it was wrong to ask for it. */
    record NothingBack(Message why, int exit) {

        static NothingBack of(Sent sent) {
            if (sent.isSetAside()) {
                return of("cli.answer.set-aside", sent, Sanaq.WRONG_USAGE);
            } else if (!sent.mayBeOpened()) {
                return of("cli.answer.not-opened", sent, Sanaq.WRONG_USAGE);
            }
            return of("cli.answer.nothing-found", sent, Sanaq.DONE);
        }

        private static NothingBack of(String key, Sent sent, int exit) {
            return new NothingBack(Message.of(key, "submission", sent.id()), exit);
        }
    }

    @Override
    public Integer call() throws Exception {
        Place place = Place.of(System.getenv());
        Language language = Languages.ofEnvironment();
        try (Database database = place.openDatabase()) {
            Answers answers = AnswersOnDemand.of(place, JdbcClient.create(database.dataSource(Role.STEWARD, 1)));
            Optional<Sent> sent = answers.sent(submission);
            if (sent.isEmpty()) {
                return Failures.wrongUsage(Message.of("cli.answer.no-submission", "submission", submission));
            }
            Path file = out == null ? Answers.returnedTo(place.home(), sent.get()) : out;
            Optional<AnnotatedWorkbooks.Written> written = answers.write(sent.get(), file);
            if (written.isEmpty()) {
                NothingBack nothing = NothingBack.of(sent.get());
                System.err.println(Failures.said(nothing.why(), language));
                return nothing.exit();
            }
            if (written.get().isConverted()) {
                System.err.println(Message.of("cli.answer.converted").in(language));
            }
            written.get().notCarried().forEach(lost -> System.err.println(lost.in(language)));
            System.out.println(file.toAbsolutePath().normalize());
            return Sanaq.DONE;
        }
    }
}

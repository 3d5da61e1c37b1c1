package kz.sanaq.cli;

import java.util.List;
import java.util.Optional;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.language.Message;
import kz.sanaq.notice.NoticeSettings;
import kz.sanaq.notice.Notices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What was sent to whom, what would be, and whether it arrives. */
@Command(
        name = "notice",
        description = "Lists the last messages and what became of them.",
        mixinStandardHelpOptions = true)
final class NoticeCommand extends ListCommand {

    @Option(names = "--preview", description = "prints what people would be written of the last run; sends nothing")
    private boolean isPreview;

    @Option(
            names = "--send-test",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "ADDRESS",
            description = "sends a test at once: to this address, or to all of jobs/people.yaml; and to the webhook")
    private @Nullable String test;

    @Override
    String sql() {
        return """
                select message_id, about, kind, channel, recipient, state, attempts, written_at, sent_at, last_failure
                from notice.message
                order by message_id desc
                limit 20
                """;
    }

    @Override
    Role role() {
        return Role.STEWARD;
    }

    @Override
    public Integer call() {
        if (!isPreview && test == null) {
            return super.call();
        }
        Place place = Place.of(System.getenv());
        NightlyFile file = NightlyFile.read(place.jobs());
        try (Database database = place.openDatabase()) {
            Notices notices = Work.notices(place, file, database);
            return isPreview ? preview(notices) : test(notices, file.notice());
        }
    }

    private static int preview(Notices notices) {
        List<Notices.Draft> drafts = notices.preview();
        for (Notices.Draft draft : drafts) {
            System.out.printf("To: %s%nSubject: %s%n%n%s%n", draft.recipient(), draft.subject(), draft.text());
        }
        if (drafts.isEmpty()) {
            System.out.println(Message.of("cli.notice.nothing").in(Languages.ofEnvironment()));
        }
        return Sanaq.DONE;
    }

    private int test(Notices notices, NoticeSettings settings) {
        if (settings.mail() == null && settings.webhook() == null) {
            return Failures.wrongUsage(Message.of("cli.notice.off"));
        }
        Optional<String> address = Optional.ofNullable(test).filter(one -> !one.isBlank());
        Notices.Tried tried = notices.test(address);
        System.out.println(Message.of("cli.notice.tested", "count", tried.accepted(), "all", tried.written())
                .in(Languages.ofEnvironment()));
        return tried.accepted() == tried.written() ? Sanaq.DONE : Sanaq.FAILED;
    }
}

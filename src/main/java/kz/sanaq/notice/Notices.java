package kz.sanaq.notice;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseClock;
import kz.sanaq.database.Role;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Tells those concerned what the nights did. What is to be told is found in the database, written there as messages, and
 * sent afterwards: by whichever process looks next, if this one dies.
 */
public final class Notices {

    private final Knowledge knowledge;
    private final List<Person> people;
    private final Telling telling;
    private final Sending sending;
    private final Outbox outbox;
    private final SignOfLife signOfLife;
    private final Lateness lateness;
    private final NoticeSettings settings;

    private Notices(Workplace place, DataSource pipeline, Clock clock, UnaryOperator<Instant> nextNight) {
        JdbcClient jdbc = JdbcClient.create(pipeline);
        this.settings = place.settings();
        this.knowledge = new Knowledge(place.jobs());
        this.people = settings.mail() == null ? List.of() : People.read(knowledge);
        this.outbox = new Outbox(jdbc, clock, settings.giveUpAfter());
        this.telling = new Telling(jdbc, new JdbcTransactionManager(pipeline), outbox, settings, people, clock);
        this.sending = new Sending(outbox, settings, place.mail(), place.web(), clock);
        this.signOfLife = new SignOfLife(jdbc, place.home(), clock);
        this.lateness = new Lateness(jdbc, nextNight, settings.lateAfter(), clock);
    }

    /**
     * Opens what is needed to tell.
     *
     * @param nextNight the first night that is due after a moment
     * @throws kz.sanaq.knowledge.BadKnowledge where people, passwords or certificates are not as they must be
     */
    public static Notices on(Database database, Workplace place, UnaryOperator<Instant> nextNight) {
        DataSource pipeline = database.dataSource(Role.PIPELINE, 2);
        return new Notices(place, pipeline, new DatabaseClock(pipeline), nextNight);
    }

    /** The same by another clock. */
    static Notices on(Database database, Workplace place, UnaryOperator<Instant> nextNight, Clock clock) {
        return new Notices(place, database.dataSource(Role.PIPELINE, 2), clock, nextNight);
    }

    /**
     * Where things are, and what is set.
     *
     * @param root the installation's folder, from which files of secrets are named
     */
    public record Workplace(Path root, Path jobs, Path home, NoticeSettings settings, Map<String, String> environment) {

        @Nullable
        Mail mail() {
            MailSettings mail = settings.mail();
            if (mail == null) {
                return null;
            }
            Optional<String> password = Secret.read(at(mail.passwordFile()), "SANAQ_SMTP_PASSWORD", environment);
            if (mail.user() != null && password.isEmpty()) {
                throw new BadKnowledge("nightly.yaml", 0, 0, Message.of("notice.no-password"));
            }
            return new Mail(mail.in(root), password);
        }

        Web web() {
            WebhookSettings webhook = settings.webhook();
            return new Web(
                    webhook == null
                            ? Optional.empty()
                            : Secret.read(at(webhook.secretFile()), "SANAQ_WEBHOOK_SECRET", environment));
        }

        private @Nullable Path at(@Nullable Path file) {
            return file == null ? null : root.resolve(file);
        }
    }

    /** When runs have ended: tells of them, and leaves the sign of life. */
    public void afterRuns() {
        tell();
        signOfLife.write();
    }

    /** From time to time while the service is up: the same, and the alarm where a night is late. */
    public void look() {
        if (!settings.isOff()) {
            lateness.late().ifPresent(telling::late);
        }
        afterRuns();
    }

    /** Whether a night that was due has not ended well in time. */
    public boolean isLate() {
        return lateness.late().isPresent();
    }

    private void tell() {
        if (!settings.isOff()) {
            telling.tell();
            sending.send();
        }
    }

    /** What would be written now to whom of the last run, as people read it; nothing is sent or noted. */
    public List<Draft> preview() {
        return telling.drafts(People.read(knowledge));
    }

    /** A mail as it would go out. */
    public record Draft(String recipient, String subject, String text) {}

    /**
     * What came of a test.
     *
     * @param written how many messages were written for it
     * @param accepted how many of them were accepted
     */
    public record Tried(int written, int accepted) {}

    /** Sends a test by everything that is set, at once; to this address, or to all people. */
    public Tried test(Optional<String> address) {
        String about = "test/" + UUID.randomUUID();
        if (settings.mail() != null) {
            address.ifPresentOrElse(
                    one -> telling.test(about, one, Language.EN),
                    () -> people.forEach(person -> telling.test(about, person.email(), person.language())));
        }
        if (settings.webhook() != null) {
            outbox.write(about, Kind.TEST, Channel.WEBHOOK, "", "{\"format\": 1, \"event\": \"test\"}");
        }
        sending.send();
        return outbox.tried(about);
    }
}

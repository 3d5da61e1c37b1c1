package kz.sanaq.notice;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Sends what waits in the outbox, each by its channel; a channel that cannot be reached is left alone until the next time. */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outbox outbox;
    private final NoticeSettings settings;
    private final @Nullable Mail mail;
    private final Web web;
    private final Clock clock;

    Sending(Outbox outbox, NoticeSettings settings, @Nullable Mail mail, Web web, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.mail = mail;
        this.web = web;
        this.clock = clock;
    }

    static String content(Letter letter) {
        return JSON.writeValueAsString(
                new Mail.Content(letter.language().code(), letter.subject(), letter.text(), letter.html()));
    }

    /** Sends all that is due; answers how many were accepted. */
    int send() {
        outbox.tidy();
        Set<Channel> closed = EnumSet.noneOf(Channel.class);
        int sent = 0;
        for (Optional<Post> post = outbox.take(); post.isPresent(); post = outbox.take()) {
            Outcome outcome = closed.contains(post.get().channel())
                    ? new Outcome(Outcome.Result.UNREACHABLE, "could not be reached just now")
                    : send(post.get());
            outbox.note(post.get(), outcome);
            if (outcome.result() == Outcome.Result.SENT) {
                sent++;
            } else {
                LOG.warn("Message {}, {}: {}", post.get().message(), outcome.result(), outcome.reason());
            }
            if (outcome.result() == Outcome.Result.UNREACHABLE) {
                closed.add(post.get().channel());
            }
        }
        return sent;
    }

    private Outcome send(Post post) {
        return switch (post.channel()) {
            case MAIL ->
                mail == null
                        ? notSet()
                        : mail.send(post, JSON.readValue(post.content(), Mail.Content.class), clock.instant());
            case WEBHOOK ->
                settings.webhook() == null
                        ? notSet()
                        : web.post(settings.webhook().url(), post);
            case PING -> settings.ping() == null ? notSet() : web.ping(Objects.requireNonNull(settings.ping()));
        };
    }

    /** It was set when the message was written. */
    private static Outcome notSet() {
        return new Outcome(Outcome.Result.UNREACHABLE, "nightly.yaml does not say how");
    }
}

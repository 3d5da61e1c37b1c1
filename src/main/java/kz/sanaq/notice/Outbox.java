package kz.sanaq.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code notice.message}: what is to be sent. One process takes a message at a time, and nobody a second time. */
final class Outbox {

    private static final String WRITE = """
            insert into notice.message (about, kind, channel, recipient, content, written_at, next_attempt_at)
            values (:about, :kind, :channel, :recipient, cast(:content as jsonb), :now, :now)
            on conflict (about, kind, channel, recipient) do nothing
            """;

    private static final String TAKE = """
            update notice.message
            set state = 'SENDING', attempts = attempts + 1, taken_at = :now
            where message_id = (
                select message_id from notice.message
                where state = 'WAITING' and next_attempt_at <= :now
                order by next_attempt_at, message_id
                limit 1
                for update skip locked)
            returning message_id, about, kind, channel, recipient, content::text, attempts, written_at
            """;

    private static final String SENT =
            "update notice.message set state = 'SENT', sent_at = :now, last_failure = null where message_id = :message";

    private static final String NOT_SENT = """
            update notice.message
            set state = :state, next_attempt_at = :next, last_failure = :failure
            where message_id = :message
            """;

    /** Whoever had these died over them. A machine can be told again; a person who may have the mail is not. */
    private static final String LEFT = """
            update notice.message
            set state = case channel when 'MAIL' then 'DOUBTFUL' else 'WAITING' end,
                last_failure = 'the process that was sending it died'
            where state = 'SENDING' and taken_at < :before
            """;

    private static final String FORGET = "delete from notice.message where written_at < :before and state <> 'WAITING'";

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST_FAILURE = 300;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration giveUpAfter;

    Outbox(JdbcClient jdbc, Clock clock, Duration giveUpAfter) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.giveUpAfter = giveUpAfter;
    }

    /** Writes a message that is to be sent; nothing where it is there already. */
    void write(String about, Kind kind, Channel channel, String recipient, String content) {
        jdbc.sql(WRITE)
                .param("about", about)
                .param("kind", kind.name())
                .param("channel", channel.name())
                .param("recipient", recipient)
                .param("content", content)
                .param("now", at(clock.instant()))
                .update();
    }

    /** Takes the next message whose time has come; it is this process's to send from here on. */
    Optional<Post> take() {
        return jdbc.sql(TAKE)
                .param("now", at(clock.instant()))
                .query((row, n) -> new Post(
                        row.getLong(1),
                        row.getString(2),
                        Kind.valueOf(row.getString(3)),
                        Channel.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getTimestamp(8).toInstant()))
                .optional();
    }

    /** Notes what became of a message that was taken. */
    void note(Post post, Outcome outcome) {
        Instant now = clock.instant();
        if (outcome.result() == Outcome.Result.SENT) {
            jdbc.sql(SENT)
                    .param("now", at(now))
                    .param("message", post.message())
                    .update();
            return;
        }
        Instant next = now.plus(pauseAfter(post.attempts()));
        boolean isOver = next.isAfter(post.writtenAt().plus(giveUpAfter));
        String state = switch (outcome.result()) {
            case DOUBTFUL -> "DOUBTFUL";
            case REFUSED -> "GIVEN_UP";
            default -> isOver ? "GIVEN_UP" : "WAITING";
        };
        String failure = outcome.reason();
        jdbc.sql(NOT_SENT)
                .param("state", state)
                .param("next", at(next))
                .param("failure", failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)))
                .param("message", post.message())
                .update();
    }

    /** What came of the messages about something. */
    Notices.Tried tried(String about) {
        return jdbc.sql("select count(*), count(sent_at) from notice.message where about = :about")
                .param("about", about)
                .query((row, n) -> new Notices.Tried(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Looks after what was left by processes that died, and forgets what is old. */
    void tidy() {
        Instant now = clock.instant();
        jdbc.sql(LEFT).param("before", at(now.minus(LONGEST_SENDING))).update();
        jdbc.sql(FORGET).param("before", at(now.minus(KEPT))).update();
    }

    private static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }
}

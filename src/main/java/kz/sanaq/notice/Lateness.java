package kz.sanaq.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whether a night is late: it was due, some time has passed, and none has ended well since. */
public final class Lateness {

    private static final String LAST_GOOD = "select coalesce(night, started_at), ended_at from mart.last_good_night";

    private final JdbcClient jdbc;
    private final UnaryOperator<Instant> next;
    private final Duration after;
    private final Clock clock;
    private final Instant since;

    /** The last night that ended well: when it was due or began, and when it ended. */
    public record Good(Instant night, Instant ended) {}

    /**
     * A night that is late.
     *
     * @param lastGood when the last good one ended; none before the first
     */
    public record Late(Instant night, @Nullable Instant lastGood) {}

    /**
     * Looks from now on.
     *
     * @param next the first night that is due after a moment
     * @param after how long a night may take to end well
     */
    public Lateness(JdbcClient jdbc, UnaryOperator<Instant> next, Duration after, Clock clock) {
        this.jdbc = jdbc;
        this.next = next;
        this.after = after;
        this.clock = clock;
        this.since = clock.instant();
    }

    public Optional<Good> lastGood() {
        return jdbc.sql(LAST_GOOD)
                .query((row, n) -> new Good(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** The first night that is late; before the first good one, those count that are due since somebody looks. */
    public Optional<Late> late() {
        Optional<Good> good = lastGood();
        Instant due = next.apply(good.map(Good::night).orElse(since));
        boolean isLate = due.plus(after).isBefore(clock.instant());
        return isLate ? Optional.of(new Late(due, good.map(Good::ended).orElse(null))) : Optional.empty();
    }
}

package kz.sanaq.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How fast a stage goes, and so how long it will take still: by its last half minute or so, since what comes first, while
 * all is cold, says little of what comes later.
 */
final class Pace {

    private static final long SPAN = Duration.ofSeconds(20).toNanos();

    private final LongSupplier nanos;
    private final long total;
    private long markedAt;
    private long markedDone;
    private long nextMarkAt;
    private long nextMarkDone;
    private long done;

    /** @param nanos a clock that only goes forward */
    Pace(long total, LongSupplier nanos) {
        this.total = total;
        this.nanos = nanos;
        this.markedAt = nanos.getAsLong();
        this.nextMarkAt = markedAt;
    }

    synchronized void advance() {
        done++;
        long now = nanos.getAsLong();
        if (now - nextMarkAt >= SPAN) {
            markedAt = nextMarkAt;
            markedDone = nextMarkDone;
            nextMarkAt = now;
            nextMarkDone = done;
        }
    }

    synchronized long done() {
        return done;
    }

    long total() {
        return total;
    }

    /** How long what is left will take; unknown before the first is done. */
    synchronized Optional<Duration> left() {
        long since = done - markedDone;
        if (since == 0) {
            return Optional.empty();
        }
        double nanosEach = (nanos.getAsLong() - markedAt) / (double) since;
        return Optional.of(Duration.ofNanos((long) (nanosEach * (total - done))));
    }
}

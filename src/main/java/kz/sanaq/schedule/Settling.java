package kz.sanaq.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Tells when what came in has been left alone for long enough. A file that comes, goes, grows or is written again makes
 * all of them wait anew, so that a burst of files is taken as one.
 */
final class Settling {

    private final Duration settle;
    private Map<String, Look> last = Map.of();
    private Map<String, Look> taken = Map.of();
    private Instant since = Instant.EPOCH;

    /** How a file looked from outside. */
    record Look(long size, Instant modified) {}

    Settling(Duration settle) {
        this.settle = settle;
    }

    /** Whether these files, as they look now, have looked so for the settle time and were not taken before. */
    boolean isSettled(Map<String, Look> files, Instant now) {
        if (!files.equals(last)) {
            last = Map.copyOf(files);
            since = now;
        }
        return !files.isEmpty() && !files.equals(taken) && !since.plus(settle).isAfter(now);
    }

    /** A run has had these files; where they are still new after it, it is no use to try again before something changes. */
    void take(Map<String, Look> files) {
        taken = Map.copyOf(files);
    }
}

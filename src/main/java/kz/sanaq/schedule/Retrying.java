package kz.sanaq.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.sanaq.pipeline.Pipeline;
import kz.sanaq.pipeline.RunResult;

/**
 * Goes on with the last run where it was told to stop or failed: at once when the service starts, then ever more rarely.
 * A disk that was full may be emptied, a database may be back, and what waits in the register is not to wait for the
 * next night.
 */
final class Retrying {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration RARELY = Duration.ofHours(1);

    private final Pipeline pipeline;
    private final Clock clock;
    private final Listeners listeners;
    private Duration pause = SOON;
    private Instant due = Instant.EPOCH;

    Retrying(Pipeline pipeline, Clock clock, Listeners listeners) {
        this.pipeline = pipeline;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Tries if it is time. */
    void look() {
        if (!clock.instant().isBefore(due)) {
            now();
        }
    }

    void now() {
        due = clock.instant().plus(pause);
        List<RunResult> ended = pipeline.resume();
        ended.forEach(listeners::ended);
        boolean isInVain = ended.stream().anyMatch(result -> !result.isCompleted());
        pause = isInVain ? longer(pause) : SOON;
        due = clock.instant().plus(pause);
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(RARELY) < 0 ? twice : RARELY;
    }
}

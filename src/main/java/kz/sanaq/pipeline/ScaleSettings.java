package kz.sanaq.pipeline;

import java.time.Duration;
import kz.sanaq.knowledge.Meaning;
import org.jspecify.annotations.Nullable;

/** The part {@code scale:} of {@code jobs/nightly.yaml}; a key left out means its default, which the accessor gives. */
public record ScaleSettings(
        @Meaning(
                "Who reads and loads: local, threads of the run's own process; or remote, processes of sanaq worker on any"
                        + " machine, and the run's own process while there is none.")
        @Nullable
        Workers workers,

        @Meaning("How many submissions a worker is given at a time.") @Nullable
        Integer part,

        @Meaning("For how long a worker may give no sign of life before others take over what it has.") @Nullable
        Duration lease,

        @Meaning(
                "How often reading may end, or end its process, with a submission in hand before the submission is refused.")
        @Nullable
        Integer attempts) {

    private static final Duration SHORTEST = Duration.ofSeconds(3);

    /** Who reads and loads. */
    public enum Workers {
        LOCAL,
        REMOTE
    }

    public ScaleSettings {
        if (part != null && part < 1) {
            throw new IllegalArgumentException("part: at least one");
        }
        if (attempts != null && attempts < 1) {
            throw new IllegalArgumentException("attempts: at least one");
        }
        if (lease != null && lease.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("lease: at least " + SHORTEST.toSeconds() + "s");
        }
    }

    /** What holds where nothing is said. */
    public static ScaleSettings defaults() {
        return new ScaleSettings(null, null, null, null);
    }

    /** The same with other workers. */
    public ScaleSettings with(Workers others) {
        return new ScaleSettings(others, part, lease, attempts);
    }

    @Override
    public Workers workers() {
        return workers == null ? Workers.LOCAL : workers;
    }

    public boolean isRemote() {
        return workers() == Workers.REMOTE;
    }

    @Override
    public Integer part() {
        return part == null ? 40 : part;
    }

    @Override
    public Duration lease() {
        return lease == null ? Duration.ofSeconds(30) : lease;
    }

    @Override
    public Integer attempts() {
        return attempts == null ? 3 : attempts;
    }
}

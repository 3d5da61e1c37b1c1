package kz.sanaq.pipeline;

import java.time.Instant;

/** Another run holds the database; this one must not start. */
public final class AlreadyRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long run;
    private final Instant since;

    AlreadyRunning(long run, Instant since) {
        super("run %d is under way since %s".formatted(run, since));
        this.run = run;
        this.since = since;
    }

    /** Number of the run under way; 0 where it has not yet been given one. */
    public long run() {
        return run;
    }

    public Instant since() {
        return since;
    }
}

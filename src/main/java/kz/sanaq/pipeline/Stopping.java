package kz.sanaq.pipeline;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** When the process is told to end: asks the job to stop at its next submission and waits, before what it stands on is gone. */
final class Stopping implements SmartLifecycle {

    /** With what comes after it, the process is gone within ten seconds. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RunScope scope;
    private volatile boolean isRunning;

    Stopping(RunScope scope) {
        this.scope = scope;
    }

    @Override
    public void start() {
        isRunning = true;
    }

    @Override
    public void stop() {
        scope.stop(PATIENCE);
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Started last and stopped first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

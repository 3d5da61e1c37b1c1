package kz.sanaq.pipeline;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecutionException;

/** Does work under the run's lock, and afterwards what follows a run, which is done when others may run again. */
final class Alone {

    private static final Logger LOG = LoggerFactory.getLogger(Alone.class);

    private final Supplier<RunLock> lock;
    private final RunScope scope;
    private final List<Runnable> afterRuns;

    Alone(Supplier<RunLock> lock, RunScope scope, List<Runnable> afterRuns) {
        this.lock = lock;
        this.scope = scope;
        this.afterRuns = afterRuns;
    }

    interface Work<T> {
        T done() throws JobExecutionException;
    }

    <T> T with(Work<T> work) {
        boolean hasRun = false;
        try (RunLock held = lock.get()) {
            try {
                return work.done();
            } finally {
                hasRun = scope.ended();
            }
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the job could not be started", e);
        } finally {
            if (hasRun) {
                doAfterRuns();
            }
        }
    }

    private void doAfterRuns() {
        for (Runnable follows : afterRuns) {
            try {
                follows.run();
            } catch (RuntimeException e) {
                LOG.error("What follows a run failed", e);
            }
        }
    }
}

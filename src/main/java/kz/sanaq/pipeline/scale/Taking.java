package kz.sanaq.pipeline.scale;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.sanaq.pipeline.scale.Parts.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Does one part at a time under a lease: gives signs of life meanwhile, and leaves it when it is no longer its own. */
public final class Taking implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);
    private static final long BEAT_MILLIS = 1000;

    private final Parts parts;
    private final StepExecutionRequestHandler handler;
    private final Runnable stop;
    private final String worker = "%s %d %s"
            .formatted(
                    machine(),
                    ProcessHandle.current().pid(),
                    UUID.randomUUID().toString().substring(0, 8));
    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "sign-of-life"));

    /** @param stop tells the step at hand to end after its next submission */
    public Taking(Parts parts, StepExecutionRequestHandler handler, Runnable stop) {
        this.parts = parts;
        this.handler = handler;
        this.stop = stop;
    }

    /** The name of this worker: machine, process, and what no other has. */
    String worker() {
        return worker;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?";
        }
    }

    /** Does a part; false where somebody else has it, or had. */
    boolean take(StepExecutionRequest request) {
        long part = request.getStepExecutionId();
        if (!parts.claim(part, worker)) {
            return false;
        }
        ScheduledFuture<?> signs = everyBeat(() -> keep(part));
        try {
            StepExecution ended = handler.handle(request);
            parts.release(part, worker, state(ended), failure(ended));
        } catch (RuntimeException e) {
            LOG.error("Part {} could not be done", part, e);
            parts.release(part, worker, State.FAILED, e.getClass().getSimpleName());
        } finally {
            signs.cancel(false);
        }
        return true;
    }

    /** Does something again and again until this is closed; what fails is tried again. */
    ScheduledFuture<?> everyBeat(Runnable deed) {
        AtomicBoolean isFailing = new AtomicBoolean();
        Runnable quietly = () -> {
            try {
                deed.run();
                isFailing.set(false);
            } catch (RuntimeException e) {
                if (!isFailing.getAndSet(true)) {
                    LOG.warn("No sign of life could be given", e);
                }
            }
        };
        return beat.scheduleWithFixedDelay(quietly, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void keep(long part) {
        if (!parts.keep(part, worker)) {
            stop.run();
        }
    }

    /** Tells the part at hand, if any, to end after its next submission. */
    void stop() {
        stop.run();
    }

    private static State state(StepExecution ended) {
        if (ended.getStatus() == BatchStatus.COMPLETED) {
            return State.DONE;
        } else if (ended.getStatus() == BatchStatus.STOPPED) {
            return State.LEFT;
        }
        return ended.getFailureExceptions().stream().anyMatch(Taking::isOfTheMachinery) ? State.FAILED : State.CRASHED;
    }

    private static String failure(StepExecution ended) {
        return ended.getFailureExceptions().stream()
                .map(Taking::root)
                .map(cause -> cause.getClass().getSimpleName())
                .findFirst()
                .orElse("");
    }

    /** The database's failures are no fault of what is read. */
    private static boolean isOfTheMachinery(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException
                    || cause instanceof DataAccessException
                    || cause instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}

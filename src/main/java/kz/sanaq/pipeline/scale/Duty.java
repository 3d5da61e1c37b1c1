package kz.sanaq.pipeline.scale;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/** A worker on duty: waits for parts and does one after the other, until it is told to leave or can do none. */
public final class Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);

    private final Broker broker;
    private final Taking taking;
    private final Parts parts;
    private final SignsOfLife signs;
    private final String version;
    private final Consumer<Long> prepare;
    private final Consumer<String> otherVersion;
    private volatile boolean isLeaving;
    private volatile @Nullable WorkNotPossible failure;
    private volatile String warnedOf = "";

    /**
     * @param prepare gets ready for a part before it is claimed; throws where it cannot be done here
     * @param otherVersion is told of another version of Sanaq that there is work for
     */
    public Duty(
            Broker broker,
            Taking taking,
            Parts parts,
            SignsOfLife signs,
            String version,
            Consumer<Long> prepare,
            Consumer<String> otherVersion) {
        this.broker = broker;
        this.taking = taking;
        this.parts = parts;
        this.signs = signs;
        this.version = version;
        this.prepare = prepare;
        this.otherVersion = otherVersion;
    }

    /** Begins; {@code unable} is called when the worker finds that it can do no part. */
    public void begin(Runnable unable) {
        parts.check();
        taking.everyBeat(this::showLife);
        broker.listen(request -> {
            if (!isLeaving) {
                take(request, unable);
            }
        });
    }

    /** The name of the worker. */
    public String worker() {
        return taking.worker();
    }

    private void take(StepExecutionRequest request, Runnable unable) {
        try {
            prepare.accept(request.getStepExecutionId());
            taking.take(request);
        } catch (WorkNotPossible e) {
            failure = e;
            isLeaving = true;
            unable.run();
        }
    }

    private void showLife() {
        if (!isLeaving) {
            signs.give(taking.worker(), version);
        }
        String theirs = parts.otherVersion(version);
        if (theirs != null && !theirs.equals(warnedOf)) {
            otherVersion.accept(theirs);
            warnedOf = theirs;
        }
    }

    /** Why it can do no part; null where it can. */
    public @Nullable WorkNotPossible failure() {
        return failure;
    }

    /** Leaves after the submission at hand; what is left of its part is taken by others. */
    public void leave(Duration patience) {
        isLeaving = true;
        signs.end(taking.worker());
        taking.stop();
        broker.close();
        try {
            boolean ended = broker.awaitEnd(patience);
            if (!ended) {
                LOG.warn("The part at hand did not end within {}; others take it over", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

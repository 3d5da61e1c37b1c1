package kz.sanaq.pipeline.scale;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.scale.Parts.Part;
import kz.sanaq.pipeline.scale.Parts.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Hands the parts of a step out to workers and looks after them: what a worker lost or left is handed out again, and
 * while there is no worker, it does them itself.
 */
public final class HandingOut extends AbstractPartitionHandler {

    /** Where a part's context says how many submissions it has, and whether they are read one by one. */
    public static final String SIZE = "size";

    public static final String CAREFUL = "careful";

    private static final Logger LOG = LoggerFactory.getLogger(HandingOut.class);
    private static final long LOOK_MILLIS = 200;
    private static final int LOSSES = 20;

    private final JobRepository jobs;
    private final Terms terms;
    private final Parts parts;
    private final SignsOfLife workers;
    private final InHand inHand;
    private final Broker broker;
    private final Taking own;
    private final Steps steps;
    private final Run run;

    /**
     * On what terms parts are handed out.
     *
     * @param version of Sanaq, which a worker must have too
     * @param lease for how long a sign of life is good
     * @param attempts how often reading may end with a submission in hand
     */
    public record Terms(String version, Duration lease, int attempts) {}

    /** Names of the step that workers do, and of the one that reads its submissions one by one. */
    public record Steps(String together, String careful) {}

    /**
     * What the run has to do with it.
     *
     * @param isToldToEnd whether nothing more is to be begun
     * @param progress is told how many more submissions were done
     * @param giveUp refuses submissions that reading ended with so often
     */
    public record Run(BooleanSupplier isToldToEnd, IntConsumer progress, IntConsumer giveUp) {}

    public HandingOut(
            JobRepository jobs,
            Terms terms,
            Parts parts,
            SignsOfLife workers,
            InHand inHand,
            Broker broker,
            Taking own,
            Steps steps,
            Run run) {
        this.jobs = jobs;
        this.terms = terms;
        this.parts = parts;
        this.workers = workers;
        this.inHand = inHand;
        this.broker = broker;
        this.own = own;
        this.steps = steps;
        this.run = run;
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution step, Set<StepExecution> split) throws InterruptedException {
        begin(split);
        int all = split.stream().mapToInt(HandingOut::size).sum();
        int done = 0;
        List<Part> open = parts.open();
        while (!open.isEmpty()) {
            if (run.isToldToEnd().getAsBoolean()) {
                takeBack();
                break;
            }
            lookAfter(open);
            if (!helpWhereNobodyElseDoes(open)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            open = parts.open();
            int left = open.stream().mapToInt(Part::submissions).sum();
            run.progress().accept(all - left - done);
            done = all - left;
        }
        broker.clear(); // what it did itself, nobody need ask for
        return split.stream()
                .map(part -> part.getId())
                .map(jobs::getStepExecution) // the workers know what they did, the objects here do not
                .collect(Collectors.toSet());
    }

    private void begin(Set<StepExecution> split) {
        broker.clear();
        workers.forgetOld();
        TreeMap<Long, StepExecution> inOrder = new TreeMap<>();
        split.forEach(part -> inOrder.put(part.getId(), part));
        inOrder.values()
                .forEach(part -> parts.add(part.getId(), size(part), terms.version(), terms.lease(), isCareful(part)));
        inOrder.values().forEach(part -> ask(part.getId(), isCareful(part)));
    }

    private void lookAfter(List<Part> open) {
        parts.seize();
        for (Part part : open) {
            switch (part.state()) {
                case LEFT -> offerAgain(part, false);
                case CRASHED -> lost(part);
                case FAILED -> fail(part);
                case WAITING -> askAgain(part);
                case HELD, RECALLED, DONE -> {}
            }
        }
    }

    /** Its holder died, or its reader failed: what it had in hand is suspect, and is read one by one from now on. */
    private void lost(Part part) {
        LOG.warn("Part {} of {} was lost ({})", part.stepExecutionId(), part.holder(), part.failure());
        boolean hasSuspects = inHand.blame(part.stepExecutionId()) > 0;
        if (!hasSuspects && (part.failure() != null || part.losses() >= LOSSES)) {
            fail(part); // not by anything that it read
        }
        run.giveUp().accept(terms.attempts());
        offerAgain(part, true);
    }

    private void offerAgain(Part part, boolean isLost) {
        makeStartable(part.stepExecutionId());
        parts.again(part, isLost || part.isCareful(), isLost);
        ask(part.stepExecutionId(), isLost || part.isCareful());
    }

    /** Gives the step execution another version: who held it, if it lives, can no longer commit, but may have just now. */
    private void makeStartable(long part) {
        while (true) {
            StepExecution execution = Objects.requireNonNull(jobs.getStepExecution(part));
            execution.setStatus(BatchStatus.STARTING);
            execution.setExitStatus(ExitStatus.EXECUTING);
            try {
                jobs.update(execution);
                return;
            } catch (OptimisticLockingFailureException e) {
                LOG.debug("Part {} was written to meanwhile", part, e);
            }
        }
    }

    /** A message that was taken by one who died before it claimed the part. */
    private void askAgain(Part part) {
        if (part.isLongAsked() && broker.isEmpty()) {
            parts.asked(part);
            ask(part.stepExecutionId(), part.isCareful());
        }
    }

    private void ask(long part, boolean isCareful) {
        broker.send(request(part, isCareful));
    }

    private StepExecutionRequest request(long part, boolean isCareful) {
        return new StepExecutionRequest(isCareful ? steps.careful() : steps.together(), part);
    }

    private boolean helpWhereNobodyElseDoes(List<Part> open) {
        if (workers.isAny(terms.version(), terms.lease())) {
            return false;
        }
        return open.stream()
                .filter(part -> part.state() == State.WAITING)
                .findFirst()
                .map(part -> own.take(request(part.stepExecutionId(), part.isCareful())))
                .orElse(false);
    }

    private void fail(Part part) throws WorkNotPossible {
        takeBack();
        throw new WorkNotPossible(Message.of(
                "pipeline.worker.failed",
                "worker",
                String.valueOf(part.holder()),
                "kind",
                String.valueOf(part.failure())));
    }

    private void takeBack() {
        broker.clear();
        parts.takeBack();
    }

    private static int size(StepExecution part) {
        return part.getExecutionContext().getInt(SIZE);
    }

    private static boolean isCareful(StepExecution part) {
        return part.getExecutionContext().containsKey(CAREFUL);
    }
}

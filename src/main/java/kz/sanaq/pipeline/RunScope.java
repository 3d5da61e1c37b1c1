package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kz.sanaq.intake.Interpretation;
import kz.sanaq.intake.Marks;
import kz.sanaq.intake.Submission;
import kz.sanaq.pipeline.scale.InHand;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Holds the run at hand while its job executes, and closes its card when the job ends. One run at a time. Once it is
 * told to end, no further submission is begun, and no further step.
 */
final class RunScope implements JobExecutionListener, StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunScope.class);
    private static final int BREAKS = 3;
    private static final Duration BREAK = Duration.ofMillis(500);
    private static final String RUN = "run";
    private static final String INBOX = "inbox";

    private final PipelineSettings settings;
    private final DataSource pipeline;
    private final DataSource rules;
    private final Runs runs;
    private final RunCards cards;
    private final Clock clock;
    private final Runnable breakOff;
    private final Trail trail;
    private volatile @Nullable UnderWay underWay;
    private volatile boolean isLost;
    private volatile boolean isToldToEnd;

    private record UnderWay(CurrentRun run, JobExecution execution, CountDownLatch ended) {}

    /**
     * @param breakOff makes whatever waits for the database fail at once
     */
    RunScope(
            PipelineSettings settings,
            DataSource pipeline,
            DataSource rules,
            Runs runs,
            RunCards cards,
            Clock clock,
            Trail trail,
            Runnable breakOff) {
        this.settings = settings;
        this.pipeline = pipeline;
        this.rules = rules;
        this.runs = runs;
        this.cards = cards;
        this.clock = clock;
        this.breakOff = breakOff;
        this.trail = trail;
    }

    /** What tells a job from all others: the run's number. */
    static JobParameters identity(long run) {
        return new JobParametersBuilder().addLong(RUN, run, true).toJobParameters();
    }

    /** Its identity, with inbox, who and why beside it. */
    static JobParameters parameters(long run, RunRequest request) {
        return new JobParametersBuilder(identity(run))
                .addString(INBOX, request.inbox().toString(), false)
                .addString("who", request.who(), false)
                .addString("why", request.why(), false)
                .toJobParameters();
    }

    static long runOf(JobExecution execution) {
        return Objects.requireNonNull(execution.getJobParameters().getLong(RUN));
    }

    CurrentRun current() {
        if (isLost) {
            throw new IllegalStateException("the lock of the run was lost");
        }
        return Objects.requireNonNull(underWay, "no run is under way").run();
    }

    /** Spring Batch's number of the try at hand. */
    long execution() {
        return Objects.requireNonNull(underWay, "no run is under way")
                .execution()
                .getId();
    }

    @Override
    public void beforeJob(JobExecution execution) {
        Path inbox = Path.of(Objects.requireNonNull(execution.getJobParameters().getString(INBOX)));
        Marks marks = new LocalMarks(
                new InHand(pipeline), execution.getId(), settings.scale().attempts());
        CurrentRun run = new CurrentRun(
                runOf(execution), jobOf(execution), inbox, settings, pipeline, rules, runs, clock, marks);
        UnderWay before = underWay; // what died is finished before what is asked for, and who waits waits for all of it
        underWay = new UnderWay(run, execution, before == null ? new CountDownLatch(1) : before.ended());
        runs.goOn(runOf(execution));
        run.beginReading(); // not when the first is read: that is in a transaction, for which who reads would wait
        trail.runBegins(runOf(execution), execution.getJobInstance().getJobName());
    }

    /** Reads a submission, and leaves a trail. */
    Interpretation interpret(Submission submission) {
        return trail.submission(submission.id(), () -> current().interpret(submission));
    }

    @Override
    public void beforeStep(StepExecution execution) {
        trail.stepBegins(execution.getStepName());
        if (isToldToEnd) {
            execution.setTerminateOnly();
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        trail.stepEnded(execution.getStatus().name(), execution.getReadCount(), execution.getWriteCount());
        return null;
    }

    @Override
    public void afterJob(JobExecution execution) {
        trail.runEnded(execution.getStatus().name());
        cards.ended(execution);
        runs.end(runOf(execution), isStopped(execution) ? "STOPPED" : state(execution.getStatus()));
    }

    /**
     * All jobs under the lock have ended and Spring Batch has stored so: nothing of them needs the database any more.
     * Answers whether there were any.
     */
    boolean ended() {
        UnderWay ended = underWay;
        underWay = null;
        isLost = false;
        if (ended != null) {
            ended.ended().countDown();
        }
        return ended != null;
    }

    /**
     * Asks the run at hand to stop at its next submission, waits for it, and breaks it off where it has not by then; what
     * is left is done by the next run. False where not even that helped.
     */
    boolean stop(Duration patience) {
        boolean isFirst = !isToldToEnd;
        isToldToEnd = true;
        UnderWay asked = underWay;
        if (asked == null) {
            return true;
        }
        // not through JobOperator.stop: on 6.0.4 that was seen to store a count of zero for the step
        asked.execution().getStepExecutions().forEach(StepExecution::setTerminateOnly);
        try {
            boolean isEnded = asked.ended().await(isFirst ? patience.toMillis() : 0, TimeUnit.MILLISECONDS);
            if (!isEnded) {
                LOG.warn("The run did not stop within {} and is broken off; the next start goes on with it", patience);
                isLost = true;
            }
            for (int i = 0; i < BREAKS && !isEnded; i++) { // what is said of it at its end may take as long
                breakOff.run();
                isEnded = asked.ended().await(BREAK.toMillis(), TimeUnit.MILLISECONDS);
            }
            return isEnded;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The lock is another's, or nobody's: the run at hand must not write any more. The next start goes on with it. */
    void lost() {
        LOG.warn("The lock of the run was lost: the run is broken off");
        isLost = true;
        breakOff.run();
    }

    boolean isToldToEnd() {
        return isToldToEnd;
    }

    /** Whether it ended early because it was told to; what took too long to stop was broken off, which looks like failing. */
    boolean isStopped(JobExecution execution) {
        return execution.getStatus() == BatchStatus.STOPPED
                || isToldToEnd && execution.getStatus() == BatchStatus.FAILED;
    }

    private static String state(BatchStatus status) {
        return switch (status) {
            case COMPLETED -> "COMPLETED";
            case STOPPED, STOPPING -> "STOPPED";
            case ABANDONED, FAILED, STARTED, STARTING, UNKNOWN -> "FAILED";
        };
    }

    static JobName jobOf(JobExecution execution) {
        return JobName.of(execution.getJobInstance().getJobName());
    }
}

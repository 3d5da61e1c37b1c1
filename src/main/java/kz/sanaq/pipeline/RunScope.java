package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
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
    private static final String RUN = "run";
    private static final String INBOX = "inbox";

    private final PipelineSettings settings;
    private final DataSource pipeline;
    private final DataSource rules;
    private final Runs runs;
    private final RunCards cards;
    private final Clock clock;
    private volatile @Nullable UnderWay underWay;
    private volatile boolean isToldToEnd;

    private record UnderWay(CurrentRun run, JobExecution execution, CountDownLatch ended) {}

    RunScope(PipelineSettings settings, DataSource pipeline, DataSource rules, Runs runs, RunCards cards, Clock clock) {
        this.settings = settings;
        this.pipeline = pipeline;
        this.rules = rules;
        this.runs = runs;
        this.cards = cards;
        this.clock = clock;
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
        CurrentRun run =
                new CurrentRun(runOf(execution), jobOf(execution), inbox, settings, pipeline, rules, runs, clock);
        UnderWay before = underWay; // what died is finished before what is asked for, and who waits waits for all of it
        underWay = new UnderWay(run, execution, before == null ? new CountDownLatch(1) : before.ended());
        runs.goOn(runOf(execution));
    }

    @Override
    public void beforeStep(StepExecution execution) {
        if (isToldToEnd) {
            execution.setTerminateOnly();
        }
    }

    @Override
    public void afterJob(JobExecution execution) {
        cards.ended(execution);
        runs.end(runOf(execution), state(execution.getStatus()));
    }

    /**
     * All jobs under the lock have ended and Spring Batch has stored so: nothing of them needs the database any more.
     * Answers whether there were any.
     */
    boolean ended() {
        UnderWay ended = underWay;
        underWay = null;
        if (ended != null) {
            ended.ended().countDown();
        }
        return ended != null;
    }

    /** Asks the run at hand to stop at its next submission, and waits for it; what is left is done by the next run. */
    void stop(Duration patience) {
        isToldToEnd = true;
        UnderWay asked = underWay;
        if (asked == null) {
            return;
        }
        // not through JobOperator.stop: on 6.0.4 that was seen to store a count of zero for the step
        asked.execution().getStepExecutions().forEach(StepExecution::setTerminateOnly);
        try {
            boolean ended = asked.ended().await(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                LOG.warn("The run did not stop within {}", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isToldToEnd() {
        return isToldToEnd;
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

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
import org.springframework.batch.core.step.StepExecution;

/** Holds the run at hand while its job executes, and closes its card when the job ends. One run at a time. */
final class RunScope implements JobExecutionListener {

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

    private record UnderWay(CurrentRun run, JobExecution execution, CountDownLatch ended) {}

    RunScope(PipelineSettings settings, DataSource pipeline, DataSource rules, Runs runs, RunCards cards, Clock clock) {
        this.settings = settings;
        this.pipeline = pipeline;
        this.rules = rules;
        this.runs = runs;
        this.cards = cards;
        this.clock = clock;
    }

    /** The identifying parameter is the run's number; scope, who and why stand beside it. */
    static JobParameters parameters(long run, RunRequest request) {
        return new JobParametersBuilder()
                .addLong(RUN, run, true)
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

    @Override
    public void beforeJob(JobExecution execution) {
        Path inbox = Path.of(Objects.requireNonNull(execution.getJobParameters().getString(INBOX)));
        CurrentRun run = new CurrentRun(runOf(execution), inbox, settings, pipeline, rules, runs, clock);
        underWay = new UnderWay(run, execution, new CountDownLatch(1));
    }

    @Override
    public void afterJob(JobExecution execution) {
        cards.ended(execution);
        runs.end(runOf(execution), state(execution.getStatus()));
    }

    /** The job has ended and Spring Batch has stored so: nothing of it needs the database any more. */
    void ended() {
        UnderWay ended = underWay;
        underWay = null;
        if (ended != null) {
            ended.ended().countDown();
        }
    }

    /** Asks the run at hand to stop after its chunk, and waits for it; what is left is done by the next run. */
    void stop(Duration patience) {
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
        UnderWay asked = underWay;
        return asked != null && asked.execution().getStepExecutions().stream().anyMatch(StepExecution::isTerminateOnly);
    }

    private static String state(BatchStatus status) {
        return switch (status) {
            case COMPLETED -> "COMPLETED";
            case STOPPED, STOPPING -> "STOPPED";
            case ABANDONED, FAILED, STARTED, STARTING, UNKNOWN -> "FAILED";
        };
    }
}

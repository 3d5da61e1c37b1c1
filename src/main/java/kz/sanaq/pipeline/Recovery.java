package kz.sanaq.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.sanaq.pipeline.scale.Parts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Finishes runs that ended before their time. Only who holds the run's lock may: it says that nobody else runs them. */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final JobRepository jobs;
    private final JobOperator operator;
    private final Runs runs;
    private final RunCards cards;
    private final Parts parts;

    Recovery(JobRepository jobs, JobOperator operator, Runs runs, RunCards cards, Parts parts) {
        this.jobs = jobs;
        this.operator = operator;
        this.runs = runs;
        this.cards = cards;
        this.parts = parts;
    }

    /** Finishes what died under another process, and closes the cards of runs that died before they began. */
    List<JobExecution> died() {
        parts.takeBack(); // else a worker of the dead run would write to what is recovered here
        List<JobExecution> finished = new ArrayList<>();
        for (JobName name : JobName.values()) {
            for (JobExecution died : jobs.findRunningJobExecutions(name.bean())) {
                cards.died(died);
                goOn(operator.recover(died)).ifPresent(finished::add);
            }
        }
        for (Runs.Left left : runs.unclosed()) { // recovered, or ended by Batch, and then their process died as well
            goOn(left).ifPresent(finished::add);
        }
        runs.closeLost();
        return finished;
    }

    /** Finishes what died, and tries the last run once more where it failed: what stood in its way may be gone. */
    List<JobExecution> broken() {
        List<JobExecution> finished = new ArrayList<>(died());
        if (finished.isEmpty()) { // else it was tried just now
            left("FAILED").ifPresent(finished::add);
        }
        return finished;
    }

    /** Goes on with the last run where it is in one of these states: no later one has taken over what it left. */
    Optional<JobExecution> left(String... states) {
        return runs.leftLast(states).flatMap(this::goOn);
    }

    private Optional<JobExecution> goOn(Runs.Left left) {
        JobExecution last = jobs.getLastJobExecution(left.job(), RunScope.identity(left.runId()));
        return last == null ? Optional.empty() : goOn(last);
    }

    /** None where Batch will not have it again: then the next run takes over what is left, as the register says. */
    private Optional<JobExecution> goOn(JobExecution last) {
        try {
            return Optional.of(operator.restart(known(last)));
        } catch (JobRestartException e) {
            LOG.warn("Run {} cannot be gone on with", RunScope.runOf(last), e);
            return Optional.empty();
        }
    }

    /**
     * Batch does not know how a step ended that lost the database while it stored its state, and asks for a person. We
     * know: each transaction is whole or not at all, and the register says what is left.
     */
    private JobExecution known(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                jobs.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            jobs.update(execution);
        }
        return execution;
    }
}

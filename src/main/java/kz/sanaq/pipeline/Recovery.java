package kz.sanaq.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.sanaq.pipeline.scale.Parts;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Finishes runs that ended before their time. Only who holds the run's lock may: it says that nobody else runs them. */
final class Recovery {

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
    List<JobExecution> died() throws JobExecutionException {
        parts.takeBack(); // else a worker of the dead run would write to what is recovered here
        List<JobExecution> finished = new ArrayList<>();
        for (JobName name : JobName.values()) {
            for (JobExecution died : jobs.findRunningJobExecutions(name.bean())) {
                cards.died(died);
                finished.add(operator.restart(operator.recover(died)));
            }
        }
        runs.closeLost();
        return finished;
    }

    /** Goes on with the run that was told to stop, unless a later one has taken over what it left. */
    Optional<JobExecution> stopped() throws JobExecutionException {
        Optional<Runs.Stopped> last = runs.stoppedLast();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        JobExecution stopped = Objects.requireNonNull(jobs.getLastJobExecution(
                last.get().job(), RunScope.identity(last.get().run())));
        return Optional.of(operator.restart(stopped));
    }
}

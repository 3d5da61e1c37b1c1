package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;

/** The jobs, ready to run on one database. One run at a time, whoever asks; a run that died is finished first. */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final ConfigurableApplicationContext context;
    private final Database database;
    private final PipelineSettings settings;

    private Pipeline(ConfigurableApplicationContext context, Database database, PipelineSettings settings) {
        this.context = context;
        this.database = database;
        this.settings = settings;
    }

    /** Prepares the jobs on a database whose schema is up to date. */
    public static Pipeline on(Database database, PipelineSettings settings, Progress progress) {
        SpringApplication application = new SpringApplicationBuilder(PipelineConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
                    beans.registerBean(PipelineSettings.class, () -> settings);
                    beans.registerBean(Progress.class, () -> progress);
                })
                .build();
        return new Pipeline(application.run(), database, settings);
    }

    /**
     * Runs a job to its end.
     *
     * @throws AlreadyRunning when another run is under way on this database; nothing was done then
     */
    public RunResult run(RunRequest request) {
        Runs runs = context.getBean(Runs.class);
        try (RunLock lock = RunLock.take(database.connect(Role.PIPELINE), runs)) {
            List<Long> recovered = recover();
            long run = runs.start(request, settings.codeVersion(), new Knowledge(settings.jobs()));
            runs.closeLost(run);
            Job job = context.getBean(request.job().bean(), Job.class);
            JobExecution ended = operator().start(job, RunScope.parameters(run, request));
            forgetOld(ended);
            return result(run, recovered, runs.newestReport().orElse(null), ended);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the job could not be started", e);
        } finally {
            context.getBean(RunScope.class).ended();
        }
    }

    /** Finishes what died under another process: the lock says that nobody runs it any more. */
    private List<Long> recover() throws JobExecutionException {
        JobRepository jobs = context.getBean(JobRepository.class);
        List<Long> recovered = new ArrayList<>();
        for (JobName name : JobName.values()) {
            for (JobExecution died : jobs.findRunningJobExecutions(name.bean())) {
                context.getBean(RunCards.class).died(died);
                operator().restart(operator().recover(died));
                recovered.add(RunScope.runOf(died));
            }
        }
        return recovered;
    }

    /** The last small thing of a good night; that it fails is no reason to call the night failed. */
    private void forgetOld(JobExecution ended) {
        if (ended.getStatus() != BatchStatus.COMPLETED) {
            return;
        }
        try {
            context.getBean(BatchHistory.class).forget(settings.history().keepBatchDays());
        } catch (DataAccessException e) {
            LOG.warn("What Spring Batch keeps of old runs could not be forgotten", e);
        }
    }

    private JobOperator operator() {
        return context.getBean(JobOperator.class);
    }

    private static RunResult result(long run, List<Long> recovered, @Nullable Path report, JobExecution ended) {
        List<Throwable> failures = ended.getAllFailureExceptions();
        return new RunResult(
                run,
                ended.getStatus() == BatchStatus.COMPLETED,
                List.copyOf(recovered),
                report,
                failures.isEmpty() ? null : failures.get(0));
    }

    /** Whether the run at hand has been told to stop after its chunk. */
    boolean isToldToEnd() {
        return context.getBean(RunScope.class).isToldToEnd();
    }

    /** Tells the run at hand, if any, to stop after its chunk, and waits for it. */
    @Override
    public void close() {
        context.close();
    }
}

package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.intake.Inbox;
import kz.sanaq.intake.InboxFile;
import kz.sanaq.intake.NewFiles;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The jobs, ready to run on one database. One run at a time, whoever asks; a run that died is finished first. */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final ConfigurableApplicationContext context;
    private final PipelineSettings settings;
    private final RunScope scope;
    private final Alone alone;

    private Pipeline(
            ConfigurableApplicationContext context, Database database, PipelineSettings settings, Onlookers onlookers) {
        this.context = context;
        this.settings = settings;
        this.scope = context.getBean(RunScope.class);
        RunSessions sessions = context.getBean(RunSessions.class);
        this.alone = new Alone(
                () -> RunLock.take(database.connect(Role.PIPELINE), sessions, runs(), scope::lost),
                scope,
                onlookers.afterRuns());
    }

    /** Prepares the jobs on a database whose schema is up to date. */
    public static Pipeline on(Database database, PipelineSettings settings, Progress progress) {
        return on(database, settings, progress, Onlookers.none());
    }

    /** Prepares the jobs on a database whose schema is up to date, with those who look on. */
    public static Pipeline on(Database database, PipelineSettings settings, Progress progress, Onlookers onlookers) {
        SpringApplication application = new SpringApplicationBuilder(
                        PipelineConfiguration.class, settings.scale().isRemote() ? RemoteLoad.class : LocalLoad.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false) // who opens it closes it, in order with what it stands on
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
                    beans.registerBean(PipelineSettings.class, () -> settings);
                    beans.registerBean(Progress.class, () -> progress);
                    beans.registerBean(Trail.class, () -> new Trail(onlookers.observations()));
                })
                .build();
        return new Pipeline(application.run(), database, settings, onlookers);
    }

    /**
     * Runs a job to its end.
     *
     * @throws AlreadyRunning when another run is under way on this database; nothing was done then
     */
    public RunResult run(RunRequest request) {
        return runIf(() -> true, request).orElseGet(() -> new RunResult(0, false, List.of(), null, null));
    }

    /**
     * Runs a job to its end if it is still wanted when no other run is under way; that is asked under the run's lock,
     * so that of several who want the same one does it.
     *
     * @throws AlreadyRunning when another run is under way on this database; nothing was done then
     */
    public Optional<RunResult> runIf(BooleanSupplier isWanted, RunRequest request) {
        return alone.with(() -> {
            List<JobExecution> gone = recovery().broken();
            if (scope.isToldToEnd()) {
                return gone.stream().reduce((one, next) -> next).map(last -> result(last, List.of()));
            } else if (!isWanted.getAsBoolean()) {
                return Optional.empty();
            }
            List<Long> recovered = gone.stream()
                    .filter(execution -> execution.getStatus() == BatchStatus.COMPLETED)
                    .map(RunScope::runOf)
                    .toList();
            long run = runs().start(request, settings.codeVersion(), new Knowledge(settings.jobs()));
            Job job = context.getBean(request.job().bean(), Job.class);
            JobOperator operator = context.getBean(JobOperator.class);
            try {
                JobExecution ended = operator.start(job, RunScope.parameters(run, request));
                forgetOld(ended);
                return Optional.of(result(ended, recovered));
            } catch (DataAccessException | TransactionException e) {
                if (!scope.isToldToEnd()) {
                    throw e;
                }
                LOG.info("Run {} was broken off before its end could be stored", run, e);
                return Optional.of(new RunResult(run, false, recovered, null, null));
            }
        });
    }

    /**
     * What a rerun would change. It is the same work, done in one transaction that is rolled back: it cannot say anything
     * else than what would happen. Runs that died are finished first.
     *
     * @throws AlreadyRunning when another run is under way on this database; nothing was done then
     */
    public Changes preview(RunRequest request) {
        return alone.with(() -> {
            recovery().died();
            DataSource pipeline = context.getBean(DataSource.class);
            return new Rehearsal(pipeline, settings, context.getBean(Clock.class)).of(request);
        });
    }

    /**
     * Finishes runs that died with their process; nothing where none did.
     *
     * @throws AlreadyRunning when a run is under way on this database; nothing was done then
     */
    public List<RunResult> recover() {
        return alone.with(() -> results(recovery().died()));
    }

    /**
     * Finishes runs that died, and goes on with the last run where it was told to stop or failed.
     *
     * @throws AlreadyRunning when a run is under way on this database; nothing was done then
     */
    public List<RunResult> resume() {
        return alone.with(() -> {
            List<JobExecution> finished = new ArrayList<>(recovery().died());
            if (!scope.isToldToEnd()) { // else it may be the one that died and was stopped just now
                recovery().left("STOPPED", "FAILED").ifPresent(finished::add);
            }
            return results(finished);
        });
    }

    /** Whether this night has had its run, or has it now. */
    public boolean hasRun(Instant night) {
        return runs().hasRun(night);
    }

    /**
     * The files of an inbox that no run has registered yet.
     *
     * @throws BadKnowledge when the inbox is missing, or its manifest is wrong, with file and line
     */
    public List<Path> newFiles(Path inbox) {
        return new NewFiles(context.getBean(DataSource.class))
                .in(new Inbox(inbox)).stream().map(InboxFile::path).toList();
    }

    /**
     * Tells the run at hand, if any, to stop at its next submission, waits for it, and breaks it off where that takes too
     * long. None begins after this. False where something is still at work on what needs no database.
     */
    public boolean stop() {
        return scope.stop(Stopping.PATIENCE);
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

    private Recovery recovery() {
        return context.getBean(Recovery.class);
    }

    private Runs runs() {
        return context.getBean(Runs.class);
    }

    private List<RunResult> results(List<JobExecution> ended) {
        return ended.stream().map(one -> result(one, List.of())).toList();
    }

    private RunResult result(JobExecution ended, List<Long> recovered) {
        boolean isStopped = scope.isStopped(ended); // Batch counts the interruption as a failure
        List<Throwable> failures = isStopped ? List.of() : ended.getAllFailureExceptions();
        return new RunResult(
                RunScope.runOf(ended),
                ended.getStatus() == BatchStatus.COMPLETED,
                recovered,
                runs().newestReport().orElse(null),
                failures.isEmpty() ? null : failures.get(0));
    }

    /** Whether the run at hand has been told to stop at its next submission. */
    boolean isToldToEnd() {
        return scope.isToldToEnd();
    }

    /** Tells the run at hand, if any, to stop at its next submission, and waits for it. */
    @Override
    public void close() {
        context.close();
    }
}

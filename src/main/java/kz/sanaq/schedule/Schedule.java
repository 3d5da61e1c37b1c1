package kz.sanaq.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseClock;
import kz.sanaq.database.Role;
import kz.sanaq.pipeline.AlreadyRunning;
import kz.sanaq.pipeline.Pipeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the night by its calendar until it is closed, finishes what died, and takes late files. Any number of instances
 * may do so on one database: one of them takes the night, and if it dies, another finishes what it began.
 */
public final class Schedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    private static final String TABLE = "schedule.task";
    private static final String NIGHT = "night";
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final TaskInstanceId INSTANCE = TaskInstanceId.of(NIGHT, NIGHT);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LOOKS_WHILE_SETTLING = 10;
    private static final int CONNECTIONS = 4;

    private final Pipeline pipeline;
    private final NightCalendar calendar;
    private final Listeners listeners;
    private final Clock clock;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "watch"));
    private final Scheduler scheduler;
    private volatile long tickedAt = System.nanoTime();
    private String lastComplaint = "";

    private Schedule(
            DataSource pool, Pipeline pipeline, NightCalendar calendar, Path inbox, List<RunListener> listeners) {
        this.pipeline = pipeline;
        this.calendar = calendar;
        this.listeners = new Listeners(List.copyOf(listeners));
        this.clock = new DatabaseClock(pool);
        Nights nights = new Nights(pipeline, inbox, calendar, clock, this.listeners, ending);
        this.scheduler = Scheduler.create(pool)
                .startTasks(task(nights))
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(
                        ProcessHandle.current().pid() + " " + UUID.randomUUID())) // unlike any other, on any machine
                .clock(clock::instant)
                .threads(1)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(PATIENCE)
                .addSchedulerListener(new AbstractSchedulerListener() {
                    @Override
                    public void onSchedulerEvent(SchedulerEventType event) {
                        tickedAt = System.nanoTime();
                    }
                })
                .build();
    }

    /** Begins: what died or was told to stop is finished at once, and a night that was missed is made up for. */
    public static Schedule start(
            Database database,
            Pipeline pipeline,
            ScheduleSettings settings,
            NightCalendar calendar,
            Path inbox,
            List<RunListener> listeners) {
        Schedule schedule =
                new Schedule(database.dataSource(Role.PIPELINE, CONNECTIONS), pipeline, calendar, inbox, listeners);
        schedule.watch(database, settings, inbox);
        schedule.begin();
        return schedule;
    }

    private CustomTask<Void> task(Nights nights) {
        return Tasks.custom(NIGHT, Void.class)
                .scheduleOnStartup(NIGHT, null, calendar::next)
                .onDeadExecution(Schedule::again)
                .onFailure(Schedule::again)
                .execute((instance, context) -> {
                    Instant next = nights.run(context.getExecution().executionTime);
                    return (complete, operations) -> operations.reschedule(complete, next);
                });
    }

    /** The same night again, under the time that it was due: who died over it may have run it or not. */
    private static void again(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, complete.getExecution().executionTime);
    }

    private void watch(Database database, ScheduleSettings settings, Path inbox) {
        Retrying retrying = new Retrying(pipeline, clock, listeners);
        watch.execute(quietly(retrying::now));
        every(RECOVERY, database::revive);
        every(RECOVERY, () -> pipeline.recover().forEach(listeners::ended));
        every(RECOVERY, retrying::look);
        if (settings.lateFiles()) {
            LateFiles late = new LateFiles(pipeline, inbox, settings.settle(), clock, this::isNightDue, listeners);
            every(settings.settle().dividedBy(LOOKS_WHILE_SETTLING), late::look);
        }
    }

    private boolean isNightDue() {
        return night().filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    /** When the night that waits is due, or that which runs was; none before the first start. */
    private Optional<Instant> night() {
        return scheduler.getScheduledExecution(INSTANCE).map(ScheduledExecution::getExecutionTime);
    }

    private void every(Duration pause, Runnable work) {
        watch.scheduleWithFixedDelay(quietly(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What fails here is tried again by the clock; the same complaint is logged once. */
    private Runnable quietly(Runnable work) {
        return () -> {
            try {
                work.run();
                lastComplaint = "";
            } catch (AlreadyRunning busy) {
                LOG.debug("Run {} is under way", busy.run());
            } catch (RuntimeException e) {
                if (!lastComplaint.equals(e.toString())) {
                    LOG.warn("What is looked after between nights failed", e);
                    lastComplaint = e.toString();
                }
            }
        };
    }

    private void begin() {
        scheduler.start();
        Instant now = clock.instant();
        Instant known = night().orElseThrow();
        Instant next = calendar.next(now);
        if (known.isAfter(now) && !known.equals(next)) {
            scheduler.reschedule(INSTANCE, next); // the calendar was changed while nothing served
            known = next;
        }
        listeners.waits(known);
    }

    /** How long ago the scheduler last looked for something to do, which it does every few seconds, also during a night. */
    public Duration sinceTick() {
        return Duration.ofNanos(System.nanoTime() - tickedAt);
    }

    /** Ends: the run at hand stops at its next submission, and goes on at the next start. */
    @Override
    public void close() {
        ending.countDown();
        scheduler.pause();
        pipeline.stop();
        watch.shutdownNow();
        scheduler.stop();
    }
}

package kz.sanaq.pipeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock of a run: held by a session of its own, so that it ends with the process, however that ends. Only who holds
 * it may start a run or recover one.
 *
 * <p>Where a network died without a word, the server goes on holding the lock for nobody. So the holder gives a sign of
 * life on that session; one that gave none for {@link #SILENCE} is put out, and a holder whose own signs are not answered
 * knows that it holds the lock no more.
 */
final class RunLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration DOUBT = BEAT.multipliedBy(3);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int ANSWER_SECONDS = 8;

    private static final String TRY = "select pg_try_advisory_lock(hashtext('sanaq.run'))";

    private static final String HOLDER = """
            select
                activity.pid,
                cast(1000 * extract(epoch from clock_timestamp() - activity.state_change) as bigint) as silent
            from pg_locks lock
            join pg_stat_activity activity on activity.pid = lock.pid
            where lock.locktype = 'advisory' and lock.granted and activity.datname = current_database()
                and (cast(lock.classid as bigint) << 32) | cast(lock.objid as bigint) = hashtext('sanaq.run')
                and activity.state_change is not null
            """;

    /** Sessions at work for a run that is dead, since its lock is ours: what they hold, nobody will ever let go. */
    private static final String LEFT = """
            select pg_terminate_backend(pid, 5000) from pg_stat_activity
            where datname = current_database() and usename = current_user
                and starts_with(application_name, '%s') and application_name <> '%s' and state <> 'idle'
            """;

    private final Connection connection;
    private final ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "run-lock");
        thread.setDaemon(true);
        return thread;
    });

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock on this connection, which then belongs to it, and puts out what a dead run left at work.
     *
     * @param own our own sessions
     * @param lost what to do when the lock is ours no more although we did not give it back
     * @throws AlreadyRunning when another process holds it
     */
    static RunLock take(Connection connection, RunSessions own, Runs runs, Runnable lost) {
        return take(connection, own, runs, lost, DOUBT, SILENCE);
    }

    /**
     * @param doubt who gave a sign within this time is alive
     * @param silence who gave none for this time is put out; between the two it is waited for
     */
    static RunLock take(
            Connection connection, RunSessions own, Runs runs, Runnable lost, Duration doubt, Duration silence) {
        try {
            for (Holder holder = tryOf(connection); holder != null; holder = tryOf(connection)) {
                if (holder.silent().compareTo(doubt) < 0) {
                    connection.close();
                    throw runs.underWay();
                }
                if (holder.silent().compareTo(silence) > 0) {
                    LOG.warn("Who held the lock of the run has given no sign for {}", holder.silent());
                    execute(connection, "select pg_terminate_backend(%d, 5000)".formatted(holder.session()));
                }
                pause();
            }
            execute(connection, LEFT.formatted(RunSessions.PREFIX, own.name()));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot take the lock of the run", e);
        }
        RunLock lock = new RunLock(connection);
        lock.beating.scheduleWithFixedDelay(
                () -> lock.beat(lost), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return lock;
    }

    private record Holder(long session, Duration silent) {}

    /** Who holds it; none where it is ours now. */
    private static @Nullable Holder tryOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(TRY)) {
                row.next();
                if (row.getBoolean(1)) {
                    return null;
                }
            }
            try (ResultSet row = statement.executeQuery(HOLDER)) {
                return row.next()
                        ? new Holder(row.getLong(1), Duration.ofMillis(row.getLong(2)))
                        : new Holder(0, Duration.ZERO);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEAT.toMillis() / 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the lock of the run", e);
        }
    }

    private void beat(Runnable lost) {
        try {
            if (connection.isValid(ANSWER_SECONDS) || beating.isShutdown()) {
                return;
            }
        } catch (SQLException e) {
            LOG.debug("No sign of life", e);
        }
        beating.shutdown();
        lost.run();
    }

    @Override
    public void close() {
        beating.shutdownNow();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot release the lock of the run", e);
        }
    }
}

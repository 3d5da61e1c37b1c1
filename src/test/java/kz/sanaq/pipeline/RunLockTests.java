package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who holds the lock of the run gives signs of life; who gives none is put out, and who lost it is told. */
class RunLockTests {

    private static final Duration SILENCE = Duration.ofSeconds(1);

    /** Who holds an advisory lock in this database: the server has others, whose tests run beside these. */
    private static final String HOLDERS = """
            select pid from pg_locks
            where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
            """;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Runs runs = new Runs(DATABASE.dataSource(Role.PIPELINE), Clock.systemUTC());
    private final RunSessions ours = RunSessions.unlikeAnyOther();
    private final AtomicInteger lost = new AtomicInteger();

    @Test
    void aHolderThatGivesSignsKeepsIt() throws SQLException {
        try (RunLock lock = take()) {
            Connection other = connect();
            assertThatThrownBy(() -> RunLock.take(other, ours, runs, lost::incrementAndGet))
                    .isInstanceOf(AlreadyRunning.class);
            assertThat(other.isClosed()).isTrue();
        }
        take().close();
        assertThat(lost).hasValue(0);
    }

    @Test
    void aHolderThatIsHalfOpenAndSilentIsPutOut() throws SQLException {
        try (Connection silent = connect();
                Statement statement = silent.createStatement()) {
            statement.execute("select pg_try_advisory_lock(hashtext('sanaq.run'))");
            await().until(() -> !isHeardWithin(SILENCE));

            RunLock.take(connect(), ours, runs, lost::incrementAndGet, Duration.ZERO, SILENCE)
                    .close();

            assertThat(silent.isValid(5)).isFalse();
        }
    }

    @Test
    void aHolderThatLostItIsTold() throws SQLException {
        try (RunLock lock = take()) {
            DATABASE.jdbc(Role.PIPELINE)
                    .sql("select pg_terminate_backend(pid) from (%s) as holder".formatted(HOLDERS))
                    .query()
                    .listOfRows();
            await().untilAsserted(() -> assertThat(lost).hasValue(1));
        }
    }

    @Test
    void whatADeadRunLeftInATransactionIsPutOut() throws SQLException {
        Connection left = DATABASE.database()
                .dataSource(Role.PIPELINE, 1, RunSessions.unlikeAnyOther().name())
                .getConnection();
        left.setAutoCommit(false);
        left.createStatement().execute("select count(*) from audit.run");

        take().close();

        assertThatThrownBy(() -> left.createStatement().execute("select 1")).isInstanceOf(SQLException.class);
    }

    private RunLock take() {
        return RunLock.take(connect(), ours, runs, lost::incrementAndGet);
    }

    private boolean isHeardWithin(Duration time) {
        return DATABASE.jdbc(Role.PIPELINE)
                .sql("""
                        select clock_timestamp() - state_change < :time * interval '1 second'
                        from pg_stat_activity where pid = (%s)
                        """.formatted(HOLDERS))
                .param("time", time.toSeconds())
                .query(Boolean.class)
                .single();
    }

    private static Connection connect() {
        return DATABASE.database().connect(Role.PIPELINE);
    }
}

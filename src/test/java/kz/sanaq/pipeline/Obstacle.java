package kz.sanaq.pipeline;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;

/** Holds the slot of one workbook of the sample, so that a night waits in the middle of intake, inside a chunk. */
final class Obstacle implements AutoCloseable {

    private final Connection holding;
    private final Connection watching;

    Obstacle(TestDatabase database) throws SQLException {
        holding = database.database().connect(Role.OWNER);
        watching =
                database.database().connect(Role.PIPELINE); // only the same login sees what another session waits for
        try (Statement statement = holding.createStatement()) {
            statement.execute("""
                    insert into intake.slot (return_code, reporter, period_start, period_end)
                    values ('organisation-list', 'edu-39', '2018-12-31', '2018-12-31')
                    on conflict do nothing
                    """);
            holding.setAutoCommit(false);
            statement.execute("select from intake.slot for update");
        }
    }

    /** Returns when a night waits here. */
    void awaitNight(BooleanSupplier isAlive) {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            if (!isAlive.getAsBoolean()) {
                throw new IllegalStateException("the night ended before it came here");
            }
            return isWaitedFor();
        });
    }

    private boolean isWaitedFor() throws SQLException {
        try (Statement statement = watching.createStatement();
                ResultSet waiting = statement.executeQuery("""
                        select from pg_stat_activity
                        where datname = current_database() and usename = current_user
                            and wait_event_type = 'Lock' and xact_start is not null
                        """)) {
            return waiting.next();
        }
    }

    @Override
    public void close() throws SQLException {
        holding.rollback();
        holding.close();
        watching.close();
    }
}

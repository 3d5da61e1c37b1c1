package kz.sanaq.pipeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The lock of a run: held by a session of its own, so that it ends with the process, however that ends. Only who holds
 * it may start a run or recover one.
 */
final class RunLock implements AutoCloseable {

    private static final String TRY = "select pg_try_advisory_lock(hashtext('sanaq.run'))";

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock on this connection, which then belongs to it.
     *
     * @throws AlreadyRunning when another process holds it
     */
    static RunLock take(Connection connection, Runs runs) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TRY)) {
            row.next();
            if (row.getBoolean(1)) {
                return new RunLock(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot take the lock of the run", e);
        }
        close(connection);
        throw runs.underWay();
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot release the lock of the run", e);
        }
    }
}

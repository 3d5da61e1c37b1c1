package kz.sanaq.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The physical connections of a pool, remembered so that all of them can be broken off at once, whatever waits on them:
 * closing a pool waits for those that are in use, and a server that went away without a word answers never.
 */
final class Lines extends AbstractDataSource {

    /** So long may a statement say nothing at all before its connection is taken for dead; rules may take two minutes. */
    private static final String SILENCE_SECONDS = "900";

    private final String url;
    private final Properties properties = new Properties();
    private final Set<Connection> open = Collections.newSetFromMap(new WeakHashMap<>());

    Lines(String url, Credentials credentials, String application) {
        this.url = url;
        properties.setProperty("user", credentials.login());
        properties.setProperty("password", credentials.password());
        properties.setProperty("ApplicationName", application);
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false"); // it quotes the row, which no log may have
    }

    /** For all but migrations, which may build an index for as long as it takes. */
    Lines withPatience() {
        properties.setProperty("socketTimeout", SILENCE_SECONDS);
        return this;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties);
        synchronized (open) {
            open.add(connection);
        }
        return connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new UnsupportedOperationException("its login is settled");
    }

    /** How long the pool waits at its end for those that are just being made. */
    @Override
    public int getLoginTimeout() {
        return 10;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        properties.setProperty("loginTimeout", Integer.toString(seconds));
    }

    /** Whatever waits for the server fails now. */
    void breakOff() {
        List<Connection> all;
        synchronized (open) {
            all = List.copyOf(open);
            open.clear();
        }
        for (Connection connection : all) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                logger.debug("was broken already", e);
            }
        }
    }
}

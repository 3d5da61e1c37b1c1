package kz.sanaq.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import kz.sanaq.language.Message;

/**
 * A PostgreSQL to talk to, in any of the {@link Role}s. Closing it closes its pools and leaves the embedded server,
 * which stops when nobody else uses it; a process that is asked to end should close it after its work has stopped.
 */
public final class Database implements AutoCloseable {

    static final String UTC = "UTC";

    private static final String APPLICATION = "sanaq";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_ALLOWED = "28000";

    /** So long is a server that does not answer asked again, each time that something is wanted of it. */
    private static final long CONNECTION_MILLIS = 10_000;

    /**
     * Rules join what they have set apart with itself; nothing is known of how much that is, and where it is taken for
     * little, a nested loop runs for a minute. A hash join of little costs nothing.
     */
    private static final String WITHOUT_NESTED_LOOPS = "; set enable_nestloop = off";

    private static final String SCHEMA_MARK =
            "select max(installed_rank) || '/' || sum(checksum) from public.flyway_schema_history where success";

    private final String url;
    private final Passwords passwords;
    private final String timeZone;
    private final Runnable revive;
    private final Runnable leave;
    private final Deque<HikariDataSource> pools = new ArrayDeque<>();
    private final List<Lines> lines = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    Database(String url, Passwords passwords, String timeZone, Runnable leave) {
        this(url, passwords, timeZone, () -> {}, leave);
    }

    Database(String url, Passwords passwords, String timeZone, Runnable revive, Runnable leave) {
        this.url = url;
        this.passwords = passwords;
        this.timeZone = timeZone;
        this.revive = revive;
        this.leave = leave;
    }

    /** The JDBC URL, without a login. */
    public String url() {
        return url;
    }

    public Credentials credentials(Role role) {
        return passwords.of(role);
    }

    /**
     * A pool of connections, which this database closes; sessions are in UTC.
     *
     * @param poolSize how many connections at most; they are opened when needed
     * @throws DatabaseUnavailable where the server does not answer or refuses the login
     */
    public DataSource dataSource(Role role, int poolSize) {
        return dataSource(role, poolSize, APPLICATION);
    }

    /**
     * A pool whose sessions have a name of their own on the server, by which others can tell them.
     *
     * @param application at most 63 letters
     */
    public DataSource dataSource(Role role, int poolSize, String application) {
        Lines physical = new Lines(url, passwords.of(role), application).withPatience();
        HikariDataSource pool = pool(role, poolSize, physical);
        synchronized (pools) {
            pools.push(pool);
        }
        lines.add(physical);
        return pool;
    }

    private HikariDataSource pool(Role role, int poolSize, Lines physical) {
        Credentials credentials = passwords.of(role);
        HikariConfig config = new HikariConfig();
        config.setPoolName(credentials.login());
        config.setDataSource(physical);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setConnectionInitSql(
                "set time zone '" + timeZone + "'" + (role == Role.RULES ? WITHOUT_NESTED_LOOPS : ""));
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw unavailable(e, credentials.login(), url, passwords);
        }
    }

    /** A connection outside any pool, in UTC, to be closed by its user: for one statement, or to listen on. */
    public Connection connect(Role role) {
        Credentials credentials = passwords.of(role);
        Properties properties = new Properties();
        properties.setProperty("user", credentials.login());
        properties.setProperty("password", credentials.password());
        properties.setProperty("ApplicationName", APPLICATION);
        properties.setProperty("tcpKeepAlive", "true");
        try {
            Connection connection = DriverManager.getConnection(url, properties);
            connection.createStatement().execute("set time zone '" + timeZone + "'");
            return connection;
        } catch (SQLException e) {
            throw unavailable(e, credentials.login(), url, passwords);
        }
    }

    /**
     * Brings tables and marts up to date as their owner; does nothing where they are.
     *
     * @throws DatabaseUnavailable where a migration fails; the schema is then as it was before
     */
    public void migrate() {
        try (HikariDataSource owner = owners()) {
            Migrations.run(owner);
        }
    }

    /**
     * Makes the tables, without marts, as they were with these migrations: in a database that has none yet.
     *
     * @throws DatabaseUnavailable where a migration fails; the schema is then as it was before
     */
    public void migrateTo(List<Migration> until) {
        try (HikariDataSource owner = owners()) {
            Migrations.run(owner, until);
        }
    }

    /** What the schema was made of, as one text: it changes as soon as another Sanaq makes it anew. */
    public String schemaMark() {
        try (Connection owner = connect(Role.OWNER);
                ResultSet row = owner.createStatement().executeQuery(SCHEMA_MARK)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw unavailable(e, passwords.of(Role.OWNER).login(), url, passwords);
        }
    }

    /** How a schema that these migrations made stands to those that this Sanaq knows. */
    public Lineage lineage(List<Migration> made) {
        try (HikariDataSource owner = owners()) {
            return Migrations.lineage(owner, made);
        }
    }

    private HikariDataSource owners() {
        return pool(Role.OWNER, 2, new Lines(url, passwords.of(Role.OWNER), APPLICATION));
    }

    /**
     * Starts the embedded server again if it died under us; a server of others is for others to start. For a process that
     * stays.
     */
    public void revive() {
        revive.run();
    }

    /** Breaks off whatever waits for the server in any pool: it fails now. The pools go on with new connections. */
    public void breakOff() {
        lines.forEach(Lines::breakOff);
    }

    Passwords passwords() {
        return passwords;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                synchronized (pools) {
                    pools.forEach(HikariDataSource::close);
                }
            } finally {
                leave.run();
            }
        }
    }

    static DatabaseUnavailable unavailable(Throwable failure, String login, String url, Passwords passwords) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String state = cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        boolean refused = state.equals(WRONG_PASSWORD) || state.equals(NOT_ALLOWED);
        Message message = refused
                ? Message.of("database.login-refused", "login", login, "url", url, "file", passwords.toString())
                : Message.of("database.unreachable", "url", url, "reason", String.valueOf(cause.getMessage()));
        return new DatabaseUnavailable(message, failure);
    }

    @Override
    public String toString() {
        return url;
    }
}

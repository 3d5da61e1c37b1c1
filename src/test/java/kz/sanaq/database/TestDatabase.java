package kz.sanaq.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of one's own for a test class: real PostgreSQL, all migrations and marts applied, nothing in the tables.
 *
 * <pre>{@code
 * class VintagesTests {
 *
 *     @RegisterExtension
 *     static final TestDatabase DATABASE = TestDatabase.migrated();
 *
 *     private final Vintages vintages = new Vintages(DATABASE.jdbc(Role.PIPELINE));
 * }
 * }</pre>
 *
 * <p>{@link #jdbc} and {@link #dataSource} log in as the role, so a missing grant is seen; {@link #database} is what the
 * application gets. The class's tests share the database: give each test its own rows, or clear them as the owner. The
 * server is that of {@link TestServer}, the embedded one of the application unless another is asked for; the first test of
 * a JVM starts it, the JVM's end stops it. Databases are copies of one migrated template, which a change of any migration
 * or mart makes anew.
 * Sessions are in Asia/Almaty, the JVM of the tests is in Newfoundland, and neither may matter.
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {

    private static final String TIME_ZONE = "Asia/Almaty";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name;
    private final Database database;

    private TestDatabase(String name) {
        this.name = name;
        this.database = new Database(server().url(name), server().passwords(), TIME_ZONE, () -> {});
    }

    /** A database with everything that the migrations and marts make. */
    public static TestDatabase migrated() {
        return copyOf(Template.NAME);
    }

    /** A database with nothing in it but the logins' right to connect. */
    public static TestDatabase empty() {
        return copyOf("template0");
    }

    private static TestDatabase copyOf(String template) {
        String name = "test_%d_%d"
                .formatted(ProcessHandle.current().pid(), COUNTER.incrementAndGet())
                .toLowerCase(Locale.ROOT);
        administer(List.of("create database %s owner sanaq_owner template %s".formatted(name, template)));
        administer(Logins.grants(name));
        return new TestDatabase(name);
    }

    /** The database as the application opens it; {@link #close()} closes its pools. */
    public Database database() {
        return database;
    }

    /** A pool of four connections of this role. */
    public DataSource dataSource(Role role) {
        return database.dataSource(role, 4);
    }

    public JdbcClient jdbc(Role role) {
        return JdbcClient.create(dataSource(role));
    }

    /** A connection of the superuser, who may do anything to it; to be closed by its user. */
    public Connection superuser() throws SQLException {
        return server().administer(name);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        database.close();
        administer(List.of("drop database if exists %s with (force)".formatted(name)));
    }

    /** Spares another home the unpacking. */
    static void programsInto(Path home) {
        TestServer.Embedded.started();
        Copies.of(TestServer.Embedded.HOME.resolve("postgres-" + Binaries.VERSION), home);
    }

    /** The same without a copy: the programs are only read. */
    static void linkPrograms(Path home) throws IOException {
        TestServer.Embedded.started();
        String programs = "postgres-" + Binaries.VERSION;
        Files.createSymbolicLink(
                home.resolve(programs),
                TestServer.Embedded.HOME.resolve(programs).toAbsolutePath());
    }

    private static TestServer server() {
        return Template.SERVER;
    }

    private static void administer(List<String> statements) {
        run(server(), statements);
    }

    private static void run(TestServer server, List<String> statements) {
        try (Connection connection = server.administer("postgres")) {
            Logins.run(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server and the migrated database that others are copied from, made once in a JVM. */
    private static final class Template {

        static final String NAME = "template_" + Migrations.checksum();
        static final TestServer SERVER = TestServer.asked();

        static {
            try (Connection connection = SERVER.administer("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(4711)"); // another JVM may be at it
                forgetOnPowerFailure(statement);
                dropWhatDeadTestsLeft(connection);
                if (!Logins.names(connection, "select datname from pg_database").contains(NAME)) {
                    make(statement);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Nothing here is worth the wait for a disk; what the application promises is asked of a server of its own. */
        private static void forgetOnPowerFailure(Statement statement) throws SQLException {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                statement.execute("alter system set %s = off".formatted(setting));
            }
            statement.execute("select pg_reload_conf()");
        }

        private static void make(Statement statement) throws SQLException {
            String draft = NAME + "_draft";
            statement.execute("drop database if exists %s with (force)".formatted(draft));
            statement.execute("create database %s owner sanaq_owner template template0".formatted(draft));
            for (String grant : Logins.grants(draft)) {
                statement.execute(grant);
            }
            try (Database database = new Database(SERVER.url(draft), SERVER.passwords(), TIME_ZONE, () -> {})) {
                database.migrate();
            }
            statement.execute("alter database %s rename to %s".formatted(draft, NAME));
        }

        private static void dropWhatDeadTestsLeft(Connection connection) throws SQLException {
            for (String left : Logins.names(connection, """
                    select datname from pg_database
                    where datname like 'test\\_%' or datname like 'template\\_%'
                    """)) {
                boolean dead = left.startsWith("test_")
                        ? ProcessHandle.of(Long.parseLong(left.split("_", 3)[1]))
                                .isEmpty()
                        : !left.equals(NAME);
                if (dead) {
                    Logins.run(connection, List.of("drop database if exists %s with (force)".formatted(left)));
                }
            }
        }
    }
}

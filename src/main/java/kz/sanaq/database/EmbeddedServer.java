package kz.sanaq.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kz.sanaq.language.Message;

/**
 * A PostgreSQL of our own on the loopback address, shared by all processes that use one home directory.
 *
 * <p>Each holds a shared lock on a file while it uses the server. Starting and stopping happen one at a time, under a
 * second lock; under it, the one that leaves tries the first lock exclusively, and stops the server if it gets it. The
 * operating system drops the locks of a killed process, whose server lives on and is adopted by the next.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Map<Path, EmbeddedServer> OPEN = new HashMap<>();
    private static final int ATTEMPTS = 3;

    private final Cluster cluster;
    private final ServerLocks locks;
    private final Passwords passwords;
    private int port;
    private int users;

    private EmbeddedServer(Cluster cluster, ServerLocks locks, Passwords passwords) {
        this.cluster = cluster;
        this.locks = locks;
        this.passwords = passwords;
    }

    /** The running server of this home: adopted, or started, or first made. */
    static EmbeddedServer open(Path home) {
        synchronized (OPEN) {
            Cluster cluster = Cluster.in(home);
            EmbeddedServer server = OPEN.get(cluster.directory());
            if (server == null) {
                server = start(cluster);
                OPEN.put(cluster.directory(), server);
            }
            server.users++;
            return server;
        }
    }

    private static EmbeddedServer start(Cluster cluster) {
        ServerLocks locks = ServerLocks.in(cluster);
        try (ServerLocks.Turn turn = locks.takeTurn()) {
            boolean alone = locks.use();
            EmbeddedServer server = new EmbeddedServer(cluster, locks, cluster.make());
            server.port = server.adopt(alone).orElseGet(server::startOnFreePort);
            return server;
        } catch (RuntimeException e) {
            locks.close();
            throw e;
        }
    }

    /** The port of a server that runs on our data already; none where it has to be started. */
    private Optional<Integer> adopt(boolean alone) {
        Optional<Integer> running = new Adoption(cluster, this::answers).port();
        if (running.isEmpty() && !alone) {
            throw new DatabaseUnavailable(Message.of("database.used-elsewhere", "directory", cluster.toString()));
        }
        return running;
    }

    private int startOnFreePort() {
        for (int attempt = 1; ; attempt++) {
            int free = FreePort.find();
            try {
                cluster.start(free);
                if (answers(free)) {
                    return free;
                }
                throw cluster.doesNotStart("no answer on port " + free);
            } catch (DatabaseUnavailable e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Adoption.pause(); // the port was taken meanwhile, or what a killed process began to start came first
                Optional<Integer> running = new Adoption(cluster, this::answers).port();
                if (running.isPresent()) {
                    return running.get();
                }
            }
        }
    }

    /** Is this our server, on our data? Its knowledge of the password proves the first, its directory the second. */
    private boolean answers(int candidate) {
        port = candidate;
        try (Connection connection = administer("postgres")) {
            if (!Logins.names(connection, "show data_directory")
                    .contains(cluster.data().toString())) {
                return false;
            }
            Logins.make(connection, Databases.NAME, passwords);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Starts it again, where it was, if it died under us; does nothing while it lives. */
    void revive() {
        synchronized (OPEN) {
            if (users == 0 || new Adoption(cluster, this::answers).isAlive()) {
                return;
            }
            try (ServerLocks.Turn turn = locks.takeTurn()) {
                if (new Adoption(cluster, this::answers).port().isEmpty()) {
                    cluster.start(port);
                }
            }
        }
    }

    Passwords passwords() {
        return passwords;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** A connection of the superuser, who exists for the making of logins and databases only. */
    Connection administer(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Passwords.SUPERUSER);
        properties.setProperty("password", passwords.of(Passwords.SUPERUSER).password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("ApplicationName", "sanaq");
        return DriverManager.getConnection(url(database), properties);
    }

    /** One that died meanwhile needs no stopping, and the next start sees to what it left. */
    private void stop() {
        try {
            cluster.stop();
        } catch (DatabaseUnavailable e) {
            if (new Adoption(cluster, this::answers).isAlive()) {
                throw e;
            }
        }
    }

    /** Leaves the server; the last one out stops it. */
    @Override
    public void close() {
        synchronized (OPEN) {
            if (--users > 0) {
                return;
            }
            OPEN.remove(cluster.directory());
            try (ServerLocks.Turn turn = locks.takeTurn()) {
                if (locks.leave()) {
                    stop();
                }
            } finally {
                locks.close();
            }
        }
    }
}

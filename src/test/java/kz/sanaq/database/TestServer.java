package kz.sanaq.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The PostgreSQL that test databases are made in: the embedded one of the application, in {@code target/test-postgres}, or
 * with {@code -Dsanaq.database=docker} the official image that {@code docker-compose.yml} names.
 */
interface TestServer {

    String URL = "jdbc:postgresql://%s:%d/%s";

    String url(String database);

    /** Of the superuser and of all roles, who are there. */
    Passwords passwords();

    /** A connection of the superuser. */
    default Connection administer(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database),
                Passwords.SUPERUSER,
                passwords().of(Passwords.SUPERUSER).password());
    }

    /** The one that was asked for, running; it stops with this JVM. */
    static TestServer asked() {
        String asked = System.getProperty("sanaq.database", "embedded");
        return switch (asked) {
            case "embedded" -> Embedded.started();
            case "docker" -> ComposeImage.started();
            default -> throw new IllegalArgumentException("sanaq.database: embedded or docker, not " + asked);
        };
    }

    /** The application's own. */
    record Embedded(EmbeddedServer server) implements TestServer {

        static final Path HOME = Path.of("target", "test-postgres");

        private static final Embedded STARTED = new Embedded(EmbeddedServer.open(HOME));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(STARTED.server::close));
        }

        static Embedded started() {
            return STARTED;
        }

        @Override
        public String url(String database) {
            return server.url(database);
        }

        @Override
        public Passwords passwords() {
            return server.passwords();
        }
    }
}

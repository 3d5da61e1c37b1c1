package kz.sanaq.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A container of the PostgreSQL image that {@code docker-compose.yml} names, made as that file makes it. Where no image can
 * be fetched, {@code -Dsanaq.database.image=...} names one that is there and stands for it.
 */
record ComposeImage(PostgreSQLContainer container, Passwords passwords) implements TestServer {

    private static final Path COMPOSE = Path.of("docker-compose.yml");

    private static final class Started {

        static final ComposeImage SERVER = start();
    }

    static ComposeImage started() {
        return Started.SERVER;
    }

    /** Whether a Docker engine answers. */
    static boolean isPossible() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** The image with its tag; the compose file is the one place where it stands. */
    static String name() {
        return setting("image: (postgres:\\S+)");
    }

    private static String initdb() {
        return setting("POSTGRES_INITDB_ARGS: (.+)");
    }

    private static String setting(String pattern) {
        try {
            Matcher line = Pattern.compile("(?m)^ +" + pattern + "$").matcher(Files.readString(COMPOSE));
            if (!line.find()) {
                throw new IllegalStateException(COMPOSE + " has no line " + pattern);
            }
            return line.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ComposeImage start() {
        Passwords passwords = Passwords.readOrMake(Path.of("target", "test-image", "passwords.properties"));
        String image =
                Optional.ofNullable(System.getProperty("sanaq.database.image")).orElse(name());
        PostgreSQLContainer container = new PostgreSQLContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withUsername(Passwords.SUPERUSER)
                .withPassword(passwords.of(Passwords.SUPERUSER).password())
                .withEnv("POSTGRES_INITDB_ARGS", initdb())
                .withSharedMemorySize(256L << 20)
                .withStartupTimeout(Duration.ofMinutes(3));
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        ComposeImage server = new ComposeImage(container, passwords);
        try (Connection connection = server.administer("postgres")) {
            Logins.make(connection, Databases.NAME, passwords);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    @Override
    public String url(String database) {
        return URL.formatted(
                container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }
}

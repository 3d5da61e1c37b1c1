package kz.sanaq.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param home what a run leaves; the embedded server keeps its data in {@code home/postgres}
 * @param url JDBC URL of another PostgreSQL; none for the embedded one
 * @param passwords file with a line {@code role=password} for each role, for another PostgreSQL
 * @param admin login that may create the roles there; none where they exist
 * @param adminPassword its password, or
 * @param adminPasswordFile the file that has it
 */
public record DatabaseSettings(
        Path home,
        @Nullable String url,
        @Nullable Path passwords,
        @Nullable String admin,
        @Nullable String adminPassword,
        @Nullable Path adminPasswordFile) {

    /** The embedded database of a home directory. */
    public static DatabaseSettings embeddedIn(Path home) {
        return new DatabaseSettings(home, null, null, null, null, null);
    }

    /**
     * As the environment says: {@code SANAQ_HOME} (default {@code ./data}), {@code SANAQ_DB_URL}, {@code
     * SANAQ_DB_PASSWORDS}, {@code SANAQ_DB_ADMIN_USER}, {@code SANAQ_DB_ADMIN_PASSWORD} or {@code
     * SANAQ_DB_ADMIN_PASSWORD_FILE}. An empty variable is as good as none.
     */
    public static DatabaseSettings from(Map<String, String> environment) {
        return new DatabaseSettings(
                path(environment, "SANAQ_HOME").orElse(Path.of("data")),
                text(environment, "SANAQ_DB_URL").orElse(null),
                path(environment, "SANAQ_DB_PASSWORDS").orElse(null),
                text(environment, "SANAQ_DB_ADMIN_USER").orElse(null),
                text(environment, "SANAQ_DB_ADMIN_PASSWORD").orElse(null),
                path(environment, "SANAQ_DB_ADMIN_PASSWORD_FILE").orElse(null));
    }

    public boolean isEmbedded() {
        return url == null;
    }

    /** Where the passwords are, also where nothing was said. */
    Path passwordsFile() {
        return passwords == null ? home.resolve("passwords.properties") : passwords;
    }

    @Override
    public String toString() {
        return url == null ? "embedded in " + home : url;
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return text(environment, name).map(Path::of);
    }
}

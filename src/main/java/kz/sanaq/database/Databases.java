package kz.sanaq.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import kz.sanaq.language.Message;

/** Opens the database that the settings name: the embedded one, started if it does not run, or another. */
public final class Databases {

    /** The name of the database in the embedded server. */
    static final String NAME = "sanaq";

    private Databases() {}

    /**
     * The database, ready for logins; the schema is not yet up to date, see {@link Database#migrate()}.
     *
     * @throws DatabaseUnavailable with what to do about it
     */
    public static Database open(DatabaseSettings settings) {
        if (settings.url() == null) {
            EmbeddedServer server = EmbeddedServer.open(settings.home());
            return new Database(server.url(NAME), server.passwords(), Database.UTC, server::revive, server::close);
        }
        if (settings.admin() == null) {
            return new Database(settings.url(), Passwords.read(settings.passwordsFile()), Database.UTC, () -> {});
        }
        Passwords passwords = Passwords.readOrMake(settings.passwordsFile());
        makeLogins(ServerUrl.of(settings.url()), settings, passwords);
        return new Database(settings.url(), passwords, Database.UTC, () -> {});
    }

    /**
     * What an administrator runs with {@code psql} on another server, where Sanaq may not create logins itself. Makes
     * the file of passwords where it is missing; the script has only what a server stores of them.
     */
    public static String script(DatabaseSettings settings) {
        String name =
                settings.url() == null ? NAME : ServerUrl.of(settings.url()).database();
        return Logins.script(name, Passwords.readOrMake(settings.passwordsFile()));
    }

    private static void makeLogins(ServerUrl url, DatabaseSettings settings, Passwords passwords) {
        try (Connection administrator =
                DriverManager.getConnection(url.to("postgres"), settings.admin(), adminPassword(settings))) {
            Logins.make(administrator, url.database(), passwords);
        } catch (SQLException e) {
            throw Database.unavailable(e, String.valueOf(settings.admin()), url.toString(), passwords);
        }
    }

    private static String adminPassword(DatabaseSettings settings) {
        Path file = settings.adminPasswordFile();
        if (file == null) {
            return settings.adminPassword() == null ? "" : settings.adminPassword();
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    Message.of("database.passwords-unreadable", "file", file.toString(), "reason", e.toString()), e);
        }
    }
}

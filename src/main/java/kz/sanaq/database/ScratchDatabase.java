package kz.sanaq.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A database for one look: a private copy of one that was prepared before, with a server of its own. Nobody shares it, and
 * nothing of it stays when it is closed or its process dies. What is prepared is kept below {@code home/check}, and made
 * anew when Sanaq or what it is told has changed.
 */
public final class ScratchDatabase {

    /** The folder in a home. */
    public static final String FOLDER = "check";

    private static final int ATTEMPTS = 3;

    /** The databases that every cluster begins with: nine hundred files less to copy each time. */
    private static final List<String> FORGET_OTHERS = List.of(
            "drop database postgres",
            "update pg_database set datistemplate = false",
            "drop database template0",
            "drop database template1");

    private ScratchDatabase() {}

    /**
     * Opens a copy, with its schema up to date; whoever comes first prepares what is copied.
     *
     * @param mark changes as soon as what the preparation does would
     * @param preparation fills the database that is copied from then on
     * @throws DatabaseUnavailable with what to do about it
     */
    public static Database open(Path home, String mark, Consumer<Database> preparation) {
        ScratchFolder folder = ScratchFolder.in(home);
        String name = name(mark);
        for (int attempt = 1; ; attempt++) {
            ScratchFolder.Copy copy = folder.copy(name, draft -> prepare(draft, preparation));
            try {
                Passwords passwords = copy.passwords();
                ScratchServer server = ScratchServer.start(copy.cluster());
                return new Database(server.url(Databases.NAME), passwords, Database.UTC, () -> {
                    server.close();
                    copy.delete();
                });
            } catch (DatabaseUnavailable e) {
                copy.delete();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static void prepare(Cluster draft, Consumer<Database> preparation) {
        Passwords passwords = draft.make();
        int port = FreePort.find();
        draft.start(port, ScratchServer.SETTINGS);
        try {
            String url = "jdbc:postgresql://127.0.0.1:%d/".formatted(port);
            try (Connection administrator = administer(url + "postgres", passwords)) {
                Logins.make(administrator, Databases.NAME, passwords);
            }
            try (Database database = new Database(url + Databases.NAME, passwords, Database.UTC, () -> {})) {
                database.migrate();
                preparation.accept(database);
            }
            try (Connection administrator = administer(url + Databases.NAME, passwords)) {
                Logins.run(administrator, FORGET_OTHERS);
            }
        } catch (SQLException e) {
            throw Database.unavailable(e, Passwords.SUPERUSER, draft.toString(), passwords);
        } finally {
            draft.stop();
        }
        draft.sync();
    }

    private static Connection administer(String url, Passwords passwords) throws SQLException {
        return DriverManager.getConnection(
                url, Passwords.SUPERUSER, passwords.of(Passwords.SUPERUSER).password());
    }

    /** Of the programs, the schema, the code and what the caller says. */
    private static String name(String mark) {
        return UUID.nameUUIDFromBytes((Binaries.VERSION + '\n' + code() + '\n' + mark).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The jar that is run, as it was built; or else, from classes alone, what makes the schema. */
    private static String code() {
        URI place = URI.create(ScratchDatabase.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        if (!"file".equals(place.getScheme()) || !Files.isRegularFile(Path.of(place))) {
            return Migrations.checksum();
        }
        try {
            Path jar = Path.of(place);
            return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DatabaseUnavailable notUsable(Path directory, Exception e) {
        return NotWritable.of(directory, e);
    }
}

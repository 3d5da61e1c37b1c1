package kz.sanaq.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A home with the embedded server as tests see it from outside: its processes, its data, a way in. */
public record EmbeddedHome(Path home) {

    /** A home with a migrated database and nothing in it, the server stopped. */
    public static EmbeddedHome prepared(Path home) throws IOException {
        Files.createDirectories(home);
        TestDatabase.linkPrograms(home);
        EmbeddedHome made = new EmbeddedHome(home);
        try (Database database = made.open()) {
            database.migrate();
        }
        return made;
    }

    /** The same with no database yet. */
    public static EmbeddedHome empty(Path home) throws IOException {
        Files.createDirectories(home);
        TestDatabase.linkPrograms(home);
        return new EmbeddedHome(home);
    }

    public EmbeddedHome copyTo(Path other) throws IOException, InterruptedException {
        copy(home, other);
        return new EmbeddedHome(other);
    }

    /** A copy of a directory, sharing blocks where the file system can. */
    public static void copy(Path from, Path to) throws IOException, InterruptedException {
        Process copying = new ProcessBuilder("cp", "-a", "--reflink=auto", from.toString(), to.toString())
                .inheritIO()
                .start();
        if (copying.waitFor() != 0) {
            throw new IOException("cannot copy " + from + " to " + to);
        }
    }

    /** Opens it as the application does: adopted or started, stopped at the end. */
    public Database open() {
        return Databases.open(DatabaseSettings.embeddedIn(home));
    }

    public Path data() {
        return home.resolve("postgres/data");
    }

    /** A connection of the superuser to the server that runs here, if it takes one now. */
    public Optional<Connection> look() {
        try {
            List<String> lines = Files.readAllLines(data().resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.setProperty("user", Passwords.SUPERUSER);
            properties.setProperty(
                    "password",
                    Passwords.read(home.resolve("postgres/passwords.properties"))
                            .of(Passwords.SUPERUSER)
                            .password());
            properties.setProperty("ApplicationName", "watching");
            String url =
                    "jdbc:postgresql://127.0.0.1:%s/%s".formatted(lines.get(3).strip(), Databases.NAME);
            return Optional.of(DriverManager.getConnection(url, properties));
        } catch (IOException | SQLException | DatabaseUnavailable e) {
            return Optional.empty();
        }
    }

    /** The server's first process, if it is alive. */
    public Optional<ProcessHandle> postmaster() {
        try {
            Postmaster postmaster = Postmaster.of(home);
            return postmaster.runs() ? Optional.of(postmaster.process()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Every process that works in the folder of data, the orphans of a dead server too. */
    public List<ProcessHandle> processes() {
        try {
            Path data = data().toRealPath();
            return ProcessHandle.allProcesses()
                    .filter(process -> worksIn(process, data))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(data);
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    /** Files that should not outlive a run: half written ones, and what queries spill. */
    public List<Path> leftovers() {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(path -> path.toString().matches(".*\\.(part|draft|new)|.*/pgsql_tmp/.+"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

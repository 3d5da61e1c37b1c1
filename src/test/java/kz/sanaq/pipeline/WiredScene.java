package kz.sanaq.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.sanaq.database.Database;
import kz.sanaq.database.TestDatabase;

/** A database on another server, at the end of a wire. */
final class WiredScene implements Scene {

    private static final Pattern PORT = Pattern.compile("//127\\.0\\.0\\.1:(\\d+)/");

    private final TestDatabase database = TestDatabase.migrated();
    private final Path home;
    private final Path inbox;
    private final Wire wire;
    private final SanaqProcess sanaq;

    WiredScene(Path home, Path inbox, QuickStart quick) throws IOException {
        this.home = home;
        this.inbox = inbox;
        String url = database.database().url();
        Matcher port = PORT.matcher(url);
        if (!port.find()) {
            throw new IllegalStateException(url);
        }
        this.wire = new Wire(Integer.parseInt(port.group(1)));
        this.sanaq = SanaqProcess.on(database, home)
                .from(quick)
                .with("SANAQ_DB_URL", url.replace(":" + port.group(1) + "/", ":" + wire.port() + "/"));
    }

    @Override
    public Process start() throws IOException {
        return sanaq.start("nightly", "--inbox", inbox.toString());
    }

    @Override
    public Optional<Connection> look() {
        try {
            return Optional.of(database.superuser());
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean strike(Mishap mishap, Process night, Random random) throws Exception {
        switch (mishap) {
            case JVM -> night.destroyForcibly();
            case CUT -> wire.cut();
            case SILENCE -> wire.silence();
            case SESSION, BACKEND, POSTMASTER, EVERYTHING, DISK ->
                throw new IllegalArgumentException(mishap + " is not done here");
        }
        return true;
    }

    @Override
    public void mend() {
        wire.mend();
    }

    /** Through the wire no more: what half open connections hold is still there. */
    @Override
    public Database open() {
        return database.database();
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public List<Path> leftovers() {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(path -> path.toString().matches(".*\\.(part|draft|new)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String said() throws IOException {
        return sanaq.said();
    }

    @Override
    public void close() throws IOException {
        wire.close();
        database.close();
        new ProcessBuilder("rm", "-rf", home.toString()).start();
    }
}

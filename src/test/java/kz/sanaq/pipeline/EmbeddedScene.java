package kz.sanaq.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.sanaq.database.Database;
import kz.sanaq.database.EmbeddedHome;

/** A home with the embedded server. */
class EmbeddedScene implements Scene {

    private static final String SESSIONS = """
            select pid from pg_stat_activity
            where datname = 'sanaq' and usename like 'sanaq\\_%' order by pid
            """;

    private final EmbeddedHome home;
    private final Path inbox;
    private final SanaqProcess sanaq;

    EmbeddedScene(EmbeddedHome home, Path inbox, QuickStart quick) {
        this.home = home;
        this.inbox = inbox;
        this.sanaq = SanaqProcess.embeddedIn(home.home()).from(quick);
    }

    Path inbox() {
        return inbox;
    }

    SanaqProcess sanaq() {
        return sanaq;
    }

    @Override
    public Process start() throws IOException {
        return sanaq.start("nightly", "--inbox", inbox.toString());
    }

    @Override
    public Optional<Connection> look() {
        return home.look();
    }

    @Override
    public boolean strike(Mishap mishap, Process night, Random random) throws Exception {
        if (mishap == Mishap.SESSION) {
            return terminate(session(random));
        }
        List<ProcessHandle> victims = victims(mishap, night, random);
        victims.forEach(ProcessHandle::destroyForcibly);
        return !victims.isEmpty();
    }

    private List<ProcessHandle> victims(Mishap mishap, Process night, Random random) {
        return switch (mishap) {
            case JVM -> List.of(night.toHandle());
            case POSTMASTER -> home.postmaster().stream().toList();
            case BACKEND -> session(random).flatMap(ProcessHandle::of).stream().toList();
            case EVERYTHING -> {
                List<ProcessHandle> all = new ArrayList<>(List.of(night.toHandle()));
                all.addAll(night.descendants().toList());
                all.addAll(home.processes());
                yield all;
            }
            case SESSION, DISK, CUT, SILENCE -> throw new IllegalArgumentException(mishap + " is not done here");
        };
    }

    private Optional<Long> session(Random random) {
        Optional<Connection> looking = look();
        if (looking.isEmpty()) {
            return Optional.empty();
        }
        List<Long> sessions = new ArrayList<>();
        try (Connection connection = looking.get();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SESSIONS)) {
            while (rows.next()) {
                sessions.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
        return sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.get(random.nextInt(sessions.size())));
    }

    private boolean terminate(Optional<Long> session) throws SQLException {
        Optional<Connection> looking = session.isEmpty() ? Optional.empty() : look();
        if (looking.isEmpty()) {
            return false;
        }
        try (Connection connection = looking.get();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(" + session.get() + ")");
        }
        return true;
    }

    /** All processes of the server. */
    List<ProcessHandle> processes() {
        return home.processes();
    }

    @Override
    public void mend() throws Exception {}

    @Override
    public Database open() throws Exception {
        return home.open();
    }

    @Override
    public Path home() {
        return home.home();
    }

    @Override
    public List<Path> leftovers() {
        return home.leftovers();
    }

    @Override
    public String said() throws IOException {
        return sanaq.said();
    }

    @Override
    public void close() throws IOException {
        home.processes().forEach(ProcessHandle::destroyForcibly);
        new ProcessBuilder("rm", "-rf", home.home().toString()).start();
    }
}

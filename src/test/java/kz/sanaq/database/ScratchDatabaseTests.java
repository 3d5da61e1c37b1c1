package kz.sanaq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.sanaq.language.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database for one look: prepared once, private, and gone however the one who looks ends. */
class ScratchDatabaseTests {

    static final String MARK = "first";
    private static final String SECRET = "a word that nobody may find afterwards";
    private static final AtomicInteger PREPARED = new AtomicInteger();

    @TempDir
    static Path home;

    @BeforeAll
    static void severalThatComeFirstPrepareItOnce() throws IOException {
        TestDatabase.linkPrograms(home);
        List<CompletableFuture<String>> looks = IntStream.range(0, 3)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> wordsAfter("look " + number)))
                .toList();
        assertThat(looks).map(CompletableFuture::join).containsExactly("look 0", "look 1", "look 2");
        assertThat(PREPARED).hasValue(1);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(folders("copy-")).isEmpty();
        assertThat(folders("draft-")).isEmpty();
        assertThat(folders("prepared-")).hasSize(1);
        assertThat(servers()).isEmpty();
    }

    @Test
    void whatWasSeenIsInNoFileAfterwards() {
        assertThat(wordsAfter(SECRET)).isEqualTo(SECRET);
        assertThat(filesWith(SECRET)).isEmpty();
    }

    @Test
    void aKilledProcessTakesItsServerAndItsFilesWithIt() throws Exception {
        Process other = ScratchProcess.on(home);
        assertThat(folders("copy-")).hasSize(1);
        ScratchProcess.kill(other);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> servers().isEmpty() && folders("copy-").isEmpty());
        assertThat(filesWith("seen by nobody else")).isEmpty();
    }

    @Test
    void whatAPowerFailureLeavesTheNextOneSweepsUp() throws Exception {
        Process other = ScratchProcess.on(home);
        List<ProcessHandle> all =
                Stream.concat(other.descendants(), Stream.of(other.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly); // the shell that watches first of all
        all.forEach(process -> process.onExit().join());
        assertThat(folders("copy-")).hasSize(1);
        assertThat(wordsAfter("the next")).isEqualTo("the next");
    }

    @Test
    void whatAnotherLooksAtIsNotSweptUp() throws Exception {
        Process other = ScratchProcess.on(home);
        assertThat(wordsAfter("beside it")).isEqualTo("beside it");
        assertThat(folders("copy-")).hasSize(1);
        other.getOutputStream().close(); // it leaves in order
        other.waitFor();
    }

    @Test
    void itIsPreparedAnewWhenItsMarkChangesAndNotHalf() {
        int before = PREPARED.get();
        assertThatThrownBy(() -> ScratchDatabase.open(home, "second", database -> {
                    throw new DatabaseUnavailable(Message.of("database.does-not-answer", "directory", "x"));
                }))
                .isInstanceOf(DatabaseUnavailable.class);
        assertThat(folders("prepared-")).isEmpty();
        assertThat(wordsAfter("again")).isEqualTo("again");
        assertThat(PREPARED).hasValue(before + 1);
    }

    static void prepare(Database database) {
        PREPARED.incrementAndGet();
        run(database, "create table kept (word text)");
    }

    /** All that a look finds in its own database once it has written something there. */
    private static String wordsAfter(String written) {
        try (Database database = ScratchDatabase.open(home, MARK, ScratchDatabaseTests::prepare)) {
            run(database, "insert into kept values ('" + written + "')");
            try (Connection owner = database.connect(Role.OWNER);
                    ResultSet row = owner.createStatement().executeQuery("select string_agg(word, ',') from kept")) {
                row.next();
                return row.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void run(Database database, String sql) {
        try (Connection owner = database.connect(Role.OWNER)) {
            owner.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> folders(String prefix) {
        try (Stream<Path> all = Files.list(home.resolve(ScratchDatabase.FOLDER))) {
            return all.filter(path -> path.getFileName().toString().startsWith(prefix) && Files.isDirectory(path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesWith(String word) {
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> contains(file, new String(wanted, StandardCharsets.ISO_8859_1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever works in a folder of data here. */
    private static List<ProcessHandle> servers() {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try {
                        return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                                .startsWith(home.toRealPath());
                    } catch (IOException e) {
                        return false;
                    }
                })
                .toList();
    }
}

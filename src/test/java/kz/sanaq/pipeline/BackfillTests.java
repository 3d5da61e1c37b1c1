package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * History that comes at once, in any order and nesting, makes the same warehouse as nights that were fed it when it came.
 * The files are those of two reporters, with corrections, copies and refused ones.
 */
class BackfillTests {

    @RegisterExtension
    static final TestDatabase AT_ONCE = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase NIGHTLY = TestDatabase.migrated();

    @TempDir
    static Path folder;

    private static List<Sent> sent;

    /** A file, with the name that it has in the history. */
    private record Sent(String file, String sender, String receivedAt) {

        static Sent of(CsvRow row) {
            return new Sent(row.text("file"), row.text("sender"), row.text("received_at"));
        }

        /** Somewhere, but in a folder of its sender. */
        String name() {
            return "%s/%d/%s/%s".formatted(receivedAt.substring(0, 4), Math.floorMod(file.hashCode(), 7), sender, file);
        }

        FileTime time() {
            return FileTime.from(OffsetDateTime.parse(receivedAt).toInstant());
        }
    }

    @BeforeAll
    static void oldestFirst() {
        sent = new Knowledge(Nights.SAMPLE.getParent())
                .csv("manifest.csv", "file", "sender", "received_at").stream()
                        .map(Sent::of)
                        .filter(file -> file.sender().matches("edu-(11|39)"))
                        .sorted(Comparator.comparing(Sent::time).thenComparing(Sent::name))
                        .toList();
    }

    @Test
    void aShuffledFolderKilledAndGoneOnWithIsAsNightsThatWereFedInOrder() throws Exception {
        Path history = folder.resolve("history");
        List<Sent> shuffled = new ArrayList<>(sent);
        Collections.shuffle(shuffled, new Random(4));
        copy(shuffled, history);
        Nights atOnce = new Nights(AT_ONCE);
        killedInTheMiddle(atOnce, history);

        RunResult again = atOnce.backfill(history);

        assertThat(again.recovered()).hasSize(1);
        assertThat(atOnce.count("audit.run where job = 'backfill' and state = 'COMPLETED'"))
                .isEqualTo(2);
        assertThat(atOnce.count(
                        "audit.action where command = 'backfill' and why = 'the ministry found a box of disks'"))
                .isEqualTo(1);
        assertThat(atOnce.count("intake.delivery where is_duplicate"))
                .as("copies")
                .isPositive();
        assertThat(atOnce.count("warehouse.vintage where known_to <> 'infinity'"))
                .as("corrections")
                .isPositive();

        assertThat(atOnce.count("intake.answer"))
                .as("nobody waits for answers to what was sent years ago")
                .isZero();

        Nights nights = new Nights(NIGHTLY);
        fedInOrder(nights);
        assertThat(butForAnswers(atOnce)).isEqualTo(butForAnswers(nights));

        Map<String, String> before = nights.checksum();
        copy(sent, folder.resolve("archive/z"));
        assertThat(nights.backfill(folder.resolve("archive")).isCompleted()).isTrue();
        assertThat(nights.count("audit.run where job = 'backfill' and counts ->> 'loaded' = '0'"))
                .as("what nights have loaded is known by its content")
                .isEqualTo(1);
        assertThat(nights.checksum())
                .containsEntry("warehouse.observation", before.get("warehouse.observation"))
                .containsEntry("warehouse.vintage", before.get("warehouse.vintage"))
                .containsEntry("intake.submission", before.get("intake.submission"));
    }

    private static Map<String, String> butForAnswers(Nights nights) {
        Map<String, String> checksum = new TreeMap<>(DataChecksum.withoutHistory(nights.jdbc()));
        checksum.remove("intake.answer");
        checksum.remove("intake.heard");
        return checksum;
    }

    private static void killedInTheMiddle(Nights nights, Path history) throws Exception {
        try (Obstacle obstacle = new Obstacle(AT_ONCE)) {
            Process backfill = SanaqProcess.on(AT_ONCE, folder.resolve("home"))
                    .start("backfill", history.toString(), "--because", "the ministry found a box of disks");
            try {
                obstacle.awaitNight(backfill::isAlive);
            } finally {
                backfill.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> nights.count(CrashTests.SESSIONS_OF_THE_NIGHT) == 0);
        assertThat(nights.count("intake.submission where state = 'REGISTERED'")).isPositive();
    }

    private static void fedInOrder(Nights nights) throws IOException {
        Path inbox = folder.resolve("inbox");
        manifest(inbox);
        for (int half = 0; half < 2; half++) {
            copy(sent.subList(half * sent.size() / 2, (half + 1) * sent.size() / 2), inbox);
            assertThat(nights.night(inbox).isCompleted()).isTrue();
        }
    }

    private static void copy(List<Sent> files, Path into) throws IOException {
        for (Sent file : files) {
            Path copy = into.resolve(file.name());
            Files.createDirectories(copy.getParent());
            Files.copy(Nights.SAMPLE.resolve(file.file()), copy);
            Files.setLastModifiedTime(copy, file.time());
        }
    }

    private static void manifest(Path inbox) throws IOException {
        List<String> lines = new ArrayList<>(List.of("file,sender,received_at"));
        sent.forEach(file -> lines.add("\"%s\",%s,%s".formatted(file.name(), file.sender(), file.receivedAt())));
        Files.createDirectories(inbox);
        Files.write(inbox.resolve("manifest.csv"), lines);
    }
}

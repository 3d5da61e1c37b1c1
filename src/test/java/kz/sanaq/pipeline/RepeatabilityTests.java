package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same files, senders and times give the same warehouse, however they come and however the work is cut; a night that
 * is killed or stopped is asked in {@link CrashTests} and {@link StopTests}. The files are those of some areas: with a
 * boundary that changes, corrections, a copy of the same bytes and refused ones.
 */
class RepeatabilityTests {

    private static final String SENDERS = "(edu|health|labour|rights)-(10|35|39|43|62|63|71|75)";

    @RegisterExtension
    static final TestDatabase AT_ONCE = TestDatabase.migrated();

    @TempDir
    static Path folder;

    private static Nights atOnce;

    @BeforeAll
    static void oneNight() throws IOException {
        atOnce = new Nights(AT_ONCE);
        night(atOnce, inbox("at-once", oldestFirst()), 2, 20);
        assertThat(atOnce.count("intake.delivery where is_duplicate")).isPositive();
    }

    @Test
    void oneThreadAndSmallChunksMakeNoDifference() throws IOException {
        assertThat(ofOneNight(1, 3)).isEqualTo(atOnce.checksum());
    }

    @Test
    void manyThreadsAndLargeChunksMakeNoDifference() throws IOException {
        assertThat(ofOneNight(4, 100)).isEqualTo(atOnce.checksum());
    }

    @Test
    void filesThatComeInAnyOrderOverSeveralNightsMakeNoDifference() throws IOException {
        List<String> files = oldestFirst();
        Collections.shuffle(files, new Random(7));
        assertSameAfterThirdsOf(files);
    }

    @Test
    void copiesAndCorrectionsThatAreRegisteredBeforeTheirFirstMakeNoDifference() throws IOException {
        List<String> newestFirst = oldestFirst();
        Collections.reverse(newestFirst);
        assertSameAfterThirdsOf(newestFirst);
    }

    private static void assertSameAfterThirdsOf(List<String> files) throws IOException {
        try (TestDatabase database = TestDatabase.migrated()) {
            Nights nights = new Nights(database);
            Path inbox = inbox("nights-" + files.hashCode(), List.of());
            int third = files.size() / 3;
            for (int night = 0; night < 3; night++) {
                put(files.subList(night * third, night == 2 ? files.size() : (night + 1) * third), inbox);
                night(nights, inbox, 2, 7);
            }
            assertSame(nights);
        }
    }

    /** Says where two warehouses differ, table by table. */
    private static void assertSame(Nights nights) {
        Map<String, String> expected = DataChecksum.withoutHistory(atOnce.jdbc());
        Map<String, String> found = DataChecksum.withoutHistory(nights.jdbc());
        for (String table : expected.keySet()) {
            if (!expected.get(table).equals(found.get(table))) {
                List<String> own = new ArrayList<>(DataChecksum.lines(nights.jdbc(), table));
                List<String> others = new ArrayList<>(DataChecksum.lines(atOnce.jdbc(), table));
                List<String> common = List.copyOf(own);
                own.removeAll(others);
                others.removeAll(common);
                assertThat(own).as(table).isEqualTo(others);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Map<String, String> ofOneNight(int threads, int chunk) throws IOException {
        try (TestDatabase database = TestDatabase.migrated()) {
            Nights nights = new Nights(database);
            night(nights, inbox("one-night-" + threads, oldestFirst()), threads, chunk);
            return nights.checksum();
        }
    }

    private static void night(Nights nights, Path inbox, int threads, int chunk) {
        RunResult result = nights.night(JobName.NIGHTLY, Nights.JOBS, inbox, threads, chunk);
        assertThat(result.failure()).isNull();
        assertThat(result.isCompleted()).isTrue();
    }

    private static Path inbox(String name, List<String> files) throws IOException {
        Path inbox = Files.createDirectory(folder.resolve(name));
        Files.copy(Nights.SAMPLE.resolveSibling("manifest.csv"), inbox.resolve("manifest.csv"));
        put(files, inbox);
        return inbox;
    }

    private static void put(List<String> files, Path inbox) throws IOException {
        for (String file : files) {
            Files.copy(Nights.SAMPLE.resolve(file), inbox.resolve(file));
        }
    }

    private static List<String> oldestFirst() {
        return new ArrayList<>(new Knowledge(Nights.SAMPLE.getParent())
                .csv("manifest.csv", "file", "sender", "received_at").stream()
                        .filter(row -> row.text("sender").matches(SENDERS))
                        .sorted(Comparator.comparing((CsvRow row) -> row.text("received_at"))
                                .thenComparing(row -> row.text("file")))
                        .map(row -> row.text("file"))
                        .toList());
    }
}

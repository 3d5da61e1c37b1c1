package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.sanaq.backup.Backup;
import kz.sanaq.backup.Folders;
import kz.sanaq.backup.Restore;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken in the middle of a night is worth as much as the night: what it restores finishes like it. */
class BackupDuringANightTests {

    @RegisterExtension
    static final TestDatabase SOURCE = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase RESTORED = TestDatabase.empty();

    @TempDir
    Path folder;

    @Test
    void whatItRestoresEndsLikeTheNightItself() throws Exception {
        Nights nights = new Nights(SOURCE);
        Folders folders = new Folders(Nights.JOBS, folder.resolve("home"));
        Path archive = folder.resolve("all.zip");
        Path inbox = inboxOf("edu-39");
        CompletableFuture<RunResult> night;
        try (Obstacle obstacle = new Obstacle(SOURCE)) {
            night = CompletableFuture.supplyAsync(() -> night(nights, inbox));
            obstacle.awaitNight(() -> !night.isDone());
            new Backup(SOURCE.database(), folders, "test").write(archive, false);
        }
        assertThat(night.join().isCompleted()).isTrue();

        new Restore(RESTORED.database(), folders).from(archive);
        Nights after = new Nights(RESTORED);
        assertThat(after.count("intake.submission where state = 'LOADED'")).isPositive();
        assertThat(after.count("intake.submission where state = 'REGISTERED'")).isPositive();

        RunResult next = night(after, inbox);

        assertThat(next.isCompleted()).isTrue();
        assertThat(next.recovered()).hasSize(1);
        assertThat(after.checksum()).isEqualTo(nights.checksum());
    }

    private static RunResult night(Nights nights, Path inbox) {
        return nights.night(JobName.NIGHTLY, Nights.JOBS, inbox, 2, 5);
    }

    /** What one reporter of the sample sent: chunks enough for a night to be in the middle of. */
    private Path inboxOf(String sender) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        List<String> manifest = new ArrayList<>(List.of("file,sender,received_at"));
        for (String line : Files.readAllLines(Nights.SAMPLE.resolveSibling("manifest.csv"))) {
            if (line.contains("," + sender + ",")) {
                manifest.add(line);
                String file = line.substring(0, line.indexOf(','));
                Files.copy(Nights.SAMPLE.resolve(file), inbox.resolve(file));
            }
        }
        Files.write(folder.resolve("manifest.csv"), manifest);
        return inbox;
    }
}

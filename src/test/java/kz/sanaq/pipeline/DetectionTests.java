package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much of what was planted is found, where, and how much is found that was not planted. */
class DetectionTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final Path REPORT = Path.of("target", "detection");

    private static Detection detection;

    @BeforeAll
    static void aNight() throws IOException {
        Nights nights = new Nights(DATABASE);
        assertThat(nights.night(Nights.SAMPLE).isCompleted()).isTrue();
        detection = Detection.after(nights, Nights.SAMPLE.resolveSibling(""));
        String report = DetectionReport.of("The committed sample", detection);
        Files.createDirectories(REPORT);
        Files.writeString(REPORT.resolve("detection.md"), report);
        Files.writeString(REPORT.resolve("details.txt"), DetectionReport.details(detection));
        System.out.println(report);
    }

    @Test
    void mostOfWhatWasPlantedIsFoundAndLittleElse() {
        assertThat(detection.recall()).as("recall").isGreaterThan(0.5);
        assertThat(detection.precision()).as("precision").isGreaterThan(0.5);
    }
}

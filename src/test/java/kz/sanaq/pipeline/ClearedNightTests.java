package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.AChild;
import kz.sanaq.intake.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What somebody has looked at comes back from quarantine with the next night, which reads it. */
class ClearedNightTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void theNightAfterReadsWhatWasCleared() throws Exception {
        Nights nights = new Nights(DATABASE);
        byte[] bytes = AChild.number(1).xlsx(AChild.In.CELL);
        Path inbox = folder.resolve("inbox");
        Files.createDirectories(inbox.resolve("edu-11"));
        Files.write(inbox.resolve("edu-11/alarm.xlsx"), bytes);
        Path jobs = Nights.copyOfJobs(folder);
        nights.night(JobName.INTAKE, jobs, inbox, 2, 20);
        assertThat(nights.count("intake.submission where state = 'SET_ASIDE'")).isEqualTo(1);

        Files.writeString(
                jobs.resolve("cleared-workbooks.csv"),
                "sha256,decided_by,decided_on,reason,withdrawn_by,withdrawn_on,withdrawn_because\n%s,a,2024-01-10,b,,,\n"
                        .formatted(Sha256.of(bytes).hex()));
        RunResult night = nights.night(JobName.INTAKE, jobs, inbox, 2, 20);

        assertThat(night.isCompleted()).isTrue();
        assertThat(nights.count("intake.submission where state = 'REFUSED' and refusals::text like '%form.%'"))
                .as("read, and no form knows it")
                .isEqualTo(1);
        assertThat(nights.count("intake.workbook")).isEqualTo(1);
        try (Stream<Path> kept = Files.list(nights.home().resolve("quarantine"))) {
            assertThat(kept).isEmpty();
        }
    }
}

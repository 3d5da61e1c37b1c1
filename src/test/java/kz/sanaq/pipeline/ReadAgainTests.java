package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that was refused is read again when the knowledge has changed, and only then. */
class ReadAgainTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase OTHER = TestDatabase.migrated();

    private static final String WORKBOOK = "spisok_aktobe_2018-01-01.xlsx";

    @TempDir
    Path folder;

    private final Nights nights = new Nights(DATABASE);
    private Path inbox;
    private Path jobs;
    private Path reporters;
    private String complete;

    @BeforeEach
    void aSenderThatNobodyKnows() throws IOException {
        jobs = Nights.copyOfJobs(folder);
        reporters = jobs.resolve("reference/reporters.csv");
        complete = Files.readString(reporters);
        Files.writeString(reporters, complete.replaceAll("(?m)^edu-15,.*\\R", ""));
        inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectory(inbox.resolve("edu-15"));
        Files.copy(Nights.SAMPLE.resolve(WORKBOOK), inbox.resolve("edu-15").resolve(WORKBOOK));
        Files.writeString(inbox.resolve("edu-15/notes.txt"), "no workbook");
    }

    @Test
    void itIsReadOnceForEachKnowledgeAndLoadsWhenTheKnowledgeIsThere() throws IOException {
        night();
        assertThat(state()).isEqualTo("REFUSED");

        RunResult idle = night();
        assertThat(nights.count("batch.step_execution where step_name = 'load' and read_count > 0"))
                .as("steps that read anything")
                .isEqualTo(1);
        assertThat(nights.count("quality.assessment where run_id = " + idle.run()))
                .isZero();

        Files.writeString(reporters, Files.readString(reporters).replace("name_kk\n", "name_kk\n\n"));
        RunResult inVain = night();
        assertThat(state()).isEqualTo("REFUSED");
        assertThat(nights.count("intake.earlier_refusal"))
                .as("nothing new was said")
                .isZero();
        assertThat(nights.count("intake.submission where decided_run = " + inVain.run()))
                .isZero();

        Files.writeString(reporters, complete);
        RunResult mended = night();
        assertThat(state()).isEqualTo("LOADED");
        assertThat(nights.count("intake.submission where decided_run = " + mended.run()))
                .isEqualTo(1);
        assertThat(nights.count("mart.earlier_refusal where rule = 'F04' and status like 'accepted%'"))
                .isEqualTo(1);
        assertThat(nights.count("quality.finding where rule = 'F04' and state = 'RESOLVED'"))
                .isEqualTo(1);
        assertThat(nights.count("intake.submission where file_name like '%notes.txt' and read_with is not null"))
                .as("bytes that are no workbook are not read again")
                .isEqualTo(1);

        Nights fresh = new Nights(OTHER);
        fresh.night(JobName.NIGHTLY, jobs, inbox, 2, 20);
        var expected = fresh.checksum();
        var checksum = nights.checksum();
        for (String remembers : List.of(
                "intake.earlier_refusal",
                "intake.submission",
                "intake.told_finding",
                "quality.finding",
                "quality.finding_cell")) {
            expected.remove(remembers); // what was refused and found on the way
            checksum.remove(remembers);
        }
        assertThat(checksum).isEqualTo(expected);
    }

    private RunResult night() {
        RunResult result = nights.night(JobName.NIGHTLY, jobs, inbox, 2, 20);
        assertThat(result.failure()).isNull();
        return result;
    }

    private String state() {
        return nights.jdbc()
                .sql("select state from intake.submission where file_name like '%" + WORKBOOK + "'")
                .query(String.class)
                .single();
    }
}

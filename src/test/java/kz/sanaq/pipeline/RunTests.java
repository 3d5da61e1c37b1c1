package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.BadKnowledge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a run does when something stands in its way; and that it does not depend on how it is cut. */
class RunTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase OTHER = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase OF_NOBODY = TestDatabase.migrated();

    @TempDir
    Path folder;

    private final Nights nights = new Nights(DATABASE);
    private Path inbox;

    @BeforeEach
    void aSmallInbox() throws IOException {
        inbox = Nights.smallInbox(folder);
    }

    @Test
    void aSecondRunIsTurnedAwayWhileOneIsUnderWay() throws Exception {
        try (Connection other = DATABASE.database().connect(Role.PIPELINE);
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('sanaq.run'))");
            long before = nights.count("audit.run");

            assertThatThrownBy(() -> nights.night(inbox)).isInstanceOf(AlreadyRunning.class);
            assertThat(nights.count("audit.run")).isEqualTo(before);
        }
    }

    @Test
    void badKnowledgeStopsTheRunBeforeAnythingIsWrittenAndNamesFileAndLine() throws IOException {
        Nights fresh = new Nights(OTHER);
        Path jobs = Nights.copyOfJobs(folder);
        Path areas = jobs.resolve("reference/areas.csv");
        Files.writeString(areas, Files.readString(areas).replaceFirst("110000000", "11000000x"));
        long before = fresh.count("ref.area");

        RunResult result = fresh.night(JobName.NIGHTLY, jobs, inbox, 1, 5);

        assertThat(result.isCompleted()).isFalse();
        assertThat(cause(result.failure())).isInstanceOfSatisfying(BadKnowledge.class, bad -> {
            assertThat(bad.file()).endsWith("areas.csv");
            assertThat(bad.line()).isPositive();
        });
        assertThat(fresh.count("ref.area")).isEqualTo(before);
        assertThat(fresh.count("intake.delivery")).isZero();
        assertThat(fresh.count("batch.step_execution where step_name <> 'reference'"))
                .as("steps after the one that failed")
                .isZero();
    }

    @Test
    void aWorkbookOfNobodyIsRefusedAndTheNightGoesOn() throws IOException {
        Path loose = Files.createDirectory(folder.resolve("loose"));
        Files.copy(Nights.SAMPLE.resolve("aktobe_kontingent_7.xlsx"), loose.resolve("somebody.xlsx"));

        Nights ofNobody = new Nights(OF_NOBODY);
        RunResult result = ofNobody.night(loose);

        assertThat(result.failure()).isNull();
        assertThat(result.isCompleted()).isTrue();
        assertThat(ofNobody.count("mart.submission where file_name = 'somebody.xlsx' and status = 'refused'"))
                .isEqualTo(1);
    }

    @Test
    void threadsAndChunksMakeNoDifference() {
        Nights one = new Nights(DATABASE);
        Nights other = new Nights(OTHER);

        assertThat(one.night(JobName.NIGHTLY, Nights.JOBS, inbox, 1, 1).isCompleted())
                .isTrue();
        assertThat(other.night(JobName.NIGHTLY, Nights.JOBS, inbox, 4, 50).isCompleted())
                .isTrue();

        assertThat(one.checksum()).isEqualTo(other.checksum());
    }

    private static Throwable cause(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && !(deepest instanceof BadKnowledge)) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}

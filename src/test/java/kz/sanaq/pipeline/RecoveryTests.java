package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a run left behind in Batch's books and on its card, the next start goes on with that run. */
class RecoveryTests {

    @TempDir
    Path folder;

    private TestDatabase database;
    private Nights nights;
    private Path inbox;

    @BeforeEach
    void oneFile() throws IOException {
        database = TestDatabase.migrated();
        nights = new Nights(database);
        inbox = folder.resolve("inbox");
        Files.createDirectories(inbox.resolve("edu-15"));
        Files.copy(Nights.SAMPLE.resolve("aktobe_kontingent_7.xlsx"), inbox.resolve("edu-15/a.xlsx"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "STARTED, STARTED, RUNNING", // killed in the step
        "UNKNOWN, FAILED, FAILED", // the database went away while the step's state was stored
        "UNKNOWN, STARTED, RUNNING", // and stayed away
        "UNKNOWN, UNKNOWN, RUNNING",
        "FAILED, FAILED, RUNNING", // killed when it had been recovered and not yet begun again
        "FAILED, FAILED, FAILED", // what stood in its way may be gone
    })
    void theNextNightGoesOnWithTheRun(String step, String job, String card) {
        assertThat(nights.night(inbox).isCompleted()).isTrue();
        leave(step, job, card);

        RunResult next = nights.night(inbox);

        assertThat(next.failure()).isNull();
        assertThat(next.isCompleted()).isTrue();
        assertThat(next.recovered()).containsExactly(1L);
        assertThat(nights.count("mart.run where run_id = 1 and state = 'COMPLETED' and restarts = 1"))
                .isEqualTo(1);
        assertThat(nights.count("audit.run where state <> 'COMPLETED'")).isZero();
        assertThat(nights.count("batch.job_execution where status not in ('COMPLETED', 'FAILED')"))
                .isZero();
    }

    /** In the last step, as if it had gone no further. */
    private void leave(String step, String job, String card) {
        for (String change : List.of(
                "update batch.step_execution set status = '%s', exit_code = 'UNKNOWN', end_time = null where step_name = 'answer'"
                        .formatted(step),
                "update batch.job_execution set status = '%s', exit_code = 'UNKNOWN', end_time = null".formatted(job),
                "update audit.run set state = '%s', ended_at = null".formatted(card))) {
            nights.jdbc().sql(change).update();
        }
    }

    @Test
    void aFullDiskRefusesNothingAndWhatWaitsIsTriedAgainWhenThereIsRoom() {
        try (Pipeline pipeline = nights.pipeline(Nights.JOBS, 1, 5)) {
            fill();
            RunResult failed = pipeline.run(nights.request(JobName.NIGHTLY, inbox));
            assertThat(failed.isCompleted()).isFalse();
            assertThat(failed.failure()).rootCause().hasMessageContaining("No space left on device");
            assertThat(nights.count("intake.submission where state = 'REGISTERED'"))
                    .isEqualTo(1);
            assertThat(pipeline.resume()).noneMatch(RunResult::isCompleted);

            empty();
            assertThat(pipeline.resume()).singleElement().matches(RunResult::isCompleted);

            assertThat(nights.count("intake.submission where state = 'LOADED'")).isEqualTo(1);
            assertThat(nights.count("warehouse.observation")).isPositive();
            assertThat(nights.count("audit.run where state = 'COMPLETED'")).isEqualTo(1);
            assertThat(pipeline.resume()).isEmpty();
        }
    }

    /** As PostgreSQL says it: {@link MishapProof} fills one in truth. */
    private void fill() {
        nights.jdbc().sql("""
                create function warehouse.full() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
                end
                $$
                """).update();
        nights.jdbc()
                .sql(
                        "create trigger full_disk before insert on warehouse.observation execute function warehouse.full()")
                .update();
    }

    private void empty() {
        nights.jdbc().sql("drop function warehouse.full() cascade").update();
    }
}

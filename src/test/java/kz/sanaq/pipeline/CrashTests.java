package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed where the test can show that it was in the middle. */
class CrashTests {

    @RegisterExtension
    static final TestDatabase KILLED = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void aNightThatIsKilledInTheMiddleOfIntakeEndsLikeAnUndisturbedOne() throws Exception {
        Nights nights = new Nights(KILLED);
        try (Obstacle obstacle = new Obstacle(KILLED)) {
            Process night = startNight();
            try {
                obstacle.awaitNight(night::isAlive);
                assertThat(nights.count("intake.submission where state = 'LOADED'"))
                        .as("loaded")
                        .isPositive();
                assertThat(nights.count("intake.submission where state = 'REGISTERED'"))
                        .as("waiting")
                        .isPositive();
            } finally {
                night.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> nights.count(SESSIONS_OF_THE_NIGHT) == 0);

        RunResult next = nights.night(Nights.SAMPLE);

        assertThat(next.isCompleted()).isTrue();
        assertThat(next.recovered()).hasSize(1);
        assertThat(nights.count("intake.submission where state = 'REGISTERED'")).isZero();
        assertThat(nights.checksum()).isEqualTo(SampleNight.NIGHTS.checksum());
        assertThatItsCardIsWhole(nights, SampleNight.NIGHTS);
    }

    private static void assertThatItsCardIsWhole(Nights nights, Nights undisturbed) {
        assertThat(nights.jdbc().sql(CARD).query().singleRow())
                .isEqualTo(undisturbed.jdbc().sql(CARD).query().singleRow());
        assertThat(nights.count("mart.run where run_id = 1 and state = 'COMPLETED' and restarts = 1"))
                .isEqualTo(1);
        assertThat(nights.count(
                        "mart.run_stage where run_id = 1 and attempt = 1 and stage = 'load' and state = 'DIED'"))
                .isEqualTo(1);
        assertThat(nights.count("mart.run_stage where run_id = 1 and attempt = 2 and state = 'COMPLETED'"))
                .as("load and what comes after it")
                .isEqualTo(6);
        assertThat(nights.count(
                        "mart.run_warning where run_id = 1 and message ->> 'key' = 'pipeline.warning.restarted'"))
                .isEqualTo(1);
    }

    private static final String CARD = """
            select
                knowledge_hash, returns_hash, rules_hash, reference_hash, comparisons_hash, files, duplicates, loaded, refused,
                set_aside, cells, observations, findings_opened, findings_resolved, findings_open,
                (select jsonb_agg(run_gap order by comparison) from mart.run_gap where run_gap.run_id = run.run_id)::text as gaps
            from mart.run
            where run_id = 1
            """;

    static final String SESSIONS_OF_THE_NIGHT = """
            pg_stat_activity
            where datname = current_database() and usename = 'sanaq_pipeline' and pid <> pg_backend_pid()
            """;

    private Process startNight() throws IOException {
        return SanaqProcess.on(KILLED, folder).start("nightly");
    }
}

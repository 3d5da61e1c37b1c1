package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A night that is told to end stops after the chunk at hand; the next one goes on and doubles nothing. */
class StopTests {

    @RegisterExtension
    static final TestDatabase STOPPED = TestDatabase.migrated();

    @Test
    void aNightThatIsToldToEndIsGoneOnWithByTheNext() throws Exception {
        Nights nights = new Nights(STOPPED);
        Pipeline pipeline = nights.pipeline(Nights.JOBS, 2, 20);
        CompletableFuture<RunResult> night;
        CompletableFuture<Void> closing;
        try (Obstacle obstacle = new Obstacle(STOPPED)) {
            night = CompletableFuture.supplyAsync(() -> pipeline.run(nights.request(JobName.NIGHTLY, Nights.SAMPLE)));
            obstacle.awaitNight(() -> !night.isDone());
            closing = CompletableFuture.runAsync(pipeline::close);
            await().atMost(Duration.ofSeconds(30)).until(pipeline::isToldToEnd);
        }
        assertThat(night.get(60, TimeUnit.SECONDS).isCompleted()).isFalse();
        closing.get(60, TimeUnit.SECONDS);
        assertThat(nights.count("audit.run where state = 'STOPPED'")).isEqualTo(1);
        assertThat(nights.count("intake.submission where state = 'REGISTERED'")).isPositive();

        RunResult next = nights.night(Nights.SAMPLE);

        assertThat(next.isCompleted()).isTrue();
        assertThat(nights.checksum()).isEqualTo(SampleNight.NIGHTS.checksum());
    }
}

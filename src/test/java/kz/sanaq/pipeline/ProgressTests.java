package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import kz.sanaq.language.Language;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final AtomicLong now = new AtomicLong();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress =
            new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false, Language.EN, now::get);

    @Test
    void timeLeftIsReckonedByWhatWentLast() {
        progress.begin("load", 1_000);
        assertThat(progress.left()).isEmpty();

        go(10, 5_000); // cold
        assertThat(progress.left()).contains(Duration.ofSeconds(990 * 5));
        go(190, 500);

        assertThat(progress.left()).contains(Duration.ofSeconds(400));
    }

    @Test
    void whoReadsALogIsToldNowAndThen() {
        progress.begin("load", 40);
        go(40, 1_000);
        progress.end();

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .startsWith("load: 15 of 40, about 0:00:25 left", "load: 30 of 40, about 0:00:10 left")
                .last()
                .asString()
                .matches("load: 40 in \\d+\\.\\d s");
        assertThat(progress.left()).isEmpty();
    }

    private void go(int items, long millisEach) {
        for (int i = 0; i < items; i++) {
            now.addAndGet(Duration.ofMillis(millisEach).toNanos());
            progress.advance();
        }
    }
}

package kz.sanaq.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.sanaq.schedule.Settling.Look;
import org.junit.jupiter.api.Test;

/** A burst of files is one, and nothing is taken while it is still being written. */
class SettlingTests {

    private static final Instant NOON = Instant.parse("2026-11-23T07:00:00Z");

    private final Settling settling = new Settling(Duration.ofMinutes(10));

    @Test
    void nothingSettlesWhereNothingCame() {
        assertThat(at(0, Map.of())).isFalse();
        assertThat(at(60, Map.of())).isFalse();
    }

    @Test
    void aFileIsTakenWhenItHasNotChangedForTheWholeTime() {
        Map<String, Look> file = Map.of("a.xlsx", look(100, 0));

        assertThat(at(0, file)).isFalse();
        assertThat(at(9, file)).isFalse();
        assertThat(at(10, file)).isTrue();
    }

    @Test
    void aFileThatGrowsOrIsWrittenAgainWaitsAnew() {
        assertThat(at(0, Map.of("a.xlsx", look(100, 0)))).isFalse();
        assertThat(at(9, Map.of("a.xlsx", look(200, 0)))).isFalse();
        assertThat(at(11, Map.of("a.xlsx", look(200, 10))))
                .as("same size, later time")
                .isFalse();
        assertThat(at(20, Map.of("a.xlsx", look(200, 10)))).isFalse();
        assertThat(at(21, Map.of("a.xlsx", look(200, 10)))).isTrue();
    }

    @Test
    void theLastOfABurstMakesAllOfThemWait() {
        Map<String, Look> one = Map.of("a.xlsx", look(100, 0));
        Map<String, Look> two = Map.of("a.xlsx", look(100, 0), "b.xlsx", look(50, 8));

        assertThat(at(0, one)).isFalse();
        assertThat(at(8, two)).isFalse();
        assertThat(at(12, two)).isFalse();
        assertThat(at(18, two)).isTrue();
    }

    @Test
    void whatARunHasHadIsNotTriedAgainUntilSomethingChanges() {
        Map<String, Look> file = Map.of("a.xlsx", look(100, 0));
        assertThat(at(0, file)).isFalse();
        assertThat(at(10, file)).isTrue();
        settling.take(file);

        assertThat(at(60, file)).as("the run failed and the file is still new").isFalse();
        assertThat(at(61, Map.of("a.xlsx", look(100, 61)))).isFalse();
        assertThat(at(71, Map.of("a.xlsx", look(100, 61)))).isTrue();
    }

    private boolean at(int minute, Map<String, Look> files) {
        return settling.isSettled(files, NOON.plus(Duration.ofMinutes(minute)));
    }

    private static Look look(long size, int minute) {
        return new Look(size, NOON.plus(Duration.ofMinutes(minute)));
    }
}

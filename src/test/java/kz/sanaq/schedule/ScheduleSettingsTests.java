package kz.sanaq.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.knowledge.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said of the schedule, what holds where nothing is said, and what is refused with its line. */
class ScheduleSettingsTests {

    @TempDir
    Path folder;

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException {
        ScheduleSettings defaults = ScheduleSettings.defaults();
        ScheduleSettings some = read("on-holidays: false\n");

        assertThat(defaults.cron()).isEqualTo("30 1 * * *");
        assertThat(defaults.zone()).isEqualTo(ZoneId.of("Asia/Almaty"));
        assertThat(defaults.onHolidays()).isTrue();
        assertThat(defaults.lateFiles()).isTrue();
        assertThat(defaults.settle()).isEqualTo(Duration.ofMinutes(10));
        assertThat(some.onHolidays()).isFalse();
        assertThat(some.cron()).isEqualTo(defaults.cron());
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        ScheduleSettings settings = read(
                "cron: '15 0 3 * * MON-FRI'\nzone: Asia/Aqtau\non-holidays: false\nlate-files: false\nsettle: 90s\n");

        assertThat(settings.cron()).isEqualTo("15 0 3 * * MON-FRI");
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Aqtau"));
        assertThat(settings.lateFiles()).isFalse();
        assertThat(settings.settle()).isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cron: '61 1 * * *'",
                "cron: '1 * *'",
                "cron: '0 0 30 2 *'",
                "zone: Asia/Nowhere",
                "on-holidays: perhaps",
                "settle: 0s",
                "settle: ten minutes",
                "settle: 10",
                "chron: '30 1 * * *'"
            })
    void whatCannotBeIsRefusedWithItsLine(String line) {
        assertThatThrownBy(() -> read("late-files: true\n" + line + "\n"))
                .isInstanceOfSatisfying(BadKnowledge.class, bad -> {
                    assertThat(bad.file()).isEqualTo("schedule.yaml");
                    assertThat(bad.line()).isPositive();
                });
    }

    @Test
    void everySettingSaysWhatItMeans() {
        assertThat(Arrays.asList(ScheduleSettings.class.getRecordComponents()))
                .allSatisfy(component ->
                        assertThat(component.getAnnotation(Meaning.class)).isNotNull());
    }

    private ScheduleSettings read(String yaml) throws IOException {
        Files.writeString(folder.resolve("schedule.yaml"), yaml);
        return new Knowledge(folder)
                .oneYaml("schedule.yaml", ScheduleSettings.class)
                .value();
    }
}

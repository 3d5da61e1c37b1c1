package kz.sanaq.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/** The wall clock of Almaty, which went back an hour on 1 March 2024, holidays, and nights that were missed. */
class NightCalendarTests {

    private static final Knowledge JOBS = new Knowledge(Path.of("jobs"));

    @Test
    void theNightIsAtHalfPastOneInAlmatyUnlessSomethingElseIsSaid() {
        NightCalendar calendar = NightCalendar.of(ScheduleSettings.defaults(), JOBS);

        assertThat(calendar.next(at("2026-11-22T12:00+05:00"))).isEqualTo(at("2026-11-23T01:30+05:00"));
        assertThat(calendar.next(at("2026-11-23T01:30+05:00"))).isEqualTo(at("2026-11-24T01:30+05:00"));
    }

    @Test
    void theNightKeepsItsHourOnTheWallWhenAlmatyChangesItsOffset() {
        assertThat(nights(calendar("30 1 * * *", true), "2024-02-28T12:00+06:00", 3))
                .containsExactly(
                        at("2024-02-29T01:30+06:00"), at("2024-03-01T01:30+05:00"), at("2024-03-02T01:30+05:00"));
    }

    @Test
    void anHourThatComesTwiceHasItsNightOnce() {
        NightCalendar calendar = calendar("30 23 * * *", true);

        assertThat(nights(calendar, "2024-02-28T23:30+06:00", 2))
                .containsExactly(at("2024-02-29T23:30+06:00"), at("2024-03-01T23:30+05:00"));
        assertThat(calendar.next(at("2024-02-29T23:10+05:00")))
                .as("asked in the hour that comes again")
                .isEqualTo(at("2024-03-01T23:30+05:00"));
    }

    @Test
    void anHourThatIsSkippedHasItsNightAfterIt() {
        NightCalendar berlin = NightCalendar.of(settings("30 2 * * *", "Europe/Berlin", true), JOBS);

        assertThat(nights(berlin, "2026-03-28T12:00+01:00", 2))
                .containsExactly(at("2026-03-29T03:30+02:00"), at("2026-03-30T02:30+02:00"));
    }

    @Test
    void theZoneDecidesNotTheMachine() {
        assertThat(NightCalendar.of(settings("0 1 * * *", "Asia/Aqtau", true), JOBS)
                        .next(at("2023-06-01T00:00Z")))
                .isEqualTo(at("2023-06-02T01:00+05:00"));
    }

    @Test
    void aNightRunsOnAHolidayUnlessItIsToldNotTo() {
        String before = "2022-12-31T12:00+06:00";

        assertThat(nights(calendar("30 1 * * *", true), before, 2))
                .containsExactly(at("2023-01-01T01:30+06:00"), at("2023-01-02T01:30+06:00"));
        assertThat(nights(calendar("30 1 * * *", false), before, 2))
                .containsExactly(at("2023-01-03T01:30+06:00"), at("2023-01-04T01:30+06:00"));
    }

    @Test
    void whatWasMissedIsListedUpToNow() {
        NightCalendar calendar = calendar("30 1 * * *", true);
        Instant first = at("2026-11-20T01:30+05:00");

        assertThat(calendar.since(first, at("2026-11-20T01:30:01+05:00"))).containsExactly(first);
        assertThat(calendar.since(first, at("2026-11-22T09:00+05:00")))
                .containsExactly(first, at("2026-11-21T01:30+05:00"), at("2026-11-22T01:30+05:00"));
        assertThat(calendar.since(first, at("2026-11-19T09:00+05:00")))
                .as("a clock that was set back")
                .containsExactly(first);
    }

    private static List<Instant> nights(NightCalendar calendar, String after, int count) {
        return Stream.iterate(calendar.next(at(after)), calendar::next)
                .limit(count)
                .toList();
    }

    private static NightCalendar calendar(String cron, boolean onHolidays) {
        return NightCalendar.of(settings(cron, "Asia/Almaty", onHolidays), JOBS);
    }

    private static ScheduleSettings settings(String cron, String zone, boolean onHolidays) {
        return new ScheduleSettings(cron, ZoneId.of(zone), onHolidays, null, null);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}

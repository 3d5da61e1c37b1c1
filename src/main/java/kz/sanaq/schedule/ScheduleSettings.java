package kz.sanaq.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import kz.sanaq.knowledge.Meaning;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** The part {@code schedule:} of {@code jobs/nightly.yaml}; a key left out means its default, which the accessor gives. */
public record ScheduleSettings(
        @Meaning("When the night starts, as cron says it: minute, hour, day of month, month, day of week;"
                + " a sixth field in front of them is the second.")
        @Nullable
        String cron,

        @Meaning("Time zone of the cron expression; the day of a night, which may be a holiday, is told by it too.")
        @Nullable
        ZoneId zone,

        @Meaning("Whether the night starts on a public holiday (jobs/reference/holidays.csv) as well.") @Nullable
        Boolean onHolidays,

        @Meaning("Whether files that come in between nights are taken in as soon as they have settled.") @Nullable
        Boolean lateFiles,

        @Meaning("For how long no file that came in may have changed before a run takes them, all in one.") @Nullable
        Duration settle) {

    private static final LocalDateTime ANY = LocalDateTime.of(2000, 1, 1, 0, 0);

    public ScheduleSettings {
        if (cron != null && expression(cron).next(ANY) == null) {
            throw new IllegalArgumentException("cron: " + cron + " never comes");
        }
        if (settle != null && settle.isZero()) {
            throw new IllegalArgumentException("settle: more than nothing is needed");
        }
    }

    /** What holds where nothing is said. */
    public static ScheduleSettings defaults() {
        return new ScheduleSettings(null, null, null, null, null);
    }

    @Override
    public String cron() {
        return cron == null ? "30 1 * * *" : cron;
    }

    @Override
    public ZoneId zone() {
        return zone == null ? ZoneId.of("Asia/Almaty") : zone;
    }

    @Override
    public Boolean onHolidays() {
        return onHolidays == null || onHolidays;
    }

    @Override
    public Boolean lateFiles() {
        return lateFiles == null || lateFiles;
    }

    @Override
    public Duration settle() {
        return settle == null ? Duration.ofMinutes(10) : settle;
    }

    CronExpression expression() {
        return expression(cron());
    }

    private static CronExpression expression(String cron) {
        boolean isWithoutSecond = cron.strip().split("\\s+").length == 5;
        return CronExpression.parse(isWithoutSecond ? "0 " + cron.strip() : cron.strip());
    }
}

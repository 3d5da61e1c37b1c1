package kz.sanaq.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.Holiday;
import org.springframework.scheduling.support.CronExpression;

/**
 * The times at which nights are due. They are reckoned on the clock on the wall: an hour that a change of the zone's
 * offset repeats has its night once, the first time; one that is skipped, as soon as it is over.
 */
public final class NightCalendar {

    private final CronExpression cron;
    private final ZoneId zone;
    private final Set<LocalDate> free;

    private NightCalendar(CronExpression cron, ZoneId zone, Set<LocalDate> free) {
        this.cron = cron;
        this.zone = zone;
        this.free = free;
    }

    public static NightCalendar of(ScheduleSettings settings, Knowledge knowledge) {
        return new NightCalendar(
                settings.expression(), settings.zone(), settings.onHolidays() ? Set.of() : holidays(knowledge));
    }

    private static Set<LocalDate> holidays(Knowledge knowledge) {
        return Holiday.all(knowledge).stream().map(Holiday::day).collect(Collectors.toUnmodifiableSet());
    }

    public ZoneId zone() {
        return zone;
    }

    /** The first night after this moment. */
    public Instant next(Instant after) {
        LocalDateTime wall = LocalDateTime.ofInstant(after, zone);
        while (true) {
            wall = cron.next(wall);
            if (wall == null) {
                throw new IllegalStateException("no night is ever due again");
            }
            Instant due = wall.atZone(zone).toInstant();
            if (due.isAfter(after) && !free.contains(wall.toLocalDate())) {
                return due;
            }
        }
    }

    /** This night and those that have become due after it, oldest first. */
    public List<Instant> since(Instant night, Instant now) {
        List<Instant> due = new ArrayList<>();
        for (Instant each = night; each.equals(night) || !each.isAfter(now); each = next(each)) {
            due.add(each);
        }
        return due;
    }
}

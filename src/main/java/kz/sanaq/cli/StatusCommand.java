package kz.sanaq.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseClock;
import kz.sanaq.database.Role;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.notice.Lateness;
import kz.sanaq.schedule.NightCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The last runs, and when the next night is. */
@Command(
        name = "status",
        description = "Lists the last runs: who asked for them and what they did; and says when the next night is.",
        mixinStandardHelpOptions = true)
final class StatusCommand extends ListCommand {

    private static final DateTimeFormatter NIGHT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV");

    @Option(
            names = "--fail-if-late",
            arity = "0..1",
            fallbackValue = "0",
            paramLabel = "HOURS",
            description =
                    "for a monitor: says when the last good night was; exit status 3 when that is longer ago than so"
                            + " many hours, or, without a number, when one that was due by the schedule has not ended well")
    private @Nullable Integer late;

    @Override
    String sql() {
        return """
                select run_id, job, who, why, started_at, ended_at, state, files, duplicates, loaded, refused, pending, set_aside
                from mart.run
                order by run_id desc
                limit 20
                """;
    }

    @Override
    public Integer call() {
        if (late == null) {
            return super.call();
        }
        if (late < 0) {
            return Failures.wrongUsage(Message.of("cli.status.hours"));
        }
        Place place = Place.of(System.getenv());
        NightlyFile file = NightlyFile.read(place.jobs());
        NightCalendar calendar = NightCalendar.of(file.schedule(), new Knowledge(place.jobs()));
        try (Database database = place.openDatabase()) {
            DataSource analyst = database.dataSource(Role.ANALYST, 1);
            Clock clock = new DatabaseClock(analyst);
            Lateness lateness = new Lateness(
                    JdbcClient.create(analyst), calendar::next, file.notice().lateAfter(), clock);
            Optional<Lateness.Good> good = lateness.lastGood();
            say(good.map(one -> Message.of("cli.status.last-good", "ended", written(one.ended(), calendar.zone())))
                    .orElse(Message.of("cli.status.no-good")));
            Optional<Message> trouble = late == 0 ? byCalendar(lateness, calendar.zone()) : byAge(good, clock, late);
            trouble.ifPresent(StatusCommand::say);
            return good.isEmpty() || trouble.isPresent() ? Sanaq.SOMETHING_REFUSED : Sanaq.DONE;
        }
    }

    private static Optional<Message> byCalendar(Lateness lateness, ZoneId zone) {
        return lateness.late().map(one -> Message.of("cli.status.late", "night", written(one.night(), zone)));
    }

    private static Optional<Message> byAge(Optional<Lateness.Good> good, Clock clock, int hours) {
        return good.filter(one -> one.ended().plus(Duration.ofHours(hours)).isBefore(clock.instant()))
                .map(one -> Message.of("cli.status.too-old", "hours", hours));
    }

    @Override
    void remark(JdbcTemplate analyst) {
        Place place = Place.of(System.getenv());
        ZoneId zone = NightlyFile.read(place.jobs()).schedule().zone();
        analyst.query("select night, is_overdue from mart.next_night", row -> {
            String night = written(row.getObject("night", OffsetDateTime.class).toInstant(), zone);
            say(
                    row.getBoolean("is_overdue")
                            ? Message.of("cli.status.overdue", "night", night)
                            : Message.of("cli.status.next-night", "night", night));
        });
    }

    private static String written(Instant moment, ZoneId zone) {
        return NIGHT.format(moment.atZone(zone));
    }

    private static void say(Message message) {
        System.out.println(message.in(Languages.ofEnvironment()));
    }
}

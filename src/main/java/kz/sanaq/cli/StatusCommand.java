package kz.sanaq.cli;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import kz.sanaq.language.Message;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;

/** The last runs, and when the next night is. */
@Command(
        name = "status",
        description = "Lists the last runs: who asked for them and what they did; and says when the next night is.",
        mixinStandardHelpOptions = true)
final class StatusCommand extends ListCommand {

    private static final DateTimeFormatter NIGHT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV");

    @Override
    String sql() {
        return """
                select run_id, job, who, why, started_at, ended_at, state, files, duplicates, loaded, refused, set_aside
                from mart.run
                order by run_id desc
                limit 20
                """;
    }

    @Override
    void remark(JdbcTemplate analyst) {
        Place place = Place.of(System.getenv());
        var zone = NightlyFile.read(place.jobs()).schedule().zone();
        analyst.query("select night, is_overdue from mart.next_night", row -> {
            String night =
                    NIGHT.format(row.getObject("night", OffsetDateTime.class).atZoneSameInstant(zone));
            Message said = row.getBoolean("is_overdue")
                    ? Message.of("cli.status.overdue", "night", night)
                    : Message.of("cli.status.next-night", "night", night);
            System.out.println(said.in(Languages.ofEnvironment()));
        });
    }
}

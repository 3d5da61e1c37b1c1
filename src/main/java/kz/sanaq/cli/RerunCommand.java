package kz.sanaq.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.intake.RereadingScope;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.Changes;
import kz.sanaq.pipeline.Pipeline;
import kz.sanaq.pipeline.RerunScope;
import kz.sanaq.pipeline.RunRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What was loaded, read again with the knowledge of today; or a rule asked again. */
@Command(
        name = "rerun",
        description = {
            "Reads submissions again with the forms of today, or asks a rule again, and reconciles what depends on it.",
            "Shows first which figures, findings and gaps would change, from what to what; --yes does it.",
            "What was loaded before stays beside it, with its vintage.",
            "  sanaq rerun --submission 17 --because \"column added to the form\"",
            "  sanaq rerun --area 390000000 --form organisation-list --period 2018 --because \"...\" --yes"
        },
        mixinStandardHelpOptions = true)
final class RerunCommand extends RunCommand {

    private static final String READ =
            "select count(*) as read, count(*) filter (where state = 'CHANGED') as changed from intake.rereading where run_id = ?";

    @Option(names = "--submission", defaultValue = "", paramLabel = "NUMBER|FILE", description = "one submission")
    private String submission = "";

    @Option(names = "--area", defaultValue = "", description = "those of the senders of this area: code or name")
    private String area = "";

    @Option(names = "--form", defaultValue = "", description = "those that fill this return")
    private String form = "";

    @Option(names = "--period", defaultValue = "", description = "those of what ends then: 2018, 2018-12 or 2018-12-31")
    private String period = "";

    @Option(names = "--rule", defaultValue = "", description = "a rule that is asked again, whatever changed")
    private String rule = "";

    @Option(
            names = "--because",
            defaultValue = "",
            paramLabel = "REASON",
            description = "reason; it stands in the audit")
    private String because = "";

    @Option(names = "--yes", description = "do it")
    private boolean isMeant;

    @Option(names = "--all", description = "show all that would change (default: the first 40 of each kind)")
    private boolean isAll;

    private @Nullable Replaced replaced;

    @Override
    public Integer call() {
        if (because.isBlank()) {
            return Failures.wrongUsage(Message.of("cli.rerun.no-reason"));
        }
        Place place = Place.of(System.getenv());
        NightlyFile file = NightlyFile.read(place.jobs());
        try (Ending ending = Ending.awaited();
                Database database = place.openDatabase()) {
            var reading = new JdbcTemplate(database.dataSource(Role.ANALYST, 1));
            List<String> codes = new ArrayList<>();
            for (Choice choice : choices()) {
                Optional<String> code = choice.code(reading);
                if (code.isEmpty()) {
                    return Failures.wrongUsage(choice.unknown(reading, Languages.ofEnvironment()));
                }
                codes.add(code.get());
            }
            RerunScope scope = new RerunScope(
                    new RereadingScope(named(codes, 0), named(codes, 1), named(codes, 2), named(codes, 3)),
                    named(codes, 4));
            if (scope.named().isEmpty()) {
                return Failures.wrongUsage(Message.of("cli.rerun.no-scope"));
            }
            replaced = submission.isEmpty()
                    ? null
                    : Replaced.of(
                                    new JdbcTemplate(database.dataSource(Role.STEWARD, 1)),
                                    Integer.parseInt(codes.get(0)))
                            .orElse(null);
            RunRequest request = RunRequest.rerun(scope, file.inbox(place, null), who(), because);
            return isMeant ? run(request, place, file, database, ending) : preview(request, place, file, database);
        }
    }

    private List<Choice> choices() {
        return List.of(
                Choice.submission(submission),
                Choice.area(area),
                Choice.form(form),
                Choice.period(period, "mart.observation"),
                Choice.rule(rule));
    }

    @Override
    void sayFirst(Database database, long run) {
        new JdbcTemplate(database.dataSource(Role.STEWARD, 1))
                .query(
                        READ,
                        row -> {
                            say(Message.of(
                                    "cli.rerun.read", "read", row.getLong("read"), "changed", row.getLong("changed")));
                        },
                        run);
        sayReplaced();
    }

    private void sayReplaced() {
        if (replaced != null) {
            say(replaced.said());
        }
    }

    private static @Nullable String named(List<String> codes, int position) {
        return codes.get(position).isEmpty() ? null : codes.get(position);
    }

    private int preview(RunRequest request, Place place, NightlyFile file, Database database) {
        try (Pipeline pipeline = Pipeline.on(database, file.pipeline(place), progress())) {
            Changes changes = pipeline.preview(request);
            System.out.print(new ChangesText(Languages.ofEnvironment(), isAll).of(changes));
            sayReplaced();
            say(Message.of(changes.areNone() ? "cli.rerun.nothing" : "cli.rerun.not-done"));
        }
        return Sanaq.DONE;
    }

    private static void say(Message message) {
        System.out.println(message.in(Languages.ofEnvironment()));
    }
}

package kz.sanaq.cli;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The runs, and the card of one. */
@Command(
        name = "runs",
        description = "Lists the last runs; with a number, shows the card of that run.",
        mixinStandardHelpOptions = true)
final class RunsCommand extends ListCommand {

    private static final String CARD = """
            select 'card' as part, item.name, item.value, item.ordinal, null as message
            from mart.run
            cross join lateral (values
                (1, 'job', job), (2, 'who', who), (3, 'why', why), (4, 'started', started_at::text),
                (5, 'ended', ended_at::text), (6, 'state', state), (7, 'restarts', restarts::text),
                (8, 'code', code_version), (9, 'knowledge', knowledge_hash), (10, 'returns', returns_hash),
                (11, 'rules', rules_hash), (12, 'reference', reference_hash), (13, 'comparisons', comparisons_hash),
                (14, 'files', files::text), (15, 'duplicates', duplicates::text), (16, 'loaded', loaded::text),
                (17, 'refused', refused::text), (18, 'set-aside', set_aside::text), (19, 'cells', cells::text),
                (20, 'observations', observations::text), (21, 'findings-opened', findings_opened::text),
                (22, 'findings-resolved', findings_resolved::text), (23, 'findings-open', findings_open::text),
                (24, 'audit-head', audit_actions || ':' || audit_head), (25, 'pending', pending::text)) as item (ordinal, name, value)
            where run_id = ?

            union all

            select 'stage', attempt || '/' || stage, seconds::text,
                100 + row_number() over (order by attempt, started_at),
                jsonb_build_object('key', 'cli.card.stage', 'arguments',
                    jsonb_build_object('state', state, 'read', read, 'written', written))::text
            from mart.run_stage
            where run_id = ?

            union all

            select 'gap', comparison, difference::text, 1000 + row_number() over (order by is_scenario, comparison),
                jsonb_build_object('key', case when is_scenario then 'cli.card.scenario' else 'cli.card.gap' end, 'arguments',
                    jsonb_build_object('unit', unit, 'residual', residual::text))::text
            from mart.run_gap
            where run_id = ?

            union all

            select 'warning', message ->> 'key', null, 2000 + warning, message::text
            from mart.run_warning
            where run_id = ?
            order by 4
            """;

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "number of a run")
    private @Nullable Long run;

    @Option(names = "--last", defaultValue = "20", description = "how many to list (default: 20)")
    private int last = 20;

    @Override
    String sql() {
        return """
                select run_id, job, who, why, started_at, ended_at, state, files, loaded, refused,
                    findings_opened as opened, findings_resolved as resolved, restarts
                from mart.run
                order by run_id desc
                limit ?
                """;
    }

    @Override
    Object[] arguments() {
        return new Object[] {last};
    }

    @Override
    public Integer call() {
        if (run == null) {
            return super.call();
        }
        Language language = Languages.ofEnvironment();
        try (Database database = Place.of(System.getenv()).openDatabase()) {
            var analyst = new JdbcTemplate(database.dataSource(Role.ANALYST, 1));
            List<List<@Nullable String>> rows =
                    analyst.query(CARD, (row, number) -> line(row, language), run, run, run, run);
            if (rows.isEmpty()) {
                return Failures.wrongUsage(Message.of("cli.no-run", "run", run));
            }
            print(new Table(List.of("part", "name", "value", "meaning"), rows, List.of(false, false, false, false)));
            return Sanaq.DONE;
        }
    }

    private static List<@Nullable String> line(ResultSet row, Language language) throws SQLException {
        List<@Nullable String> line = new ArrayList<>();
        line.add(row.getString("part"));
        line.add(row.getString("name"));
        line.add(row.getString("value"));
        String message = row.getString("message");
        line.add(
                message == null
                        ? meaning(row.getString("name"), language)
                        : Message.fromJson(message).in(language));
        return line;
    }

    private static String meaning(String name, Language language) {
        return Message.of("cli.card." + name.toLowerCase(Locale.ROOT)).in(language);
    }
}

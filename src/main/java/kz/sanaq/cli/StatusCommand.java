package kz.sanaq.cli;

import picocli.CommandLine.Command;

/** The last runs. */
@Command(
        name = "status",
        description = "Lists the last runs: who asked for them and what they did.",
        mixinStandardHelpOptions = true)
final class StatusCommand extends ListCommand {

    @Override
    String sql() {
        return """
                select run_id, job, who, why, started_at, ended_at, state, files, duplicates, loaded, refused, set_aside
                from mart.run
                order by run_id desc
                limit 20
                """;
    }
}

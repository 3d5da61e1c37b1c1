package kz.sanaq.cli;

import java.util.Locale;
import kz.sanaq.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What came in and what became of it. */
@Command(
        name = "submissions",
        description = "Lists submissions with their status and, where refused, the reason.",
        mixinStandardHelpOptions = true)
final class SubmissionsCommand extends ListCommand {

    @Option(names = "--status", defaultValue = "", description = "only this status, such as refused")
    private String status = "";

    @Override
    String sql() {
        Language language = Languages.ofEnvironment();
        return """
                select submission_id, sender, file_name, received_at::date as received, status, return_code, observations,
                    reported_cells, reasons_%s as reasons
                from mart.submission
                where ? in ('', status)
                order by received_at, file_name
                """.formatted(language.name().toLowerCase(Locale.ROOT));
    }

    @Override
    Object[] arguments() {
        return new Object[] {status};
    }
}

package kz.sanaq.cli;

import java.util.List;
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

    @Option(names = "--area", defaultValue = "", description = "only this area's senders: code or name")
    private String area = "";

    @Option(names = "--form", defaultValue = "", description = "only this return, such as contingent-movement")
    private String form = "";

    @Override
    String sql() {
        Language language = Languages.ofEnvironment();
        return """
                select submission_id, sender, file_name, received_at::date as received, status, return_code, observations,
                    reported_cells, reasons_%s as reasons
                from mart.submission
                where ? in ('', status) and ? in ('', area_code) and ? in ('', return_code)
                order by received_at, file_name
                """.formatted(language.name().toLowerCase(Locale.ROOT));
    }

    @Override
    List<Choice> choices() {
        return List.of(
                Choice.oneOf(
                        "--status",
                        status,
                        "accepted",
                        "accepted with queries",
                        "partly accepted",
                        "refused",
                        "pending",
                        "set aside"),
                Choice.area(area),
                Choice.form(form));
    }
}

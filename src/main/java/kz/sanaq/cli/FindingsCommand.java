package kz.sanaq.cli;

import java.util.List;
import java.util.Locale;
import kz.sanaq.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What does not fit. */
@Command(
        name = "findings",
        description = "Lists findings, worst first: both sides, residual, cells.",
        mixinStandardHelpOptions = true)
final class FindingsCommand extends ListCommand {

    @Option(names = "--rule", defaultValue = "", description = "only this rule, such as T01")
    private String rule = "";

    @Option(names = "--area", defaultValue = "", description = "only this area: code or name")
    private String area = "";

    @Option(names = "--form", defaultValue = "", description = "only this return, such as contingent-movement")
    private String form = "";

    @Option(names = "--period", defaultValue = "", description = "only what ends then: 2018, 2018-12 or 2018-12-31")
    private String period = "";

    @Option(names = "--severity", defaultValue = "", description = "refuse, error, query or note")
    private String severity = "";

    @Option(names = "--all", description = "resolved and explained ones too")
    private boolean isAll;

    @Override
    String sql() {
        Language language = Languages.ofEnvironment();
        return """
                select finding_id, rule, severity, state, subject, left_value as left, right_value as right, residual,
                    text_%s as text, explanation_state as explained, cells[1] as cell, array_to_string(also, ', ') as also
                from mart.finding
                where ? in ('', rule) and ? in ('', area_code) and ? in ('', return_code)
                    and starts_with(coalesce(period_end::text, ''), ?) and ? in ('', severity)
                    and (? or state = 'OPEN' and not is_explained)
                order by root_cause is not null, array_position(array['refuse', 'error', 'query', 'note'], severity), abs(residual) desc nulls last, rule, subject
                """.formatted(language.name().toLowerCase(Locale.ROOT));
    }

    @Override
    List<Choice> choices() {
        return List.of(
                Choice.rule(rule),
                Choice.area(area),
                Choice.form(form),
                Choice.period(period, "mart.finding"),
                Choice.oneOf("--severity", severity, "refuse", "error", "query", "note"));
    }

    @Override
    Object[] arguments() {
        return new Object[] {isAll};
    }
}

package kz.sanaq.cli;

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

    @Option(names = "--all", description = "resolved ones too")
    private boolean isAll;

    @Override
    String sql() {
        Language language = Languages.ofEnvironment();
        return """
                select finding_id, rule, severity, state, subject, left_value as left, right_value as right, residual,
                    text_%s as text, cells[1] as cell, array_to_string(also, ', ') as also
                from mart.finding
                where ? in ('', rule) and (? or state = 'OPEN')
                order by root_cause is not null, array_position(array['refuse', 'error', 'query', 'note'], severity), abs(residual) desc nulls last, rule, subject
                """.formatted(language.name().toLowerCase(Locale.ROOT));
    }

    @Override
    Object[] arguments() {
        return new Object[] {rule, isAll};
    }
}

package kz.sanaq.cli;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where two sources differ, and what the difference is made of. */
@Command(
        name = "gaps",
        description = "Lists gaps, largest first; with --components, what each is made of.",
        mixinStandardHelpOptions = true)
final class GapsCommand extends ListCommand {

    @Option(names = "--components", description = "one row a component")
    private boolean isDetailed;

    @Override
    String sql() {
        String language = Languages.ofEnvironment().name().toLowerCase(Locale.ROOT);
        return isDetailed ? """
                select comparison, area_code as area, ordinal, component, basis, value, component_%1$s as meaning
                from mart.gap_component
                order by comparison, area_code, ordinal
                """.formatted(language) : """
                select comparison, area_%1$s as area, left_value as left, right_value as right, difference, explained, residual,
                    is_scenario, dates, categories, sectors, state
                from mart.gap
                order by abs(difference) desc nulls last, comparison, area_code
                """.formatted(language);
    }
}

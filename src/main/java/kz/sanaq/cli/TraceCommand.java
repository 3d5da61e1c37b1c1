package kz.sanaq.cli;

import java.util.Optional;
import kz.sanaq.language.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Both ways: from a figure to its cells, from a cell to its figures. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Leads from a figure to its cells, or from a cell to the figures it feeds.",
            "A cell is FILE!SHEET!A1 (FILE and SHEET may be parts of their names); a figure is what this command prints,",
            "or its beginning:",
            "  sanaq trace 'akmola!Лист1!E8'",
            "  sanaq trace gap/compendium-and-committee",
            "  sanaq trace children_in_care/organisation-list/edu-11"
        })
final class TraceCommand extends ListCommand {

    private static final String OF_CELL = """
            select figure_kind, figure, part, value, is_current, file_name
            from mart.trace
            where strpos(lower(file_name), lower(?)) > 0 and strpos(lower(sheet_name), lower(?)) > 0 and cell = upper(?)

            union all

            select 'account', account, region, null, true, file_name
            from mart.cell_account
            where strpos(lower(file_name), lower(?)) > 0 and strpos(lower(sheet_name), lower(?)) > 0 and mart.holds(region, upper(?))
            order by 1, 2
            """;

    private static final String OF_FIGURE = """
            select figure, part, value, sheet_name, cell, file_name, is_current
            from mart.trace
            where starts_with(lower(figure), lower(?))
            order by figure, part, file_name, sheet_name, cell
            """;

    @Parameters(paramLabel = "CELL|FIGURE", description = "FILE!SHEET!A1, or a figure")
    private String from = "";

    @Override
    String sql() {
        return isCell() ? OF_CELL : OF_FIGURE;
    }

    @Override
    Object[] arguments() {
        if (!isCell()) {
            return new Object[] {from};
        }
        int last = from.lastIndexOf('!');
        int middle = from.lastIndexOf('!', last - 1);
        String file = middle < 0 ? from.substring(0, last) : from.substring(0, middle);
        String sheet = middle < 0 ? "" : from.substring(middle + 1, last);
        String cell = from.substring(last + 1);
        return new Object[] {file, sheet, cell, file, sheet, cell};
    }

    @Override
    Optional<Message> wrong(Table table) {
        if (!table.rows().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                isCell()
                        ? Message.of("cli.trace.no-cell", "cell", from)
                        : Message.of("cli.trace.no-figure", "figure", from));
    }

    private boolean isCell() {
        return from.indexOf('!') >= 0;
    }
}

package kz.sanaq.form;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.sanaq.language.Message;
import kz.sanaq.observation.CellState;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Rule H04: figures stand under their headings. Where the column beside the figures, which is for words or for nothing, is
 * full of numbers, and a column for figures has none, the figures have been moved by one.
 */
final class ShiftedColumns {

    private static final int LEAST_ROWS = 3;

    /** Of a table's rows so many in a hundred must have a number there: a stray one is another matter. */
    private static final int MOST_ROWS = 60;

    private static final Set<CellState> NOTHING = EnumSet.of(CellState.EMPTY, CellState.UNREADABLE);

    /** Columns of words; in the others numbers are at home. */
    private static final Set<Role> WORDS =
            EnumSet.of(Role.WORDS, Role.UNIT_NAME, Role.UNIT_LOCALITY, Role.TEXT, Role.NOTE);

    private ShiftedColumns() {}

    static void assess(Page page, List<TableReader.Found> tables, HazardsFound hazards, Tally tally) {
        for (TableReader.Found table : tables) {
            List<Column> figures = table.heading().figures();
            Column empty = figures.isEmpty() ? null : withoutFigures(table, figures);
            Cell beside = empty == null ? null : besideTheFigures(page, table, figures);
            if (empty == null || beside == null) {
                tally.holds();
            } else {
                hazards.found(
                        tally,
                        HazardKind.SHIFTED_COLUMN,
                        beside.address(),
                        Message.of(
                                "form.shifted-column",
                                "column",
                                Page.column(beside.column()),
                                "empty",
                                Page.column(empty.at())));
            }
        }
    }

    /** The first column for figures that has no mark of one in any row. */
    private static @Nullable Column withoutFigures(TableReader.Found table, List<Column> figures) {
        Set<Integer> filled = new HashSet<>();
        table.figures().stream()
                .filter(figure -> !NOTHING.contains(figure.value().state()))
                .forEach(figure -> filled.add(figure.column()));
        return figures.stream()
                .filter(column -> !filled.contains(column.at()))
                .findFirst()
                .orElse(null);
    }

    /** The first number of the column to the right of the figures, or to their left, if it is full of numbers. */
    private static @Nullable Cell besideTheFigures(Page page, TableReader.Found table, List<Column> figures) {
        Cell right = numbers(page, table, figures.get(figures.size() - 1).at() + 1);
        return right != null ? right : numbers(page, table, figures.get(0).at() - 1);
    }

    private static @Nullable Cell numbers(Page page, TableReader.Found table, int at) {
        Optional<Column> known = table.heading().columns().stream()
                .filter(column -> column.at() == at)
                .findFirst();
        boolean isForWords = known.isPresent()
                ? WORDS.contains(known.get().role())
                : !table.heading().unknown().contains(at);
        List<Row> rows = table.body().rows().stream().filter(Row::hasFigures).toList();
        if (!isForWords || rows.size() < LEAST_ROWS) {
            return null;
        }
        List<Cell> numbers = rows.stream()
                .map(row -> Optional.ofNullable(page.at(row.at(), at)))
                .flatMap(Optional::stream)
                .filter(cell -> cell.type() == CellType.NUMBER && !page.isHidden(cell))
                .toList();
        return numbers.size() * 100 < rows.size() * MOST_ROWS ? null : numbers.get(0);
    }
}

package kz.sanaq.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Rule H01: where the figures of a row or column are formulas, a number between them was typed or pasted over one, and does
 * not follow when the others change.
 */
final class PastedValues {

    /** Fewer formulas make no pattern; nor do those that have a number for each three of them or fewer. */
    private static final int LEAST = 3;

    private final HazardsFound hazards;
    private final Tally tally;
    private final Set<Cell> told = new HashSet<>();

    private PastedValues(HazardsFound hazards, Tally tally) {
        this.hazards = hazards;
        this.tally = tally;
    }

    static void assess(Page page, List<TableReader.Found> tables, HazardsFound hazards, Tally tally) {
        PastedValues values = new PastedValues(hazards, tally);
        for (TableReader.Found table : tables) {
            List<Row> rows =
                    table.body().rows().stream().filter(Row::hasFigures).toList();
            List<Column> columns = table.heading().figures();
            for (Row row : rows) {
                values.judge(columns.stream().map(column -> page.at(row.at(), column.at())));
            }
            for (Column column : columns) {
                values.judge(rows.stream().map(row -> page.at(row.at(), column.at())));
            }
        }
        if (values.told.isEmpty()) {
            tally.holds();
        }
    }

    private void judge(Stream<@Nullable Cell> line) {
        List<Cell> cells = new ArrayList<>();
        line.filter(cell -> cell != null && cell.type() == CellType.NUMBER).forEach(cells::add);
        long formulas = cells.stream().filter(PastedValues::isFormula).count();
        if (formulas < LEAST || formulas < LEAST * (cells.size() - formulas)) {
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!isFormula(cell) && isAmongAlike(cells, i) && told.add(cell)) {
                hazards.found(tally, HazardKind.PASTED_VALUE, cell.address(), Message.of("form.pasted-value"));
            }
        }
    }

    /** Whether the formulas on both sides, or at an end the two nearest, are one formula, and do not count this cell in. */
    private static boolean isAmongAlike(List<Cell> cells, int at) {
        Cell one = cells.get(at == 0 ? 1 : at - 1);
        Cell other = cells.get(at == 0 ? 2 : at == cells.size() - 1 ? at - 2 : at + 1);
        String first = one.formula();
        String second = other.formula();
        return first != null
                && second != null
                && RelativeFormula.of(one, first).equals(RelativeFormula.of(other, second))
                && !RelativeFormula.refersTo(first, cells.get(at))
                && !RelativeFormula.refersTo(second, cells.get(at));
    }

    private static boolean isFormula(Cell cell) {
        return cell.formula() != null;
    }
}

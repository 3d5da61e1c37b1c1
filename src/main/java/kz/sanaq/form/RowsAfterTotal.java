package kz.sanaq.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/** Rule S08: below a table's grand total stand no more rows of it; one that does was appended late. */
final class RowsAfterTotal {

    private RowsAfterTotal() {}

    /** The rows found, zero-based. */
    static Set<Integer> assess(Page page, List<TableReader.Found> tables, HazardsFound hazards, Tally tally) {
        Set<Integer> rows = new HashSet<>();
        for (int i = 0; i < tables.size(); i++) {
            TableReader.Found table = tables.get(i);
            int total = table.body().total();
            if (total < 0) {
                continue;
            }
            int end = page.rows();
            for (TableReader.Found other : tables) {
                end = other.heading().top() > total
                        ? Math.min(end, other.heading().top())
                        : end;
            }
            boolean any = false;
            for (int row = total + 1; row < end; row++) {
                Cell number = figureOf(page, table, row);
                if (number != null && rows.add(row)) {
                    any = true;
                    hazards.found(
                            tally,
                            HazardKind.ROW_AFTER_TOTAL,
                            number.address(),
                            Message.of("form.row-after-total", "row", row + 1));
                }
            }
            if (!any) {
                tally.holds();
            }
        }
        return rows;
    }

    /** The number in which a row with words and numbers in the table's own columns is summed up, or its first. */
    private static @Nullable Cell figureOf(Page page, TableReader.Found table, int row) {
        boolean named = table.heading().columns().stream()
                .filter(column -> !column.role().hasFigures() && column.role() != Role.NOTE)
                .map(column -> page.at(row, column.at()))
                .anyMatch(cell -> cell != null
                        && cell.type() == CellType.TEXT
                        && !page.isHidden(cell)
                        && cell.text().chars().anyMatch(Character::isLetter));
        if (!named) {
            return null;
        }
        Cell first = null;
        for (Column column : table.heading().figures()) {
            Cell cell = page.at(row, column.at());
            if (cell != null
                    && cell.type() == CellType.NUMBER
                    && !page.isHidden(cell)
                    && (page.reported(cell) != null || page.isUsed(cell))) {
                if (column.at() == table.unsplitColumn()) {
                    return cell;
                }
                first = first == null ? cell : first;
            }
        }
        return first;
    }
}

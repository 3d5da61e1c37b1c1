package kz.sanaq.form;

import java.util.List;
import java.util.Optional;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a table as it was found.
 *
 * @param top its first row, zero-based
 * @param bottom its last row
 * @param columns those whose headings are all known
 * @param unknown columns with a heading that the form does not know
 * @param strange those headings
 * @param numbers what is printed under the headings, and which columns are known by it alone
 */
record Heading(
        int top,
        int bottom,
        List<Column> columns,
        List<Integer> unknown,
        List<StrangeHeading> strange,
        ColumnNumbers numbers) {

    Optional<Column> column(Role role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    /** The column that stands here; null where it is unknown or has no heading. Columns come from the left. */
    @Nullable
    Column at(int place) {
        return Places.find(columns, Column::at, place);
    }

    boolean isUnknown(int place) {
        return Places.find(unknown, Integer::intValue, place) != null;
    }

    List<Column> figures() {
        return columns.stream().filter(column -> column.role().hasFigures()).toList();
    }

    /** The lowest heading of a column. */
    CellAddress place(Page page, int column) {
        for (int row = bottom; row > top; row--) {
            Cell cell = page.seen(row, column);
            if (cell != null && !Written.of(cell).isBlank()) {
                return cell.address();
            }
        }
        return new CellAddress(top, column);
    }

    /** Share of headings that are known, in per cent. */
    int knownPercent() {
        int all = columns.size() + unknown.size();
        return all == 0 ? 0 : columns.size() * 100 / all;
    }
}

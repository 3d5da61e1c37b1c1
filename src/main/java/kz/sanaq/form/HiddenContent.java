package kz.sanaq.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Rule F06: numbers that nobody sees are not counted, and said to be there: one finding for a hidden sheet, row or column,
 * at its total or else its largest number, and one for each number in white.
 */
final class HiddenContent {

    private final Page page;
    private final Tally tally;
    private final @Nullable Integer totals;
    private final Map<Integer, Cell> rows = new TreeMap<>();
    private final Map<Integer, Cell> columns = new TreeMap<>();
    private @Nullable Cell sheet;
    private boolean seen = true;

    private HiddenContent(Page page, @Nullable Integer totals, Tally tally) {
        this.page = page;
        this.totals = totals;
        this.tally = tally;
    }

    static void assess(Page page, List<TableReader.Found> tables, Tally tally) {
        HiddenContent content = new HiddenContent(
                page,
                tables.stream()
                        .map(TableReader.Found::unsplitColumn)
                        .filter(at -> at >= 0)
                        .findFirst()
                        .orElse(null),
                tally);
        content.look();
        content.tell();
    }

    private void look() {
        for (Cell cell : page.cells()) {
            if (cell.type() != CellType.NUMBER) {
                continue;
            }
            if (page.hidden()) {
                sheet = sheet == null ? cell : larger(sheet, cell);
            } else if (page.hiddenRow(cell.row())) {
                rows.merge(cell.row(), cell, this::ofRow);
            } else if (page.hiddenColumn(cell.column())) {
                columns.merge(cell.column(), cell, HiddenContent::larger);
            } else if (cell.unseen()) {
                seen = false;
                tally.broken(page, cell.address(), Message.of("form.unseen"));
            }
        }
    }

    private Cell ofRow(Cell one, Cell other) {
        if (totals != null && one.column() == totals) {
            return one;
        }
        return totals != null && other.column() == totals ? other : larger(one, other);
    }

    /** Of equals the lower one: totals mostly stand below. */
    private static Cell larger(Cell one, Cell other) {
        BigDecimal first = one.decimal();
        return first.compareTo(other.decimal()) > 0 ? one : other;
    }

    private void tell() {
        if (sheet != null) {
            tally.broken(page, sheet.address(), Message.of("form.hidden-sheet"));
        }
        rows.forEach((row, cell) -> tally.broken(page, cell.address(), Message.of("form.hidden-row", "row", row + 1)));
        columns.forEach((column, cell) ->
                tally.broken(page, cell.address(), Message.of("form.hidden-column", "column", Page.column(column))));
        if (seen && sheet == null && rows.isEmpty() && columns.isEmpty()) {
            tally.holds();
        }
    }
}

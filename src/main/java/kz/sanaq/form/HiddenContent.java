package kz.sanaq.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Rule F06: numbers that nobody sees are said to be there: one finding for a hidden sheet, row or column, at its total or
 * else its largest number, and one for each number in white.
 */
final class HiddenContent {

    private final Page page;
    private final HazardsFound hazards;
    private final Tally tally;
    private final @Nullable Integer totals;
    private final Map<Integer, Cell> rows = new TreeMap<>();
    private final Map<Integer, Cell> columns = new TreeMap<>();
    private @Nullable Cell sheet;
    private boolean seen = true;

    private HiddenContent(Page page, @Nullable Integer totals, HazardsFound hazards, Tally tally) {
        this.page = page;
        this.hazards = hazards;
        this.totals = totals;
        this.tally = tally;
    }

    static void assess(Page page, List<TableReader.Found> tables, HazardsFound hazards, Tally tally) {
        HiddenContent content = new HiddenContent(
                page,
                tables.stream()
                        .map(TableReader.Found::unsplitColumn)
                        .filter(at -> at >= 0)
                        .findFirst()
                        .orElse(null),
                hazards,
                tally);
        content.look();
        content.tell();
    }

    private void look() {
        for (Cell cell : page.cells()) {
            if (cell.type() != CellType.NUMBER) {
                continue;
            }
            if (page.hiding().sheetAs() != null) {
                sheet = sheet == null ? cell : larger(sheet, cell);
            } else if (page.hiding().rowAs(cell.row()) != null) {
                rows.merge(cell.row(), cell, this::ofRow);
            } else if (page.hiding().hasColumn(cell.column())) {
                columns.merge(cell.column(), cell, HiddenContent::larger);
            } else if (cell.unseen()) {
                seen = false;
                hazards.found(tally, HazardKind.UNSEEN, cell.address(), Message.of("form.unseen"));
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
            HazardKind kind = Objects.requireNonNull(page.hiding().sheetAs());
            hazards.found(tally, kind, sheet.address(), Message.of("form." + kind.code()));
        }
        rows.forEach((row, cell) -> {
            HazardKind kind = Objects.requireNonNull(page.hiding().rowAs(row));
            hazards.found(tally, kind, cell.address(), Message.of("form." + kind.code(), "row", row + 1));
        });
        columns.forEach((column, cell) -> hazards.found(
                tally,
                HazardKind.HIDDEN_COLUMN,
                cell.address(),
                Message.of("form.hidden-column", "column", Page.column(column))));
        if (seen && sheet == null && rows.isEmpty() && columns.isEmpty()) {
            tally.holds();
        }
    }
}

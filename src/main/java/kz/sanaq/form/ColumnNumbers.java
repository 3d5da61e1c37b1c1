package kz.sanaq.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.sanaq.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** The numbers printed under the headings of a table, beside those that its form gives its columns. */
final class ColumnNumbers {

    private final Map<Integer, Integer> printed;
    private final Map<Integer, AxisLabel> free = new HashMap<>();
    private final List<Integer> taken = new ArrayList<>();
    private final @Nullable Column disagreeing;
    private final Map<Integer, AxisLabel> numbered = new HashMap<>();

    private ColumnNumbers(Map<Integer, Integer> printed, List<AxisLabel> labels, Collection<Column> known) {
        this.printed = printed;
        labels.stream().filter(label -> label.number() != null).forEach(label -> numbered.put(label.number(), label));
        this.disagreeing = known.stream()
                .filter(column -> isOfAnother(column, known))
                .min((one, other) -> one.at() - other.at())
                .orElse(null);
        boolean isTrusted = known.stream()
                .filter(column -> column.label().number() != null && printed.containsKey(column.at()))
                .allMatch(column ->
                        Objects.equals(printed.get(column.at()), column.label().number()));
        if (isTrusted) {
            free.putAll(numbered);
            known.forEach(column -> free.values().remove(column.label()));
        }
    }

    /** The first row with cells below a heading, where it is one of numbers. */
    static ColumnNumbers of(Page page, int bottom, List<AxisLabel> labels, Collection<Column> known) {
        Map<Integer, Integer> printed = new HashMap<>();
        int at = page.firstOf(bottom + 1);
        if (at < page.cells().length) {
            List<Cell> cells = page.visible(page.cells()[at].row());
            if (NumberingRow.is(cells)) {
                cells.stream()
                        .filter(cell ->
                                Character.isDigit(Written.of(cell).strip().charAt(0)))
                        .forEach(cell -> printed.put(
                                cell.column(), Integer.parseInt(Written.of(cell).strip())));
            }
        }
        return new ColumnNumbers(printed, labels, known);
    }

    /**
     * The label of a column whose heading nothing is known of, by its number: where all other columns have theirs, and no
     * other is this one.
     */
    @Nullable
    AxisLabel take(int column) {
        AxisLabel label = free.remove(printed.getOrDefault(column, -1));
        if (label != null) {
            taken.add(column);
        }
        return label;
    }

    /** Columns that are known by their number alone. */
    List<Integer> taken() {
        return taken;
    }

    /** The first column whose number is that of another that stands elsewhere; null where there is none. */
    @Nullable
    Column disagreeing() {
        return disagreeing;
    }

    int printed(int column) {
        return printed.getOrDefault(column, 0);
    }

    /** The label that the form gives the number printed under a column. */
    @Nullable
    AxisLabel numbered(int column) {
        return numbered.get(printed(column));
    }

    private boolean isOfAnother(Column column, Collection<Column> known) {
        AxisLabel byNumber = numbered(column.at());
        return byNumber != null
                && column.label().number() != null
                && byNumber != column.label()
                && known.stream().anyMatch(other -> other.label() == byNumber);
    }
}

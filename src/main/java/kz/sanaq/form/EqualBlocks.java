package kz.sanaq.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Rule H05: no block of rows has the figures of another one, in the same sheet or in one before it: what is copied to be
 * written over and is not counts twice. A block is told by its first rows that have enough to say.
 */
final class EqualBlocks {

    private static final int LEAST_ROWS = 3;
    private static final int LEAST_NUMBERS = 8;

    /** Rows that say so little are not looked at together with more than these, lest long tables take long. */
    private static final int MOST_ROWS = 20;

    /** Smaller numbers are alike by chance: a shelter takes in one or two of a kind in any month. */
    private static final BigDecimal TELLING = BigDecimal.TEN;

    private static final int LEAST_DIFFERENT = 5;

    private final List<Line> lines = new ArrayList<>();
    private final Map<List<List<BigDecimal>>, Integer> beginnings = new HashMap<>();

    /** A row of some table, with its numbers from left to right; what is no number is left out, zeros stay. */
    private record Line(Page page, int table, int row, int column, List<BigDecimal> numbers) {}

    /** Looks for blocks of this page among its own and those of the pages before it. */
    void assess(Page page, List<TableReader.Found> tables, HazardsFound hazards, Tally tally) {
        boolean none = true;
        for (int table = 0; table < tables.size(); table++) {
            int first = lines.size();
            add(page, table, tables.get(table));
            for (int at = first; at < lines.size(); at++) {
                List<List<BigDecimal>> beginning = beginning(at);
                if (beginning == null) {
                    continue;
                }
                Integer other = beginnings.putIfAbsent(beginning, at);
                if (other != null && other + beginning.size() <= at) {
                    int rows = common(other, at);
                    tell(other, at, rows, hazards, tally);
                    none = false;
                    at += rows - 1;
                }
            }
        }
        if (none) {
            tally.holds();
        }
    }

    private void add(Page page, int table, TableReader.Found found) {
        List<Column> columns = found.heading().figures();
        for (Row row : found.body().rows()) {
            if (!row.hasFigures() || row.statedTotal()) {
                continue;
            }
            List<BigDecimal> numbers = new ArrayList<>();
            int first = -1;
            for (Column column : columns) {
                Cell cell = page.at(row.at(), column.at());
                if (cell != null && cell.type() == CellType.NUMBER && page.isUsed(cell)) {
                    numbers.add(Written.plain(cell.decimal()));
                    first = first < 0 ? column.at() : first;
                }
            }
            lines.add(new Line(page, table, row.at(), Math.max(first, 0), numbers));
        }
    }

    /** The rows from this one on that say enough to be told from others; null where they say too little. */
    private @Nullable List<List<BigDecimal>> beginning(int from) {
        List<List<BigDecimal>> rows = new ArrayList<>();
        Set<BigDecimal> different = new HashSet<>();
        int numbers = 0;
        for (int at = from; at < lines.size() && at < from + MOST_ROWS && isSameTable(from, at); at++) {
            for (BigDecimal number : lines.get(at).numbers()) {
                if (number.compareTo(TELLING) >= 0) {
                    different.add(number);
                    numbers++;
                }
            }
            rows.add(lines.get(at).numbers());
            if (rows.size() >= LEAST_ROWS && numbers >= LEAST_NUMBERS && different.size() >= LEAST_DIFFERENT) {
                return rows;
            }
        }
        return null;
    }

    /** How many rows two blocks have in common, each within its table and none in both. */
    private int common(int one, int other) {
        int rows = 0;
        while (other + rows < lines.size()
                && one + rows < other
                && isSameTable(one, one + rows)
                && isSameTable(other, other + rows)
                && lines.get(one + rows)
                        .numbers()
                        .equals(lines.get(other + rows).numbers())) {
            rows++;
        }
        return rows;
    }

    private boolean isSameTable(int one, int other) {
        return lines.get(one).page() == lines.get(other).page()
                && lines.get(one).table() == lines.get(other).table();
    }

    private void tell(int other, int at, int rows, HazardsFound hazards, Tally tally) {
        Line first = lines.get(at);
        Line equal = lines.get(other);
        hazards.found(
                tally,
                HazardKind.EQUAL_BLOCKS,
                new CellAddress(first.row(), first.column()),
                Message.of(
                        "form.equal-blocks",
                        "rows",
                        (first.row() + 1) + "-" + (lines.get(at + rows - 1).row() + 1),
                        "others",
                        (equal.row() + 1) + "-" + (lines.get(other + rows - 1).row() + 1),
                        "sheet",
                        equal.page().name()));
    }
}

package kz.sanaq.form;

import java.math.BigDecimal;
import java.util.List;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Totals under other words than the form has: "Всего по области" begins with one of its words, so it names no unit. It is
 * the total if its numbers say so too.
 */
final class OtherTotals {

    private final List<AxisLabel> totals;

    OtherTotals(TableFile table) {
        this.totals = table.down().others() == null
                ? List.of()
                : table.down().labels().stream()
                        .filter(label -> label.purpose() == Role.TOTAL)
                        .toList();
    }

    /** The total whose word this text begins with; null where it begins with none. */
    @Nullable
    AxisLabel meantBy(String written) {
        for (String spelling : Label.spellings(written)) {
            for (AxisLabel total : totals) {
                if (total.spellings().stream().anyMatch(word -> begins(spelling, Folding.fold(word)))) {
                    return total;
                }
            }
        }
        return null;
    }

    private static boolean begins(String spelling, String word) {
        return !word.isEmpty()
                && spelling.startsWith(word)
                && spelling.length() > word.length()
                && !Character.isLetterOrDigit(spelling.charAt(word.length()));
    }

    /** Whether each number of this row, one at least, is the sum of the units above it. */
    static boolean isSum(Page page, Heading heading, List<Row> above, int at) {
        boolean any = false;
        for (Column column : heading.figures()) {
            Cell stated = page.at(at, column.at());
            if (stated == null || stated.type() != CellType.NUMBER) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (Row row : above) {
                Cell part = row.label() != null || row.statedTotal() ? null : page.at(row.at(), column.at());
                sum = part == null || part.type() != CellType.NUMBER ? sum : sum.add(part.decimal());
            }
            if (sum.compareTo(stated.decimal()) != 0) {
                return false;
            }
            any = true;
        }
        return any;
    }
}

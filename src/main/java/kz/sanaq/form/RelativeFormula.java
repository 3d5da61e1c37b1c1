package kz.sanaq.form;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellRange;
import org.jspecify.annotations.Nullable;

/** A formula as seen from its own cell: those that were filled from one another along a row or column are equal. */
final class RelativeFormula {

    /** A cell or an area of this sheet; no part of a name, a function or another sheet's reference. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\w.!$])\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?(?![\\w(!.])");

    private RelativeFormula() {}

    /** The formula with each place told by its distance. */
    static String of(Cell cell, String formula) {
        return REFERENCE.matcher(formula).replaceAll(found -> {
            CellRange area = area(found);
            return area == null
                    ? Matcher.quoteReplacement(found.group())
                    : "<" + from(cell, area.first()) + ":" + from(cell, area.last()) + ">";
        });
    }

    /** Whether the formula counts this cell in. */
    static boolean refersTo(String formula, Cell cell) {
        return REFERENCE
                .matcher(formula)
                .results()
                .map(RelativeFormula::area)
                .anyMatch(area -> area != null && area.contains(cell.row(), cell.column()));
    }

    private static String from(Cell cell, CellAddress place) {
        return (place.row() - cell.row()) + "," + (place.column() - cell.column());
    }

    /** Null for what only looks like a reference, beyond any sheet. */
    private static @Nullable CellRange area(MatchResult found) {
        try {
            return CellRange.parse(found.group().replace("$", ""));
        } catch (IllegalArgumentException beyond) {
            return null;
        }
    }
}

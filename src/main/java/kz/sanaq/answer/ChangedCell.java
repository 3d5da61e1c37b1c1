package kz.sanaq.answer;

import java.util.Objects;
import java.util.regex.Pattern;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/**
 * A cell that says something else than before. Words, which may name people, do not leave the workbook: an ellipsis stands
 * for them.
 *
 * @param at where it stands
 * @param was null where nothing stood there
 * @param became null where nothing stands there now
 */
record ChangedCell(At at, @Nullable String was, @Nullable String became, boolean isNumber) {

    static final String WORDS = "…";

    /** Before a number that is typed as text, as spreadsheet programs show it, where its type is all that changed. */
    private static final String TEXT = "'";

    /** Dashes, blanks between digits and other marks; no letters. */
    private static final Pattern MARK = Pattern.compile("[\\d\\s.,+–—‒−*/%()<>=-]{1,20}");

    /**
     * Where a cell stands in both workbooks.
     *
     * @param sheet as the later workbook calls it
     * @param earlierSheet as the earlier one does
     * @param later null where its row or column is gone
     * @param earlier null where its row or column is new
     */
    record At(
            String sheet,
            String earlierSheet,
            @Nullable CellAddress later,
            @Nullable CellAddress earlier) {

        At {
            if (later == null && earlier == null) {
                throw new IllegalArgumentException("nowhere");
            }
        }

        /** Where one looks for it: in the later workbook, unless it is gone from there. */
        CellAddress cell() {
            return later != null ? later : Objects.requireNonNull(earlier);
        }

        boolean isRemoved() {
            return later == null;
        }
    }

    /** The difference between two cells at one place; null where both say the same. */
    static @Nullable ChangedCell between(At at, @Nullable Cell was, @Nullable Cell becomes) {
        if (isSame(was, becomes)) {
            return null;
        }
        String before = shown(was);
        String now = shown(becomes);
        boolean isOfOtherType = before != null && before.equals(now) && isNumber(was) != isNumber(becomes);
        return new ChangedCell(
                at,
                isOfOtherType && !isNumber(was) ? TEXT + before : before,
                isOfOtherType && !isNumber(becomes) ? TEXT + now : now,
                isNumber(was) || isNumber(becomes));
    }

    static boolean isSame(@Nullable Cell one, @Nullable Cell other) {
        if (one == null || other == null || isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        if (one.type() != other.type()) {
            return false;
        }
        return one.type() == CellType.NUMBER
                ? one.decimal().compareTo(other.decimal()) == 0
                : one.text().equals(other.text());
    }

    /** A formula without a value says nothing, and neither do blanks. */
    static boolean isNothing(@Nullable Cell cell) {
        return cell == null || cell.type() != CellType.NUMBER && cell.text().isBlank();
    }

    private static boolean isNumber(@Nullable Cell cell) {
        return cell != null && cell.type() == CellType.NUMBER;
    }

    private static @Nullable String shown(@Nullable Cell cell) {
        if (cell == null || isNothing(cell)) {
            return null;
        }
        if (cell.type() == CellType.NUMBER) {
            return cell.decimal().stripTrailingZeros().toPlainString();
        }
        return MARK.matcher(cell.text()).matches() ? cell.text() : WORDS;
    }
}

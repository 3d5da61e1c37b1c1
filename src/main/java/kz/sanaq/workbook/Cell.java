package kz.sanaq.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A non-empty cell as it is stored: never formatted, rounded or recalculated.
 *
 * <p>A cell is non-empty when it has a formula or stores a value; an empty text is no value, blanks are one.
 */
public interface Cell {

    /** Zero-based. */
    int row();

    /** Zero-based. */
    int column();

    CellType type();

    /**
     * The stored number, of a date its serial number.
     *
     * @throws IllegalStateException where the type is not NUMBER
     */
    double number();

    /**
     * The stored number with every stored digit: {@code 0.1} is 0.1, {@code 1204.0} is 1204.
     *
     * @throws IllegalStateException where the type is not NUMBER
     */
    BigDecimal decimal();

    /** The text of a TEXT, {@code TRUE} or {@code FALSE}, {@code #REF!}, the raw text of a NUMBER; "" without a value. */
    String text();

    /** What the file has: digits as they stand in an xlsx, the shortest exact digits of the stored double in an xls. */
    String raw();

    /** The formula without its equals sign; null where there is none. */
    @Nullable
    String formula();

    /** Whether the row, the column or the sheet is hidden. */
    boolean hidden();

    /** Whether people see its number as a percentage: 0.824 as 82.4 %. */
    boolean isPercent();

    /** Whether the whole cell is struck out. */
    boolean struckOut();

    /** Whether nobody sees what the cell has: white on white, or in a format that shows nothing. */
    boolean unseen();

    /** The merged area the cell belongs to; null where there is none. */
    @Nullable
    CellRange merged();

    /** Whether the cell is a number that people see as a date. */
    boolean isDate();

    /** The day of a number that is a date; null of all else and of serial numbers that no calendar has. */
    @Nullable
    LocalDate date();

    default CellAddress address() {
        return new CellAddress(row(), column());
    }
}

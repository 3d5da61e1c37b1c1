package kz.sanaq.workbook;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell element of an OpenDocument sheet stores.
 *
 * @param raw the number, date or text as it is written
 * @param number of a NUMBER, of a date its serial number; 1 or 0 of a BOOLEAN
 * @param isDate whether the raw text is a date or a time, from which the number was made
 */
record OdsValue(
        CellType type,
        String raw,
        double number,
        boolean isDate,
        @Nullable String formula) {

    /** How office programs show an error; the older ones store a number beside it. */
    private static final Pattern ERROR = Pattern.compile("#\\p{L}[\\p{L}/0-9]*[!?]?|(Err|Ошибка):\\d{3}");

    /** What a cell never is without a value or a text. */
    static final Set<String> NUMBERS = Set.of("float", "percentage", "currency", "date", "time", "boolean");

    private static final double SECONDS = 86_400;

    /**
     * The value; null where the cell is empty.
     *
     * @param kind what the file says it is, {@code float} say; empty where it says nothing
     * @param stored what stands in the attribute for the value
     * @param shown the text in the cell
     */
    static @Nullable OdsValue of(String kind, boolean isError, String stored, String shown, @Nullable String formula) {
        String written = stored.isEmpty() ? shown : stored;
        if (written.isEmpty()) {
            CellType type = kind.equals("string") ? CellType.TEXT : CellType.FORMULA_WITHOUT_VALUE;
            return formula == null ? null : new OdsValue(type, "", 0, false, formula);
        }
        if (isError || formula != null && ERROR.matcher(shown).matches()) {
            return new OdsValue(CellType.ERROR, shown.isEmpty() ? stored : shown, 0, false, formula);
        }
        double number = switch (kind) {
            case "float", "percentage", "currency" -> number(written.strip());
            case "date" -> ExcelDates.serial(written.strip(), false);
            case "time" -> time(written.strip());
            default -> Numbers.NONE;
        };
        if (!Double.isNaN(number)) {
            boolean isDate = kind.equals("date") || kind.equals("time");
            return new OdsValue(CellType.NUMBER, written.strip(), number, isDate, formula);
        }
        if (kind.equals("boolean") && (written.equals("true") || written.equals("false"))) {
            return new OdsValue(CellType.BOOLEAN, written, written.equals("true") ? 1 : 0, false, formula);
        }
        return new OdsValue(CellType.TEXT, written, 0, false, formula);
    }

    private static double number(String written) {
        return Numbers.parse(written.toCharArray(), 0, written.length());
    }

    private static double time(String written) {
        try {
            return Duration.parse(written).toSeconds() / SECONDS;
        } catch (DateTimeException none) {
            return Numbers.NONE;
        }
    }

    void fill(StoredCell cell) {
        cell.formula(formula == null ? null : () -> OdsFormula.translated(formula));
        switch (type) {
            case NUMBER -> {
                if (isDate) {
                    cell.isoDate(raw, number);
                } else {
                    cell.number(number, false, () -> raw);
                }
            }
            case BOOLEAN -> cell.bool(number != 0);
            case TEXT, ERROR, FORMULA_WITHOUT_VALUE -> cell.value(type, raw);
        }
    }
}

package kz.sanaq.workbook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which texts are plainly numbers, in formats that have nothing but texts; all else is left to who knows the form. */
final class WrittenNumbers {

    /** No leading zeros, which codes have, and no dot before three digits, which may be thousands. */
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d{0,14})(,\\d{1,10}|\\.(\\d{1,2}|\\d{4,10}))?");

    private WrittenNumbers() {}

    /** The digits with a decimal point; null where the text is no number, or none for sure. */
    static @Nullable String digits(String text) {
        return PLAIN.matcher(text).matches() ? text.replace(',', '.') : null;
    }

    /** Fills a cell with a text, or with the number that it plainly is. */
    static void fill(StoredCell cell, String text) {
        String digits = digits(text.strip());
        if (digits == null) {
            cell.value(CellType.TEXT, text);
        } else {
            cell.number(Double.parseDouble(digits), false, () -> digits);
        }
    }
}

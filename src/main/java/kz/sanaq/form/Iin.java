package kz.sanaq.form;

import java.util.regex.Pattern;

/**
 * The individual identification number: twelve digits, of which six are a date of birth, one the century and sex, and the
 * last one a check. A business identification number has 4, 5 or 6 as its fifth digit, which no date of birth has.
 */
final class Iin {

    private static final int LENGTH = 12;
    private static final Pattern HALVES = Pattern.compile("(?<!\\d)(\\d{6})[ \\u00A0-](\\d{6})(?!\\d)");
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private Iin() {}

    /** Whether one of the numbers in the text is such a number, also where its date of birth stands apart from the rest. */
    static boolean isIn(String text) {
        return isWholeIn(text) || HALVES.matcher(text).results().anyMatch(two -> is(two.group(1) + two.group(2), 0));
    }

    private static boolean isWholeIn(String text) {
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            if (end - at == LENGTH && is(text, at)) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private static boolean is(String text, int from) {
        int[] digits = new int[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            digits[i] = text.charAt(from + i) - '0';
        }
        int century = digits[6];
        return century >= 1
                && century <= 6
                && isDate(
                        (century + 1) / 2 * 100 + 1700 + digits[0] * 10 + digits[1],
                        digits[2] * 10 + digits[3],
                        digits[4] * 10 + digits[5])
                && check(digits) == digits[LENGTH - 1];
    }

    private static boolean isDate(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    /** The check digit: a weighted sum modulo 11, with other weights where that gives 10; -1 where both do. */
    private static int check(int[] digits) {
        int first = 0;
        int second = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            first += digits[i] * (i + 1);
            second += digits[i] * SECOND_WEIGHTS[i];
        }
        int check = first % 11 == 10 ? second % 11 : first % 11;
        return check == 10 ? -1 : check;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package kz.sanaq.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text: read without loss and fast, written with the shortest digits that are exact. */
final class Numbers {

    /** Of {@link #parse}: the text is no number. */
    static final double NONE = Double.NaN;

    private static final long EXACT = 1L << 53;

    private static final double[] POWERS_OF_TEN = new double[23];

    static {
        for (int power = 0; power < POWERS_OF_TEN.length; power++) {
            POWERS_OF_TEN[power] = Double.parseDouble("1e" + power);
        }
    }

    private Numbers() {}

    /** The number between start and end, in digits, point and exponent; {@link #NONE} where it is none. */
    static double parse(char[] text, int start, int end) {
        int at = start;
        boolean negative = at < end && text[at] == '-';
        if (negative || at < end && text[at] == '+') {
            at++;
        }
        long digits = 0;
        int counted = 0;
        int scale = 0;
        boolean point = false;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = counted < 18 ? digits * 10 + digit : digits;
                counted += counted > 0 || digit > 0 ? 1 : 0;
                scale += point ? 1 : 0;
            } else if (text[at] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (at < end || counted > 18 || digits > EXACT || scale > 22 || at == start || !digit(text[at - 1])) {
            return slowly(text, start, end);
        }
        double number = digits / POWERS_OF_TEN[scale];
        return negative ? -number : number;
    }

    private static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The platform's parser, kept from what only Java calls a number: suffixes, hexadecimal, infinities. */
    private static double slowly(char[] text, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = text[at];
            boolean exponent = c == 'e' || c == 'E';
            if (!digit(c) && c != '.' && c != '-' && c != '+' && !exponent || exponent && end - at > 6) {
                return NONE;
            }
        }
        try {
            double number = Double.parseDouble(new String(text, start, end - start));
            return Double.isInfinite(number) ? NONE : number;
        } catch (NumberFormatException none) {
            return NONE;
        }
    }

    /** The shortest digits that give this very number; the same on every JDK. */
    static String shortest(double number) {
        if (isWhole(number)) {
            return Long.toString((long) number);
        }
        BigDecimal exact = new BigDecimal(number);
        for (int precision = 15; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    /** Whether the shortest digits are those of a long. */
    static boolean isWhole(double number) {
        return number == (long) number && Math.abs(number) < 1e15;
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs(stripped.scale()) > 40 ? stripped.toString() : stripped.toPlainString();
    }
}

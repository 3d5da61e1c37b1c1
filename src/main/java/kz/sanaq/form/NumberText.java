package kz.sanaq.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody typed as text.
 *
 * @param number the number, read as a count; null where the text is none
 * @param remainder words that stood behind it, such as {@code чел.}
 * @param dotted where a dot before three digits was taken for a mark of thousands, the number with the dot as decimal
 * @param lettered whether letters were taken for digits
 */
record NumberText(
        @Nullable BigDecimal number,
        String remainder,
        @Nullable BigDecimal dotted,
        boolean lettered) {

    static final String LETTER_FOR_DIGIT = "form.letter-for-digit";

    private static final NumberText NONE = new NumberText(null, "", null, false);

    private static final Pattern DOTTED = Pattern.compile("-?\\d{1,3}\\.\\d{3}");

    /** Letters that look like 0, 3 and 1, two or four for each. */
    private static final String DIGITS = "ОоOoЗзlI";

    /** A letter that is taken for a digit, beside one. */
    private static final Pattern LETTER = Pattern.compile("(\\d[ОоOoЗзlI])|([ОоOoЗзlI]\\d)");

    /**
     * Reads {@code 1 204}, {@code 1.204}, {@code 1'204}, {@code 98,5}, {@code '801}, {@code 80*}, {@code 172 (оның 9
     * ЦАН)}. Blanks, apostrophes and dots separate groups of three digits; a comma is decimal; a dot before other than
     * three digits too. A letter that touches a digit makes the text unreadable: it may stand for one.
     */
    static NumberText read(String written) {
        String text = plain(written);
        int at = 0;
        boolean negative = text.startsWith("-") && text.length() > 1;
        if (negative) {
            at = 1;
        }
        int start = at;
        StringBuilder digits = new StringBuilder();
        at = digits(text, at, digits);
        if (at == start) {
            return NONE;
        }
        boolean grouped = false;
        while (digits.length() <= 3 || grouped) {
            int next = group(text, at, digits);
            if (next < 0) {
                break;
            }
            at = next;
            grouped = true;
        }
        at = fraction(text, at, digits);
        String rest = text.substring(at);
        if (!isRemainder(rest)) {
            return NONE;
        }
        BigDecimal number = new BigDecimal(digits.toString());
        return new NumberText(negative ? number.negate() : number, rest.strip(), dotted(text.substring(0, at)), false);
    }

    /** The number with letters that touch a digit taken for the digits they look like. */
    static NumberText readLetters(String written) {
        StringBuilder digits = new StringBuilder(written);
        for (int i = 0; i < digits.length(); i++) {
            int digit = DIGITS.indexOf(digits.charAt(i));
            boolean touches =
                    i > 0 && isDigit(digits.charAt(i - 1)) || i + 1 < digits.length() && isDigit(digits.charAt(i + 1));
            if (digit >= 0 && touches) {
                digits.setCharAt(i, "00003311".charAt(digit));
            }
        }
        NumberText read = read(digits.toString());
        return new NumberText(read.number, read.remainder, read.dotted, read.number != null);
    }

    private static @Nullable BigDecimal dotted(String number) {
        return DOTTED.matcher(number).matches() ? new BigDecimal(number) : null;
    }

    /** Whether a letter stands where a digit may have been meant. */
    static boolean hasLetterForDigit(String written) {
        return LETTER.matcher(written).find();
    }

    boolean isPercent() {
        return remainder.startsWith("%");
    }

    /** The words behind the number, without a percent sign. */
    String words() {
        return isPercent() ? remainder.substring(1).strip() : remainder;
    }

    /** Blanks of all kinds as one, full-width digits as digits, one kind of minus and apostrophe; trimmed. */
    private static String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= '０' && c <= '９') {
                plain.append((char) ('0' + (c - '０')));
            } else if (c == '’' || c == '`' || c == 'ʼ' || c == '´') {
                plain.append('\'');
            } else if (c == '−') {
                plain.append('-');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (c != '\uFEFF' && c != '\u200B') {
                plain.append(c);
            }
        }
        String stripped = plain.toString().strip();
        return stripped.startsWith("'") ? stripped.substring(1).strip() : stripped;
    }

    private static int digits(String text, int from, StringBuilder into) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            into.append(text.charAt(at++));
        }
        return at;
    }

    /** The end of a separator and exactly three digits; -1 where there are none. */
    private static int group(String text, int at, StringBuilder into) {
        boolean three = at + 3 < text.length()
                && " '.".indexOf(text.charAt(at)) >= 0
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + 3))
                && (at + 4 == text.length() || !isDigit(text.charAt(at + 4)));
        if (!three) {
            return -1;
        }
        into.append(text, at + 1, at + 4);
        return at + 4;
    }

    private static int fraction(String text, int at, StringBuilder into) {
        boolean fraction = at + 1 < text.length()
                && (text.charAt(at) == ',' || text.charAt(at) == '.')
                && isDigit(text.charAt(at + 1));
        if (!fraction) {
            return at;
        }
        into.append('.');
        return digits(text, at + 1, into);
    }

    /** Nothing, a mark, or words after a blank; but not another number. */
    private static boolean isRemainder(String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        char first = rest.charAt(0);
        if (first == '*' || first == '%' || first == '(') {
            return true;
        }
        boolean goesOn = (first == ',' || first == ';') && rest.startsWith(" ", 1); // 100, из них дошк. 13
        String words = rest.substring(goesOn ? 1 : 0).strip();
        return (first == ' ' || goesOn && !words.isEmpty())
                && (Character.isLetter(words.charAt(0)) || "(*%".indexOf(words.charAt(0)) >= 0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

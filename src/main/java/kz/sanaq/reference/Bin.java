package kz.sanaq.reference;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A business identification number as it was meant: twelve digits, with the zeros that a number loses in front put back.
 *
 * @param digits twelve digits
 */
public record Bin(String digits) {

    private static final int LENGTH = 12;

    /** It begins with year and month, so at most three zeros can be lost: 0004… is April 2000. */
    private static final int SHORTEST = 9;

    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    public Bin {
        if (!digits.matches("[0-9]{12}")) {
            throw new IllegalArgumentException(digits);
        }
    }

    /** What was written, or none where it cannot be such a number: blanks, an apostrophe and the word БИН do no harm. */
    public static Optional<Bin> read(String written) {
        String digits = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return digits.length() < SHORTEST || digits.length() > LENGTH
                ? Optional.empty()
                : Optional.of(new Bin("0".repeat(LENGTH - digits.length()) + digits));
    }

    /** Whether the last digit is the one that the others call for. */
    public boolean isValid() {
        int check = sum(false) % 11;
        return (check == 10 ? sum(true) % 11 : check) == digit(LENGTH - 1);
    }

    /** Whether one digit was mistyped, or two neighbours were exchanged. */
    boolean isNear(Bin other) {
        int differing = 0;
        int first = -1;
        for (int i = 0; i < LENGTH; i++) {
            if (digit(i) != other.digit(i)) {
                first = first < 0 ? i : first;
                differing++;
            }
        }
        return differing == 1
                || (differing == 2
                        && first < LENGTH - 1
                        && digit(first) == other.digit(first + 1)
                        && digit(first + 1) == other.digit(first));
    }

    private int sum(boolean second) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += digit(i) * (second ? SECOND_WEIGHTS[i] : i + 1);
        }
        return sum;
    }

    private int digit(int position) {
        return digits.charAt(position) - '0';
    }
}

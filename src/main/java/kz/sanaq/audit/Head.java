package kz.sanaq.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the chain was at some moment. Kept where nobody who can write the database can write, it shows whether anything
 * before it was changed since.
 *
 * @param number number of the last row; 0 where there was none
 * @param hash its hash in hexadecimal digits; of no row, zeros
 */
public record Head(long number, String hash) {

    static final Head OF_NOTHING = new Head(0, "0".repeat(64));

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /**
     * The head that {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Head of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException(written);
        }
        return new Head(Long.parseLong(parts.group(1)), parts.group(2));
    }

    /** Such as {@code 17:5c1f…}: the number, a colon, the hash. */
    @Override
    public String toString() {
        return number + ":" + hash;
    }
}

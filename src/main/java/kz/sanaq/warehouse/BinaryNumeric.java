package kz.sanaq.warehouse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A decimal as PostgreSQL's {@code numeric_send} lays it out: digits in base 10,000, the weight of the first, the sign
 * and the number of decimals shown.
 */
final class BinaryNumeric {

    private static final int BASE = 10_000;
    private static final BigInteger BIG_BASE = BigInteger.valueOf(BASE);
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;

    /** What fits into a long with its sign. */
    private static final int DIGITS_OF_A_LONG = 18;

    private final short[] digits;
    private final int weight;
    private final boolean negative;
    private final int scale;

    /** Takes the digits from the last to the first, the last ones of them after the point. */
    private BinaryNumeric(short[] backwards, int count, int afterPoint, boolean negative, int scale) {
        int zeros = 0;
        while (zeros < count && backwards[zeros] == 0) {
            zeros++;
        }
        this.digits = new short[count - zeros];
        for (int index = 0; index < digits.length; index++) {
            digits[index] = backwards[count - 1 - index];
        }
        this.weight = digits.length == 0 ? 0 : count - afterPoint - 1;
        this.negative = negative;
        this.scale = scale;
    }

    static BinaryNumeric of(BigDecimal value) {
        return value.scale() == 0 && value.precision() <= DIGITS_OF_A_LONG ? whole(value.longValue()) : any(value);
    }

    /** Most figures are small whole numbers. */
    private static BinaryNumeric whole(long value) {
        short[] backwards = new short[5];
        int count = 0;
        for (long rest = Math.abs(value); rest > 0; rest /= BASE) {
            backwards[count++] = (short) (rest % BASE);
        }
        return new BinaryNumeric(backwards, count, 0, value < 0, 0);
    }

    private static BinaryNumeric any(BigDecimal value) {
        int scale = Math.max(0, value.scale());
        int groups = (scale + 3) / 4;
        BigInteger rest =
                value.abs().setScale(groups * 4, RoundingMode.UNNECESSARY).unscaledValue();
        short[] backwards = new short[8];
        int count = 0;
        while (rest.signum() > 0) {
            BigInteger[] split = rest.divideAndRemainder(BIG_BASE);
            if (count == backwards.length) {
                backwards = Arrays.copyOf(backwards, count * 2);
            }
            backwards[count++] = split[1].shortValueExact();
            rest = split[0];
        }
        return new BinaryNumeric(backwards, count, groups, value.signum() < 0, scale);
    }

    /** In bytes, without the length before it. */
    int size() {
        return 8 + 2 * digits.length;
    }

    void writeTo(ByteBuffer out) {
        out.putInt(size());
        out.putShort((short) digits.length);
        out.putShort((short) weight);
        out.putShort((short) (negative ? NEGATIVE : POSITIVE));
        out.putShort((short) scale);
        for (short digit : digits) {
            out.putShort(digit);
        }
    }
}

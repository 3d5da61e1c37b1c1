package kz.sanaq.warehouse;

import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A decimal as PostgreSQL's {@code numeric_send} lays it out: digits in base 10,000, the weight of the first, the sign
 * and the number of decimals shown.
 */
record BinaryNumeric(List<Integer> digits, int weight, boolean negative, int scale) {

    private static final BigInteger BASE = BigInteger.valueOf(10_000);
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;

    static BinaryNumeric of(BigDecimal value) {
        int scale = Math.max(0, value.scale());
        int groups = (scale + 3) / 4;
        BigInteger rest =
                value.abs().setScale(groups * 4, RoundingMode.UNNECESSARY).unscaledValue();
        List<Integer> digits = new ArrayList<>();
        while (rest.signum() > 0) {
            BigInteger[] split = rest.divideAndRemainder(BASE);
            digits.add(split[1].intValueExact());
            rest = split[0];
        }
        int weight = digits.size() - groups - 1;
        Collections.reverse(digits);
        while (!digits.isEmpty() && digits.get(digits.size() - 1) == 0) {
            digits.remove(digits.size() - 1);
        }
        return new BinaryNumeric(List.copyOf(digits), digits.isEmpty() ? 0 : weight, value.signum() < 0, scale);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(8 + 2 * digits.size());
        out.writeShort(digits.size());
        out.writeShort(weight);
        out.writeShort(negative ? NEGATIVE : POSITIVE);
        out.writeShort(scale);
        for (int digit : digits) {
            out.writeShort(digit);
        }
    }
}

package kz.sanaq.publication;

import java.math.BigDecimal;

/** A difference, shown with its sign. */
record Signed(Number number) {

    boolean isZero() {
        return new BigDecimal(number.toString()).signum() == 0;
    }
}

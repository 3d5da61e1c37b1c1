package kz.sanaq.reconciliation;

import java.math.BigDecimal;

/**
 * A published figure as arithmetic needs it.
 *
 * @param low least value it may have; equal to {@code high} where it was stated as one number
 */
record PublishedFigure(String code, BigDecimal low, BigDecimal high, MeasureKind kind) {

    boolean isOneValue() {
        return low.compareTo(high) == 0;
    }

    /** This minus the other, as near to nothing as their bounds allow. */
    BigDecimal leastDifference(PublishedFigure other) {
        if (low.compareTo(other.high) > 0) {
            return low.subtract(other.high);
        }
        return high.compareTo(other.low) < 0 ? high.subtract(other.low) : BigDecimal.ZERO;
    }
}

package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.List;

/**
 * A published statement that can be computed.
 *
 * @param operands codes of published figures, in the order of the computation
 * @param rounding the unit to which the statement seems to be rounded
 */
record Claim(
        String code,
        Kind kind,
        List<String> operands,
        BigDecimal stated,
        BigDecimal rounding,
        String unit,
        Sense sense) {

    /** How it is computed from its operands. */
    enum Kind {
        /** Fall from the first to the second, in per cent of the first. */
        CHANGE_PCT,
        /** First divided by second. */
        FACTOR,
        /** First divided by second; in per cent where that is the unit. */
        RATIO,
        /** Sum of all. */
        SUM
    }

    /** How the stated value is meant. */
    enum Sense {
        EXACT,
        /** About as much: within half a unit of rounding on either side. */
        APPROX,
        AT_LEAST,
        AT_MOST
    }

    /** Whether rule P08 judges it, as a bound, and not P07. */
    boolean isFactor() {
        return kind == Kind.FACTOR;
    }
}

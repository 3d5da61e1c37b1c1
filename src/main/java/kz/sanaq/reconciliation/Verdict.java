package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What arithmetic says of a claim (rule P07; P08 where it is a factor).
 *
 * @param unit the unit at which the verdict stands
 * @param falseAtUnit a finer unit, the one the number is written in, at which the claim is false
 */
record Verdict(
        Claim claim,
        Kind kind,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal unit,
        @Nullable BigDecimal falseAtUnit,
        @Nullable String missing) {

    /** The verdicts there are. */
    enum Kind {
        EXACT,
        ROUNDED,
        TRUNCATED,
        FALSE,
        BOUND_HOLDS,
        BOUND_FAILS,
        NOT_ASSESSED
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    static Verdict of(Claim claim, Map<String, PublishedFigure> figures) {
        List<BigDecimal> operands = new ArrayList<>();
        for (String code : claim.operands()) {
            PublishedFigure figure = figures.get(code);
            if (figure == null || !figure.isOneValue()) {
                return new Verdict(claim, Kind.NOT_ASSESSED, null, null, null, "one value of " + code);
            }
            operands.add(figure.low());
        }
        return judge(claim, compute(claim, operands));
    }

    static Verdict judge(Claim claim, BigDecimal computed) {
        BigDecimal stated = claim.stated();
        if (claim.sense() != Claim.Sense.EXACT) {
            Kind kind = isWithin(claim, computed) ? Kind.BOUND_HOLDS : Kind.BOUND_FAILS;
            return new Verdict(claim, kind, computed, claim.rounding(), null, null);
        }
        Kind kind = at(claim.rounding(), stated, computed);
        BigDecimal written = BigDecimal.ONE.movePointLeft(Math.max(0, stated.scale()));
        boolean failsAsWritten = kind != Kind.FALSE
                && written.compareTo(claim.rounding()) < 0
                && at(written, stated, computed) == Kind.FALSE;
        return new Verdict(claim, kind, computed, claim.rounding(), failsAsWritten ? written : null, null);
    }

    private static boolean isWithin(Claim claim, BigDecimal computed) {
        return switch (claim.sense()) {
            case EXACT -> computed.compareTo(claim.stated()) == 0;
            case AT_LEAST -> computed.compareTo(claim.stated()) >= 0;
            case AT_MOST -> computed.compareTo(claim.stated()) <= 0;
            case APPROX ->
                computed.subtract(claim.stated())
                                .abs()
                                .multiply(BigDecimal.valueOf(2))
                                .compareTo(claim.rounding())
                        <= 0;
        };
    }

    private static Kind at(BigDecimal unit, BigDecimal stated, BigDecimal computed) {
        if (computed.compareTo(stated) == 0) {
            return Kind.EXACT;
        }
        if (to(unit, computed, RoundingMode.HALF_UP).compareTo(stated) == 0) {
            return Kind.ROUNDED;
        }
        return to(unit, computed, RoundingMode.DOWN).compareTo(stated) == 0 ? Kind.TRUNCATED : Kind.FALSE;
    }

    private static BigDecimal to(BigDecimal unit, BigDecimal value, RoundingMode mode) {
        return value.divide(unit, 0, mode).multiply(unit);
    }

    private static BigDecimal compute(Claim claim, List<BigDecimal> operands) {
        return switch (claim.kind()) {
            case SUM -> operands.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case FACTOR -> operands.get(0).divide(operands.get(1), PRECISION);
            case RATIO ->
                claim.unit().equals("%")
                        ? operands.get(0).multiply(HUNDRED).divide(operands.get(1), PRECISION)
                        : operands.get(0).divide(operands.get(1), PRECISION);
            case CHANGE_PCT ->
                operands.get(0).subtract(operands.get(1)).multiply(HUNDRED).divide(operands.get(0), PRECISION);
        };
    }
}

package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A difference and its components; what they do not explain is the residual, so that it always closes.
 *
 * @param components values of the components that could be computed
 */
record Waterfall(BigDecimal left, BigDecimal right, List<BigDecimal> components) {

    Waterfall {
        components = components.stream().map(Objects::requireNonNull).toList();
    }

    BigDecimal difference() {
        return left.subtract(right);
    }

    BigDecimal explained() {
        return components.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal residual() {
        return difference().subtract(explained());
    }
}

package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a selection gives for one area: the evidence, and its sum.
 *
 * @param missing what was not submitted; then there is no sum
 */
record Amount(List<Evidence> evidence, @Nullable String missing) {

    /**
     * A cell or a published figure, and what it adds.
     *
     * @param figure code of a published figure; without it, the cell is meant
     */
    record Evidence(
            @Nullable Integer submission,
            @Nullable Integer sheet,
            @Nullable Integer row,
            @Nullable Integer column,
            @Nullable Integer institution,
            @Nullable String figure,
            BigDecimal value) {

        static Evidence of(String figure, BigDecimal value) {
            return new Evidence(null, null, null, null, null, figure, value);
        }
    }

    static Amount missing(String what) {
        return new Amount(List.of(), what);
    }

    BigDecimal sum() {
        return evidence.stream().map(Evidence::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

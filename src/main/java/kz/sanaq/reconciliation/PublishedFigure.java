package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published figure as arithmetic and comparisons need it, and what its source states of its coverage.
 *
 * @param low least value it may have; equal to {@code high} where it was stated as one number
 * @param asOf absent where neither a date nor both ends of a period are stated
 * @param category code of the child category, where it is stated
 */
record PublishedFigure(
        String code,
        BigDecimal low,
        BigDecimal high,
        MeasureKind kind,
        @Nullable AsOf asOf,
        @Nullable String category,
        Set<String> settings,
        Set<String> ministries) {

    boolean isOneValue() {
        return low.compareTo(high) == 0;
    }

    /** Whether its source says the day it is of, as exactly as a comparison takes. */
    boolean isOfOneDate() {
        return asOf != null && asOf.isOneDate();
    }

    /** This minus the other, as near to nothing as their bounds allow. */
    BigDecimal leastDifference(PublishedFigure other) {
        if (low.compareTo(other.high) > 0) {
            return low.subtract(other.high);
        }
        return high.compareTo(other.low) < 0 ? high.subtract(other.low) : BigDecimal.ZERO;
    }

    /**
     * What a comparison takes and its source does not state, in words of the coverage statement (rule P13). Of
     * organisations no category of children is asked.
     */
    List<String> unstated() {
        List<String> unstated = new ArrayList<>();
        if (settings.isEmpty()) {
            unstated.add("settings");
        }
        if (ministries.isEmpty()) {
            unstated.add("ministries");
        }
        if (category == null && kind != MeasureKind.ORGANISATIONS) {
            unstated.add("category");
        }
        if (kind == MeasureKind.UNKNOWN) {
            unstated.add("kind");
        }
        boolean isOfOneDay = kind == MeasureKind.STOCK || kind == MeasureKind.ORGANISATIONS;
        if (asOf == null || (isOfOneDay && !asOf.isOneDate())) {
            unstated.add("date");
        }
        return unstated;
    }
}

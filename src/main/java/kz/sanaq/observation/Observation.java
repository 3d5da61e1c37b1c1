package kz.sanaq.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One statistical value in its dimensions, from one cell; as it was reported and never altered.
 *
 * @param sheet position of the sheet in its workbook, from 0
 * @param row row of the cell, from 0
 * @param column column of the cell, from 0
 * @param periodEnd last day of a flow's period; a stock's date, equal to {@code periodStart}
 * @param value in the measure's unit; present when reported, and for a dash that counts as zero
 * @param statedTotal a total that the sender wrote; kept, and left out of sums
 */
public record Observation(
        int sheet,
        int row,
        int column,
        ReportedUnit unit,
        Dimensions dimensions,
        LocalDate periodStart,
        LocalDate periodEnd,
        Basis basis,
        CellState state,
        @Nullable BigDecimal value,
        boolean statedTotal) {

    public Observation {
        if (state != CellState.DASH && (state == CellState.REPORTED) != (value != null)) {
            throw new IllegalArgumentException("%s with value %s".formatted(state, value));
        }
        if (periodEnd.isBefore(periodStart)) {
            throw new IllegalArgumentException("a period from %s to %s".formatted(periodStart, periodEnd));
        }
    }
}

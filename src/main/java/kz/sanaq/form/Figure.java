package kz.sanaq.form;

import kz.sanaq.observation.ReportedUnit;
import org.jspecify.annotations.Nullable;

/**
 * A figure where a row and a column meet.
 *
 * @param named true where the row names its unit
 * @param period the period that a heading states; null where the title does
 */
record Figure(
        int row,
        int column,
        Meaning meaning,
        ReportedUnit unit,
        boolean named,
        @Nullable StatedPeriod period,
        boolean statedTotal,
        Value value) {

    /** The figure with another value. */
    Figure with(Value other) {
        return new Figure(row, column, meaning, unit, named, period, statedTotal, other);
    }
}

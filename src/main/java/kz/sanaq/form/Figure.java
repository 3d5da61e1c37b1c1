package kz.sanaq.form;

import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.reference.Measure;
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

    /** The figure with its value as a measure of this kind has it. */
    Figure in(Measure.Kind kind) {
        return new Figure(row, column, meaning, unit, named, period, statedTotal, value.in(kind));
    }
}

package kz.sanaq.form;

import kz.sanaq.observation.ReportedUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that the form understands.
 *
 * @param at zero-based
 * @param label the label that the form knows; null for a unit's row
 * @param meaning what its label, and the section it stands in, say of its figures
 * @param named false where the unit is the area that the whole submission speaks of
 * @param statedTotal a total that the sender wrote
 */
record Row(int at, @Nullable AxisLabel label, Meaning meaning, ReportedUnit unit, boolean named, boolean statedTotal) {

    /** Whether figures stand in it, not words alone. */
    boolean hasFigures() {
        return label == null || label.purpose().hasFigures();
    }

    /** Whether its figures are written with words around them. */
    boolean isWorded() {
        return label != null && label.isWorded();
    }

    /** The same row, of this unit. */
    Row of(ReportedUnit other) {
        return new Row(at, label, meaning, other, true, statedTotal);
    }
}

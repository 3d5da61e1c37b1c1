package kz.sanaq.form;

import java.util.List;
import kz.sanaq.observation.ReportedUnit;
import org.jspecify.annotations.Nullable;

/**
 * One axis of a table: the labels that the form knows, and what any other label is.
 *
 * @param labelsIn down only: the column that carries the labels, by its role
 * @param others down only: every other label names a reported unit; without it, such a label is reported
 */
record Axis(
        @Nullable Role labelsIn,
        List<AxisLabel> labels,
        @Nullable Units others) {

    Axis {
        labels = List.copyOf(labels);
    }

    /**
     * What labels that the form does not list name.
     *
     * @param partOf a whole to which every area named belongs: the sender's
     * @param partsEndWith words that end the label of a part, such as a district; the label before that does not end so
     *     names the whole it belongs to, and its figures are stated totals
     */
    record Units(
            ReportedUnit.Kind unit,
            @Nullable Whole partOf,
            @Nullable List<String> partsEndWith) {

        /** A whole that areas are parts of. */
        enum Whole {
            SENDER
        }

        Units {
            partsEndWith = partsEndWith == null ? List.of() : List.copyOf(partsEndWith);
            if (partOf != null && (unit != ReportedUnit.Kind.AREA || !partsEndWith.isEmpty())) {
                throw new IllegalArgumentException("part-of is for areas, and excludes parts-end-with");
            }
        }

        List<String> endings() {
            return partsEndWith == null ? List.of() : partsEndWith;
        }
    }
}

package kz.sanaq.form;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, by its headings.
 *
 * @param at zero-based
 * @param label the lowest of its headings
 * @param meaning what all its headings say together
 * @param period the period that one of its headings states
 * @param inThousands whether one of its headings says that its figures are given in thousands
 */
record Column(
        int at, AxisLabel label, Meaning meaning, @Nullable StatedPeriod period, boolean inThousands) {

    Role role() {
        return label.purpose();
    }
}

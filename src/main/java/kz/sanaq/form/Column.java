package kz.sanaq.form;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, by its headings.
 *
 * @param at zero-based
 * @param label the lowest of its headings
 * @param meaning what all its headings say together
 * @param period the period that one of its headings states
 */
record Column(
        int at, AxisLabel label, Meaning meaning, @Nullable StatedPeriod period) {

    Role role() {
        return label.purpose();
    }
}

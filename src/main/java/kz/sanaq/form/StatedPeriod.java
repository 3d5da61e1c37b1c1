package kz.sanaq.form;

import java.time.LocalDate;
import kz.sanaq.observation.Basis;

/**
 * A date or period that a text states.
 *
 * @param start first day; of a date, the date itself
 * @param end last day; "on the 1st" is the day before
 */
record StatedPeriod(LocalDate start, LocalDate end, Basis basis) {

    static StatedPeriod on(LocalDate date) {
        LocalDate day = date.getDayOfMonth() == 1 ? date.minusDays(1) : date;
        return new StatedPeriod(day, day, Basis.PERIOD);
    }

    boolean isDate() {
        return start.equals(end);
    }

    /** Whether it is a calendar month. */
    boolean isMonth() {
        return start.getDayOfMonth() == 1 && end.equals(start.plusMonths(1).minusDays(1));
    }

    /** From the first of January to its last day. */
    StatedPeriod sinceNewYear() {
        return new StatedPeriod(end.withDayOfYear(1), end, Basis.YEAR_TO_DATE);
    }

    boolean encloses(StatedPeriod other) {
        return !start.isAfter(other.start) && !end.isBefore(other.end);
    }

    /** The date that a stock of this period belongs to. */
    StatedPeriod asDate() {
        return new StatedPeriod(end, end, Basis.PERIOD);
    }
}

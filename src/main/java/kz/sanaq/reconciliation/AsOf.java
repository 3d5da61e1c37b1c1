package kz.sanaq.reconciliation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days a number speaks of: a period, or the earliest and the latest day that the date of a stock may be. */
record AsOf(LocalDate from, LocalDate to) {

    /** Dates of two sides may be this many days apart before they are called different (rule P03). */
    static final int DAYS_APART = 31;

    static AsOf day(LocalDate day) {
        return new AsOf(day, day);
    }

    /** Whether it says the day of a stock as exactly as a comparison takes. */
    boolean isOneDate() {
        return days(from, to) <= DAYS_APART;
    }

    /** The least span that holds both. */
    AsOf with(AsOf other) {
        return new AsOf(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /** How far the two are apart at most: two stocks wherever their days may lie, two periods at either end. */
    long mostApart(AsOf other, boolean arePeriods) {
        return arePeriods
                ? Math.max(days(from, other.from), days(to, other.to))
                : Math.max(days(from, other.to), days(to, other.from));
    }

    /** How far they are apart at least. */
    long leastApart(AsOf other, boolean arePeriods) {
        if (arePeriods) {
            return mostApart(other, true);
        }
        boolean isBefore = to.isBefore(other.from);
        boolean isAfter = other.to.isBefore(from);
        return isBefore ? days(to, other.from) : isAfter ? days(other.to, from) : 0;
    }

    private static long days(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}

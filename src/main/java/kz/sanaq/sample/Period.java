package kz.sanaq.sample;

import java.time.LocalDate;

/** A reporting period, both days included. */
record Period(LocalDate start, LocalDate end) {

    static final Period FIRST_HALF = new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 6, 30));
    static final Period SECOND_HALF = new Period(LocalDate.of(2018, 7, 1), LocalDate.of(2018, 12, 31));
    static final Period MAY = new Period(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 31));
    static final Period JUNE = new Period(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 30));

    LocalDate before() {
        return start.minusDays(1);
    }

    boolean isMonth() {
        return start.getMonth() == end.getMonth();
    }

    /** Whether the period is one of the years in which movements add up from 1 January. */
    boolean isToDate() {
        return start.getYear() >= 2019 && start.getDayOfYear() == 1 && !isMonth();
    }

    /** Whether it is one month, and no date. */
    boolean isSomeMonth() {
        return isMonth() && !start.equals(end);
    }
}

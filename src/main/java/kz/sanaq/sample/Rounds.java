package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is collected: dates and periods of each return, always from everybody who owes it.
 *
 * @param lists dates of the lists of organisations; those of other ministries are collected at the end of a year
 * @param summaries years of the Committee's summary after the first one
 * @param withOtherPrograms whether some offices send text, web pages or workbooks with macros
 */
record Rounds(
        List<LocalDate> lists,
        List<Period> movements,
        List<LocalDate> districts,
        List<Integer> journals,
        List<LocalDate> passports,
        List<Integer> summaries,
        boolean withOtherPrograms) {

    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2022;

    /** The small sample that comes with the project. */
    static Rounds ofTheProject() {
        return new Rounds(
                List.of(Dates.END_2017, Dates.END_2018, Dates.END_MAY, Dates.END_JUNE),
                List.of(Period.FIRST_HALF, Period.SECOND_HALF, Period.MAY, Period.JUNE),
                List.of(Dates.END_2018, Dates.END_JUNE),
                List.of(FIRST_YEAR),
                List.of(Dates.END_2018),
                List.of(),
                false);
    }

    /** Everything that reports on a month from one to another, both included. */
    static Rounds between(YearMonth from, YearMonth to) {
        Predicate<LocalDate> within = date ->
                !YearMonth.from(date).isBefore(from) && !YearMonth.from(date).isAfter(to);
        var lists = Stream.concat(Dates.QUARTERS.stream(), Stream.of(Dates.END_MAY))
                .sorted()
                .filter(within)
                .toList();
        var ends = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> LocalDate.of(year, 12, 31))
                .filter(within)
                .toList();
        var years = ends.stream().map(LocalDate::getYear).toList();
        return new Rounds(
                lists,
                Dates.periods().stream()
                        .filter(period -> within.test(period.end()))
                        .toList(),
                Dates.QUARTERS.stream().filter(within).toList(),
                years,
                ends,
                years.stream().filter(year -> year > FIRST_YEAR).toList(),
                true);
    }
}

package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days and periods of the sample: what can be reported at all. */
final class Dates {

    static final LocalDate END_2017 = LocalDate.of(2017, 12, 31);
    static final LocalDate END_2018 = LocalDate.of(2018, 12, 31);
    static final LocalDate END_MAY = LocalDate.of(2022, 5, 31);
    static final LocalDate END_JUNE = LocalDate.of(2022, 6, 30);

    /** The ends of the quarters from 2017 to 2022. */
    static final List<LocalDate> QUARTERS = IntStream.rangeClosed(0, 20)
            .mapToObj(
                    quarter -> YearMonth.from(END_2017).plusMonths(3L * quarter).atEndOfMonth())
            .toList();

    /** The ends of the months of 2022. */
    static final List<LocalDate> MONTHS = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> YearMonth.of(2022, month).atEndOfMonth())
            .toList();

    /** All days of which the stocks are known. */
    static final List<LocalDate> STOCKS = List.copyOf(
            new TreeSet<>(Stream.concat(QUARTERS.stream(), MONTHS.stream()).toList()));

    private Dates() {}

    /** The periods between two reported stocks: half-years of 2018, quarters until 2021, months of 2022. */
    static List<Period> steps() {
        var quarters = QUARTERS.stream()
                .filter(end -> end.getYear() >= 2019 && end.getYear() <= 2021)
                .map(end -> new Period(end.minusMonths(2).withDayOfMonth(1), end));
        var months = MONTHS.stream().map(end -> new Period(end.withDayOfMonth(1), end));
        return Stream.concat(Stream.of(Period.FIRST_HALF, Period.SECOND_HALF), Stream.concat(quarters, months))
                .toList();
    }

    /** The periods that are reported: until 2021 the quarters add up from 1 January. */
    static List<Period> periods() {
        return steps().stream()
                .map(step -> step.start().getYear() >= 2019 && step.start().getYear() <= 2021
                        ? new Period(step.start().withDayOfYear(1), step.end())
                        : step)
                .toList();
    }
}

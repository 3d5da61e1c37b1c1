package kz.sanaq.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How dates and periods are written: {@code jobs/returns/periods.yaml}.
 *
 * @param months for each month from January the beginnings of its names
 * @param yearToDate phrases by which a period is counted from the beginning of the year
 */
record PeriodsFile(List<List<String>> months, List<String> yearToDate, List<Phrase> phrases, List<Example> examples) {

    PeriodsFile {
        if (months.size() != 12) {
            throw new IllegalArgumentException("twelve months are needed");
        }
    }

    /** What a phrase states. */
    enum Says {
        AS_OF,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        FIRST_MONTHS,
        SCHOOL_YEAR,
        RANGE
    }

    /** Where a phrase may be looked for. */
    enum Where {
        /** In titles, headings and names. */
        ANYWHERE,
        /** In a heading that says nothing else. */
        HEADING,
        /** In the names of sheets and files. */
        NAME
    }

    /**
     * Ways to write one kind of period, with {@code {day}}, {@code {month}}, {@code {month-number}}, {@code {year}},
     * {@code {next-year}} and {@code {number}}, of a range also with {@code from-}; a star stands for any end of a word.
     */
    record Phrase(Says says, @Nullable Where in, List<String> written) {
        Where where() {
            return in == null ? Where.ANYWHERE : in;
        }
    }

    /** A text and the period that must be read from it, as {@code start..end} or one date; tested. */
    record Example(String text, String expect, @Nullable Where in) {
        Where where() {
            return in == null ? Where.ANYWHERE : in;
        }
    }

    /** The months' beginnings, folded, with their numbers. */
    Map<String, Integer> monthsByBeginning() {
        Map<String, Integer> numbers = new java.util.LinkedHashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (String beginning : months.get(month - 1)) {
                numbers.put(Folding.fold(beginning), month);
            }
        }
        return numbers;
    }
}

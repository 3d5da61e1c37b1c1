package kz.sanaq.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is owed, by whom and when: {@code jobs/returns/<code>/return.yaml}.
 *
 * @param owedBy kinds of reporters
 * @param onePer what makes one slot
 * @param settings for a return owed for each institution: the care settings whose institutions owe it; without it,
 *     all
 */
public record Return(
        @JsonProperty("return") String code,
        Words title,
        List<String> owedBy,
        List<SlotPart> onePer,
        @Nullable List<String> settings,
        List<Due> due) {

    public Return {
        owedBy = List.copyOf(owedBy);
        onePer = List.copyOf(onePer);
        settings = settings == null ? List.of() : List.copyOf(settings);
        due = List.copyOf(due);
        if (!onePer.contains(SlotPart.REPORTER)
                || onePer.stream().filter(SlotPart::isTime).count() != 1) {
            throw new IllegalArgumentException("one-per names the reporter and one of as-of, period, month, year");
        }
        if (!settings.isEmpty() && !onePer.contains(SlotPart.INSTITUTION)) {
            throw new IllegalArgumentException("settings say which institutions owe; one-per names no institution");
        }
        for (Due one : due) {
            if (one.owedBy() != null && !owedBy.containsAll(one.owedBy())) {
                throw new IllegalArgumentException("owed-by of a due time must be among the owed-by of the return");
            }
        }
    }

    /** Whether the return has a slot for each institution. */
    public boolean isPerInstitution() {
        return onePer.contains(SlotPart.INSTITUTION);
    }

    /** The care settings whose institutions owe a return per institution; empty for all. */
    public List<String> owedFor() {
        return settings == null ? List.of() : settings;
    }

    /** Kinds of reporters that owe what falls due here. */
    public List<String> owedBy(Due due) {
        return due.owedBy() == null ? owedBy : due.owedBy();
    }

    /** Whether a slot is a date, not a time from a first to a last day. */
    public boolean isOfDate() {
        return onePer.contains(SlotPart.AS_OF) || onePer.contains(SlotPart.YEAR);
    }

    /** What a slot is named by. */
    public enum SlotPart {
        REPORTER,
        INSTITUTION,
        /** A date. */
        AS_OF,
        /** A first and a last day. */
        PERIOD,
        /** A month, from its first to its last day. */
        MONTH,
        /** The last day of what the year's figures cover. */
        YEAR;

        boolean isTime() {
            return this != REPORTER && this != INSTITUTION;
        }
    }

    /** How often a return falls due. */
    public enum Every {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        ONCE
    }

    /** From where the days are counted within which a return is owed. */
    public enum After {
        /** From the period's end. */
        PERIOD,
        /** From the end of the period's year. */
        YEAR
    }

    /**
     * A time during which the return falls due regularly.
     *
     * @param from first day of the first period; a stock's first date
     * @param to last day; without it, until further notice
     * @param withinDays days after the period, or after its year, within which it is owed
     * @param after from where those days are counted; without it, from the period's end
     * @param yearToDate true where a period is counted from the first of January
     * @param owedBy kinds of reporters that owe it then; without it, all of the return's
     */
    public record Due(
            Every every,
            LocalDate from,
            @Nullable LocalDate to,
            int withinDays,
            @Nullable After after,
            @Nullable Boolean yearToDate,
            @Nullable List<String> owedBy) {

        public Due {
            owedBy = owedBy == null ? null : List.copyOf(owedBy);
        }

        public boolean isYearToDate() {
            return Boolean.TRUE.equals(yearToDate);
        }

        /** The last day on which a period that ends on this day may come without being late. */
        public LocalDate lastDay(LocalDate periodEnd) {
            LocalDate end = after == After.YEAR ? periodEnd.withDayOfYear(periodEnd.lengthOfYear()) : periodEnd;
            return end.plusDays(withinDays);
        }
    }
}

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
 */
public record Return(
        @JsonProperty("return") String code, Words title, List<String> owedBy, List<SlotPart> onePer, List<Due> due) {

    public Return {
        if (!onePer.contains(SlotPart.REPORTER) || onePer.size() != 2) {
            throw new IllegalArgumentException("one-per names the reporter and one of as-of, period, year");
        }
        owedBy = List.copyOf(owedBy);
        onePer = List.copyOf(onePer);
        due = List.copyOf(due);
    }

    /** What a slot is named by. */
    public enum SlotPart {
        REPORTER,
        AS_OF,
        PERIOD,
        YEAR
    }

    /** How often a return falls due. */
    public enum Every {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        ONCE
    }

    /**
     * A time during which the return falls due regularly.
     *
     * @param from first day of the first period; a stock's first date
     * @param to last day; without it, until further notice
     * @param withinDays days after the period within which it is owed
     */
    public record Due(Every every, LocalDate from, @Nullable LocalDate to, int withinDays) {}
}

package kz.sanaq.observation;

import java.time.LocalDate;

/**
 * The unit of reporting that a return declares: who, what, when. It is expected, filled and replaced as a whole.
 *
 * @param reporter the code of the department that owes it
 * @param subject an institution's code where the return is owed for each institution, else empty
 * @param periodEnd the last day of the period; for a stock, the as-of date, and equal to {@code periodStart}
 */
public record SlotKey(String returnCode, String reporter, String subject, LocalDate periodStart, LocalDate periodEnd) {

    public SlotKey {
        if (periodEnd.isBefore(periodStart)) {
            throw new IllegalArgumentException("a slot from %s to %s".formatted(periodStart, periodEnd));
        }
    }

    /** The slot in natural codes, the same in every database: {@code organisation-list/edu-11/2018-12-31}. */
    public String text() {
        var period = periodStart.equals(periodEnd) ? periodEnd.toString() : periodStart + ".." + periodEnd;
        return returnCode + "/" + reporter + (subject.isEmpty() ? "" : "/" + subject) + "/" + period;
    }
}

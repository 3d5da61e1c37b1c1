package kz.sanaq.cli;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line about one cause in a checked workbook, in words.
 *
 * @param severity refuse, error, query or note
 * @param place sheet and cell
 * @param title of a rule whose finding does not speak for itself
 * @param cells of both sides with what they say
 * @param also rules that the same wrong cell breaks
 * @param advice what to do
 */
record CheckLine(
        String severity,
        String rule,
        String place,
        @Nullable String title,
        String text,
        @Nullable BigDecimal left,
        @Nullable BigDecimal right,
        @Nullable BigDecimal residual,
        @Nullable String cells,
        List<String> also,
        String advice) {

    private static final List<String> SEVERITIES = List.of("refuse", "error", "query", "note");

    /** Worst first; of what is as bad, that which hides more, then that which differs more. */
    static final Comparator<CheckLine> WORST_FIRST = Comparator.<CheckLine>comparingInt(
                    line -> SEVERITIES.indexOf(line.severity()))
            .thenComparing(line -> -line.also().size())
            .thenComparing(line -> line.residual() == null
                    ? BigDecimal.ZERO
                    : line.residual().abs().negate());

    /** A line that needs no more than its words. */
    static CheckLine said(String severity, String rule, String place, String text, String advice) {
        return new CheckLine(severity, rule, place, null, text, null, null, null, null, List.of(), advice);
    }

    boolean isErrorOrWorse() {
        return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf("error");
    }
}

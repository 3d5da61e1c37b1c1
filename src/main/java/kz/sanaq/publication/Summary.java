package kz.sanaq.publication;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a run did, for one screen.
 *
 * @param cameIn files seen for the first time, duplicates among them
 * @param loaded submissions loaded, whole or in part
 * @param partly how many of those loaded were loaded in part
 * @param pending submissions that wait for a steward
 * @param reasons why workbooks were refused, wait or were set aside, one a workbook
 * @param leftOut what was not loaded of those that were loaded in part, one a workbook
 * @param notRead files that could not be read, and why
 * @param findings open findings by severity, the gravest first
 * @param gaps the largest gaps of the country, scenarios last
 * @param report where the morning report is; null while there is none
 */
public record Summary(
        long run,
        int cameIn,
        int loaded,
        int partly,
        int refused,
        int pending,
        int setAside,
        int duplicates,
        List<Reason> reasons,
        List<Reason> leftOut,
        List<Message> notRead,
        Map<String, Integer> findings,
        List<LargestGap> gaps,
        @Nullable Path report) {

    private static final String GAPS = """
            select *
            from mart.gap
            where area_code = '000000000' and state = 'ASSESSED' and difference <> 0
            order by is_scenario, abs(difference) desc, comparison
            limit 4
            """;

    /** Why a workbook, or a part of it, was not loaded. */
    public record Reason(
            String file,
            String sheet,
            String cell,
            @Nullable Message message) {}

    /** The difference between two sources, in part unexplained; with a condition it is a scenario and no fact. */
    public record LargestGap(
            Words title,
            String unit,
            BigDecimal difference,
            BigDecimal unexplained,
            @Nullable Words condition) {}

    /** Whether anything was refused, waits or was set aside, or must be fixed. */
    public boolean hasRefusalOrError() {
        return refused + pending + setAside > 0
                || findings.getOrDefault("refuse", 0) + findings.getOrDefault("error", 0) > 0;
    }

    /** What the marts say of this run, without the report's place. */
    public static Summary of(JdbcClient reading, long run) {
        var intake = new IntakeReading(reading, run);
        var counts = intake.counts();
        var findings = new FindingReading(reading).severities(run);
        return new Summary(
                run,
                counts.files(),
                counts.loaded(),
                counts.partly(),
                counts.refused(),
                counts.pending(),
                counts.setAside(),
                counts.duplicates(),
                reasons(intake.refusals(1)),
                reasons(intake.partlyAccepted(1)),
                intake.notRead(),
                inOrder(findings),
                reading.sql(GAPS)
                        .query((row, number) -> new LargestGap(
                                Rows.words(row, "title"),
                                row.getString("unit"),
                                row.getBigDecimal("difference"),
                                row.getBigDecimal("residual"),
                                Rows.wordsOrNull(row, "condition")))
                        .list(),
                null);
    }

    /** The same with the place of the morning report. */
    public Summary withReport(Path place) {
        return new Summary(
                run,
                cameIn,
                loaded,
                partly,
                refused,
                pending,
                setAside,
                duplicates,
                reasons,
                leftOut,
                notRead,
                findings,
                gaps,
                place);
    }

    /** This run and an earlier one that it finished first, told as one night. */
    public Summary after(Summary earlier) {
        return new Summary(
                run,
                earlier.cameIn + cameIn,
                earlier.loaded + loaded,
                earlier.partly + partly,
                earlier.refused + refused,
                earlier.pending + pending,
                earlier.setAside + setAside,
                earlier.duplicates + duplicates,
                both(earlier.reasons, reasons),
                both(earlier.leftOut, leftOut),
                both(earlier.notRead, notRead).stream().distinct().toList(),
                findings,
                gaps,
                report);
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** True when the run met nothing that it had not seen before. */
    public boolean isIdle() {
        return cameIn == 0 && loaded == 0 && refused == 0 && pending == 0 && setAside == 0 && notRead.isEmpty();
    }

    private static List<Reason> reasons(List<Report.Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new Reason(refusal.file(), refusal.sheet(), refusal.cell(), refusal.reason()))
                .toList();
    }

    private static Map<String, Integer> inOrder(List<Report.SeverityCount> counts) {
        var ordered = new LinkedHashMap<String, Integer>();
        counts.forEach(count -> ordered.put(count.severity(), count.open()));
        return ordered;
    }
}

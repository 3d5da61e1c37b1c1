package kz.sanaq.pipeline;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What detection came to, as tables in Markdown. */
final class DetectionReport {

    /** What stands above the tables. */
    static final String HEAD = """
            # Detection: what the rules find of what was planted

            Made by `DetectionTests` from generated countries; `-Dsanaq.rewrite=true` writes it anew. How it is measured and
            what the numbers mean: `docs/decisions/0092-detection-is-measured.md`.
            """;

    private DetectionReport() {}

    /** Totals and both tables of one or more countries together. */
    static String of(String title, Detection detection) {
        StringBuilder text = new StringBuilder("## " + title + "\n\n");
        text.append(
                "%d workbooks, %,d observations, %d faults that a rule can see: recall %s, %s of the found at the cell; %d findings in %d lines, precision %s (%s show a planted cell itself).%n"
                        .formatted(
                                detection.workbooks(),
                                detection.observations(),
                                detection.byKind().values().stream()
                                        .mapToInt(List::size)
                                        .sum(),
                                percent(detection.recall()),
                                percent(detection.atCell()),
                                detection.byRule().values().stream()
                                        .mapToInt(List::size)
                                        .sum(),
                                detection.byRule().values().stream()
                                        .mapToLong(DetectionReport::lines)
                                        .sum(),
                                percent(detection.precision()),
                                percent(detection.strictPrecision())));
        text.append("\n| fault | rule | planted | found | recall | at the cell |\n|---|---|---:|---:|---:|---:|\n");
        detection
                .byKind()
                .forEach((kind, faults) -> text.append("| %s | %s | %d | %d | %s | %s |%n"
                        .formatted(
                                kind,
                                rules(faults),
                                faults.size(),
                                count(faults, Detection.Outcome::isFound),
                                percent(Detection.recall(faults)),
                                percent(
                                        count(faults, Detection.Outcome::isAtCell),
                                        count(faults, Detection.Outcome::isFound)))));
        text.append(
                "\n| rule | its faults | found | recall | findings | lines | own | consequences | in line | false | precision |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        Map<String, List<Detection.Judgement>> byRule = detection.byRule();
        for (String rule : detection.rules()) {
            List<Detection.Judgement> judged = byRule.getOrDefault(rule, List.of());
            List<Detection.Outcome> faults = detection.of(rule);
            long found = count(faults, outcome -> outcome.rulesInFile().contains(rule));
            text.append("| %s | %d | %d | %s | %d | %d | %d | %d | %d | %d | %s |%n"
                    .formatted(
                            rule,
                            faults.size(),
                            found,
                            percent(found, faults.size()),
                            judged.size(),
                            lines(judged),
                            count(judged, Detection.Verdict.OWN),
                            count(judged, Detection.Verdict.CONSEQUENCE),
                            count(judged, Detection.Verdict.IN_LINE),
                            count(judged, Detection.Verdict.FALSE),
                            judged.isEmpty() ? "" : percent(Detection.precision(judged))));
        }
        if (!detection.invisible().isEmpty()) {
            text.append("\nNo rule can see: ")
                    .append(detection.invisible().stream()
                            .collect(Collectors.groupingBy(
                                    outcome -> outcome.fault().kind(), java.util.TreeMap::new, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .map(kind -> kind.getKey() + " (" + kind.getValue() + " planted)")
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        return text.toString();
    }

    /** What was missed and what was seen falsely, place by place: for whoever mends a rule. */
    static String details(Detection detection) {
        StringBuilder text = new StringBuilder();
        for (Detection.Outcome missed : detection.missed()) {
            text.append("missed  %s %s %s | %s%n"
                    .formatted(
                            missed.fault().kind(),
                            missed.fault().rules(),
                            missed.fault().spots(),
                            missed.fault().words()));
        }
        for (Detection.Judgement judgement : detection.falsely()) {
            Sighting sighting = judgement.sighting();
            text.append("false   %s %s %s %s %s%n"
                    .formatted(
                            sighting.rule(),
                            sighting.severity(),
                            sighting.subject(),
                            sighting.files(),
                            sighting.cells().stream()
                                    .limit(6)
                                    .map(cell -> cell.sheet() + "!" + cell.cell())
                                    .toList()));
        }
        return text.toString();
    }

    private static String rules(List<Detection.Outcome> faults) {
        return faults.stream()
                .map(outcome -> outcome.fault().mainRule())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Findings that are not told in the line of another. */
    private static long lines(List<Detection.Judgement> of) {
        return count(of, judgement -> judgement.sighting().root().isEmpty());
    }

    private static long count(List<Detection.Judgement> of, Detection.Verdict verdict) {
        return count(of, judgement -> judgement.verdict() == verdict);
    }

    private static <T> long count(List<T> of, Predicate<T> which) {
        return of.stream().filter(which).count();
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "" : percent(part / (double) whole);
    }

    private static String percent(double share) {
        return "%.1f %%".formatted(Math.floor(share * 1000) / 10);
    }
}

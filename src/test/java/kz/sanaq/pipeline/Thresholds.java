package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;

/**
 * What is asked of detection: {@code thresholds.csv}. The row {@code precision} is of all findings, {@code at-cell} of all
 * faults that are found, {@code *} of each kind of fault but those that have a row of their own, with the reason.
 */
record Thresholds(Map<String, Double> shares) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "detection");

    static Thresholds read() {
        return new Thresholds(new Knowledge(FOLDER)
                .csv("thresholds.csv", "of", "at_least", "why").stream()
                        .collect(Collectors.toMap(
                                (CsvRow row) -> row.text("of"), row -> Double.valueOf(row.text("at_least")))));
    }

    /** Kinds that are known to be missed. */
    Set<String> missed() {
        return shares.entrySet().stream()
                .filter(share -> share.getValue() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Asks all countries of a set together, kind by kind and as a whole. */
    void hold(Collection<Detection> countries) {
        hold(countries, true);
    }

    /** Asks as a whole only: of one kind a country has two or three, too few to judge one by. */
    void holdAsAWhole(Collection<Detection> countries) {
        hold(countries, false);
    }

    private void hold(Collection<Detection> countries, boolean kindByKind) {
        Map<String, List<Detection.Outcome>> byKind = new TreeMap<>();
        List<Detection.Judgement> findings = new ArrayList<>();
        for (Detection country : countries) {
            country.byKind()
                    .forEach((kind, faults) -> byKind.computeIfAbsent(kind, any -> new ArrayList<>())
                            .addAll(faults));
            country.byRule().values().forEach(findings::addAll);
        }
        List<Detection.Outcome> found = byKind.values().stream()
                .flatMap(List::stream)
                .filter(Detection.Outcome::isFound)
                .toList();
        double atCell = found.stream().filter(Detection.Outcome::isAtCell).count() / (double) found.size();
        Map<String, Double> below = new TreeMap<>();
        byKind.forEach((kind, faults) -> {
            double recall = Detection.recall(faults);
            if (kindByKind && recall < of(kind)) {
                below.put(kind, recall);
            }
        });
        assertThat(below).as("recall below its threshold").isEmpty();
        assertThat(Detection.precision(findings)).as("precision").isGreaterThanOrEqualTo(of("precision"));
        assertThat(atCell).as("at the cell").isGreaterThanOrEqualTo(of("at-cell"));
        assertThat(Detection.recall(
                        byKind.values().stream().flatMap(List::stream).toList()))
                .as("recall")
                .isGreaterThanOrEqualTo(of("recall"));
    }

    private double of(String what) {
        return shares.getOrDefault(what, shares.getOrDefault("*", 1.0));
    }
}

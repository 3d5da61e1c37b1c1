package kz.sanaq.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was planted beside what was seen.
 *
 * <p>A fault is found where one of its rules speaks of its file or slot, and found at the cell where that rule's
 * evidence holds one of its cells. A sighting touches a fault where its evidence holds one of the fault's cells, or where it
 * speaks of the file or slot of a fault that is in no cell; it is the fault's own when the fault names the rule, a
 * consequence otherwise. One that only shows cells in the row or column of a fault, as the totals that it carried along,
 * stands in its line. What the night itself tells in the line of a finding that has to do with a fault follows from it. Every
 * other is false. Notes are no accusations and are not judged.
 */
final class Detection {

    /** Whether and where a fault was found. */
    record Outcome(Planted fault, boolean isFound, boolean isAtCell, Set<String> rulesInFile) {}

    /** What a rule saw that it may be judged by. */
    record Judgement(Sighting sighting, Verdict verdict) {

        boolean isFalse() {
            return verdict == Verdict.FALSE;
        }
    }

    /** What a sighting has to do with what was planted. */
    enum Verdict {
        OWN,
        CONSEQUENCE,
        IN_LINE,
        FALSE
    }

    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final long observations;
    private final long workbooks;

    Detection(List<Planted> faults, List<Sighting> sightings, long observations, long workbooks) {
        this.observations = observations;
        this.workbooks = workbooks;
        SightingIndex index = new SightingIndex(sightings);
        for (Planted fault : faults) {
            outcomes.add(index.look(fault));
        }
        for (int i = 0; i < sightings.size(); i++) {
            if (!sightings.get(i).isNote()) {
                judgements.add(new Judgement(sightings.get(i), index.verdict(i)));
            }
        }
    }

    /** After a night on the sample in this folder. */
    static Detection after(Nights nights, java.nio.file.Path sample) {
        return new Detection(
                Planted.in(sample),
                Sighting.in(nights.jdbc()),
                nights.count("warehouse.observation"),
                nights.count("intake.delivery"));
    }

    Map<String, List<Outcome>> byKind() {
        return outcomes.stream()
                .filter(outcome -> outcome.fault().isVisible())
                .collect(Collectors.groupingBy(outcome -> outcome.fault().kind(), TreeMap::new, Collectors.toList()));
    }

    Map<String, List<Judgement>> byRule() {
        return judgements.stream()
                .collect(Collectors.groupingBy(
                        judgement -> judgement.sighting().rule(), TreeMap::new, Collectors.toList()));
    }

    /** Faults that name this rule. */
    List<Outcome> of(String rule) {
        return outcomes.stream()
                .filter(outcome -> outcome.fault().rules().contains(rule))
                .toList();
    }

    List<Outcome> invisible() {
        return outcomes.stream().filter(outcome -> !outcome.fault().isVisible()).toList();
    }

    List<Outcome> missed() {
        return outcomes.stream()
                .filter(outcome -> outcome.fault().isVisible() && !outcome.isFound())
                .toList();
    }

    List<Judgement> falsely() {
        return judgements.stream().filter(Judgement::isFalse).toList();
    }

    Set<String> rules() {
        Set<String> rules = new TreeSet<>(byRule().keySet());
        outcomes.forEach(outcome -> rules.addAll(outcome.fault().rules()));
        return rules;
    }

    long observations() {
        return observations;
    }

    long workbooks() {
        return workbooks;
    }

    double precision() {
        return precision(judgements);
    }

    /** The share of findings that show a planted cell itself. */
    double strictPrecision() {
        return share(
                judgements.stream()
                        .filter(judgement ->
                                judgement.verdict() == Verdict.OWN || judgement.verdict() == Verdict.CONSEQUENCE)
                        .count(),
                judgements.size());
    }

    static double precision(Collection<Judgement> of) {
        return share(of.stream().filter(judgement -> !judgement.isFalse()).count(), of.size());
    }

    double recall() {
        return recall(
                outcomes.stream().filter(outcome -> outcome.fault().isVisible()).toList());
    }

    static double recall(Collection<Outcome> of) {
        return share(of.stream().filter(Outcome::isFound).count(), of.size());
    }

    double atCell() {
        List<Outcome> found = outcomes.stream()
                .filter(outcome -> outcome.fault().isVisible() && outcome.isFound())
                .toList();
        return share(found.stream().filter(Outcome::isAtCell).count(), found.size());
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : part / (double) whole;
    }
}

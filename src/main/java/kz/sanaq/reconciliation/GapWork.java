package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares sources and keeps the gaps; their rules count them, and make no findings of them. */
final class GapWork {

    private final Rules rules;
    private final Sources sources;
    private final Gaps gaps;
    private final Comparability comparability;
    private final SectorTotals sectorTotals;
    private final Judgements judgements;

    GapWork(Rules rules, Comparisons comparisons, JdbcClient reading, JdbcClient writing) {
        this.rules = rules;
        this.sources = new Sources(reading, comparisons.published().figures());
        this.gaps = new Gaps(writing);
        this.comparability = new Comparability(rules, comparisons.published(), comparisons.scopes());
        this.sectorTotals =
                new SectorTotals(rules.required("P05", RuleFile.FoundBy.COMPARISON), comparisons.published());
        this.judgements = new Judgements(writing);
    }

    /** The gaps of one comparison, one for each area that either side has. */
    List<Gap> of(Comparison comparison) {
        Map<String, Map<String, Amount>> amounts = sources.of(comparison.file());
        Set<String> areas = new TreeSet<>();
        if (comparison.file().forEach() == ComparisonFile.ForEach.COUNTRY) {
            areas.add(Sources.COUNTRY);
        } else {
            comparison
                    .left()
                    .operands()
                    .forEach(name ->
                            areas.addAll(amounts.getOrDefault(name, Map.of()).keySet()));
            comparison
                    .right()
                    .operands()
                    .forEach(name ->
                            areas.addAll(amounts.getOrDefault(name, Map.of()).keySet()));
        }
        return areas.stream().map(area -> Gap.of(comparison, area, amounts)).toList();
    }

    List<Gap> keep(long run, Comparison comparison) {
        List<Gap> found = of(comparison);
        gaps.keep(run, comparison, found, unexplained());
        return found;
    }

    /** Keeps what is said of all comparisons and of published sectors. */
    List<Judgement> judge(long run, List<Comparison> comparisons, List<Gap> found) {
        List<Judgement> judged = new ArrayList<>(sectorTotals.all());
        comparisons.forEach(comparison -> judged.addAll(comparability.of(
                comparison,
                found.stream()
                        .filter(gap -> gap.comparison().code().equals(comparison.code()))
                        .toList())));
        judgements.replace(run, comparability.rules(), judged);
        return judged;
    }

    /** Counts gaps under the rules that describe them: closed without rest, with a rest, or not comparable. */
    Outcomes count(List<Gap> found, List<Judgement> judged) {
        Outcomes outcomes = new Outcomes();
        outcomes.add(count("P01", found));
        comparability.rules().forEach(rule -> outcomes.add(Judgement.count(rule, judged)));
        outcomes.add(kindsOf(found));
        return outcomes;
    }

    private Assessment count(String rule, List<Gap> found) {
        int missing =
                (int) found.stream().filter(gap -> gap.waterfall() == null).count();
        int closed = (int) found.stream()
                .filter(gap ->
                        gap.waterfall() != null && gap.waterfall().residual().signum() == 0)
                .count();
        return Assessment.of(
                rules.required(rule, RuleFile.FoundBy.COMPARISON),
                null,
                closed,
                found.size() - missing - closed,
                missing,
                missing == 0 ? null : "a source");
    }

    /** P02 is kept when files are read; what stands inside a named scenario is not assessed. */
    private Assessment kindsOf(List<Gap> found) {
        long scenarios = found.stream()
                .map(Gap::comparison)
                .distinct()
                .filter(comparison -> comparison.file().scenario() != null
                        || comparison.components().stream().anyMatch(component -> component.scenario() != null))
                .count();
        long all = found.stream().map(Gap::comparison).distinct().count();
        return Assessment.of(
                rules.required("P02", RuleFile.FoundBy.COMPARISON),
                null,
                (int) (all - scenarios),
                0,
                (int) scenarios,
                scenarios == 0 ? null : "a proof of the scenario");
    }

    private static Words unexplained() {
        Message message = Message.of("reconciliation.unexplained");
        return new Words(message.in(Language.EN), message.in(Language.RU), message.in(Language.KK));
    }
}

package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.sanaq.language.Message;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges published figures by themselves: parts of a whole (P09), chains of texts (P12), what is stated of each (P13). */
final class FigureWork {

    private final Rule partsOfWholes;
    private final Rule chains;
    private final Rule coverage;
    private final Published published;
    private final Set<String> compared = new HashSet<>();
    private final Judgements judgements;

    FigureWork(Rules rules, Comparisons comparisons, JdbcClient writing) {
        this.partsOfWholes = rules.required("P09", RuleFile.FoundBy.COMPARISON);
        this.chains = rules.required("P12", RuleFile.FoundBy.COMPARISON);
        this.coverage = rules.required("P13", RuleFile.FoundBy.COMPARISON);
        this.published = comparisons.published();
        this.judgements = new Judgements(writing);
        comparisons.all().forEach(comparison -> compared.addAll(comparison.figures()));
        published.conflicts().forEach(conflict -> compared.addAll(List.of(conflict.figureA(), conflict.figureB())));
    }

    Outcomes keep(long run) {
        List<Judgement> all = all();
        List<Rule> rules = List.of(partsOfWholes, chains, coverage);
        judgements.replace(run, rules, all);
        Outcomes outcomes = new Outcomes();
        rules.forEach(rule -> outcomes.add(Judgement.count(rule, all)));
        return outcomes;
    }

    List<Judgement> all() {
        List<Judgement> all = new ArrayList<>();
        published.parts().forEach(parts -> all.add(judge(parts)));
        published.restatements().forEach(restatement -> all.add(judge(restatement)));
        published.figures().values().forEach(figure -> all.add(judge(figure)));
        return all;
    }

    /** At one date the parts are at most the whole; what they leave has a name. */
    private Judgement judge(PublishedParts parts) {
        PublishedFigure whole = published.figure(parts.whole());
        Set<String> unknown = new TreeSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (String code : parts.figures()) {
            PublishedFigure figure = published.figure(code);
            if (!figure.isOneValue() || figure.asOf() == null || !figure.asOf().equals(whole.asOf())) {
                unknown.add(code);
            }
            sum = figure == whole ? sum : sum.add(figure.low());
        }
        if (!unknown.isEmpty()) {
            return Judgement.unknown(
                    partsOfWholes,
                    Judgement.Subject.PARTS,
                    parts.code(),
                    Message.of(
                            "reconciliation.parts-unknown", "whole", parts.whole(), "what", String.join(", ", unknown)),
                    List.copyOf(unknown),
                    parts.figures());
        }
        boolean holds = sum.compareTo(whole.low()) <= 0;
        return Judgement.of(
                partsOfWholes,
                Judgement.Subject.PARTS,
                parts.code(),
                holds ? Judgement.Outcome.HOLDS : Judgement.Outcome.BROKEN,
                Message.of(
                        holds ? "reconciliation.parts-within" : "reconciliation.parts-exceed",
                        "whole",
                        parts.whole(),
                        "left",
                        whole.low(),
                        "right",
                        sum,
                        "residual",
                        whole.low().subtract(sum)),
                whole.low(),
                sum,
                parts.figures());
    }

    /** Whoever repeats a figure says what it says, within the bounds of both. */
    private Judgement judge(Restatement restatement) {
        PublishedFigure figure = published.figure(restatement.figure());
        PublishedFigure other = published.figure(restatement.restates());
        boolean holds = figure.leastDifference(other).signum() == 0;
        return Judgement.of(
                chains,
                Judgement.Subject.RESTATEMENT,
                restatement.figure(),
                holds ? Judgement.Outcome.HOLDS : Judgement.Outcome.BROKEN,
                Message.of(
                        holds ? "reconciliation.repeats-alike" : "reconciliation.repeats-otherwise",
                        "figure",
                        restatement.figure(),
                        "other",
                        restatement.restates(),
                        "left",
                        figure.low(),
                        "right",
                        other.low()),
                figure.low(),
                other.low(),
                List.of(restatement.figure(), restatement.restates()));
    }

    /** What is not stated is asked for only where the figure is set against another one. */
    private Judgement judge(PublishedFigure figure) {
        List<String> missing = figure.unstated();
        boolean holds = missing.isEmpty();
        return new Judgement(
                coverage,
                Judgement.Subject.FIGURE,
                figure.code(),
                holds ? Judgement.Outcome.HOLDS : Judgement.Outcome.BROKEN,
                holds
                        ? null
                        : compared.contains(figure.code())
                                ? coverage.file().severity().of(null)
                                : Severity.NOTE,
                Message.of(holds ? "reconciliation.comparable" : "reconciliation.not-comparable"),
                null,
                null,
                missing,
                null,
                List.of(figure.code()));
    }
}

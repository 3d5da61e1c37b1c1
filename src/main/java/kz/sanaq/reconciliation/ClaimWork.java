package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges the arithmetic of published claims, and records figures that do not go together. */
final class ClaimWork {

    /** Shares of the same thing may differ by this many percentage points before they are called contradicting. */
    private static final BigDecimal SHARES_APART = BigDecimal.valueOf(20);

    private final Rules rules;
    private final Published published;
    private final Verdicts verdicts;

    ClaimWork(Rules rules, Published published, JdbcClient writing) {
        this.rules = rules;
        this.published = published;
        this.verdicts = new Verdicts(writing);
    }

    Outcomes keep(long run) {
        Rule conflicts = rules.required("P10", RuleFile.FoundBy.COMPARISON);
        Outcomes outcomes = new Outcomes();
        verdicts.forget();
        outcomes.add(judge(run, rules.required("P07", RuleFile.FoundBy.COMPARISON), false));
        outcomes.add(judge(run, rules.required("P08", RuleFile.FoundBy.COMPARISON), true));
        List<Verdicts.ConflictRow> rows = published.conflicts().stream()
                .filter(conflict -> !isOfOneChain(conflict))
                .map(this::row)
                .toList();
        verdicts.keepConflicts(run, conflicts, rows);
        verdicts.keepConflicts(run, rules.required("P12", RuleFile.FoundBy.COMPARISON), brokenChains());
        int open = (int) rows.stream().filter(ClaimWork::isOpen).count();
        outcomes.add(Assessment.of(conflicts, null, rows.size() - open, open, 0, null));
        return outcomes;
    }

    private Assessment judge(long run, Rule rule, boolean areFactors) {
        List<Verdict> judged = published.claims().stream()
                .filter(claim -> claim.isFactor() == areFactors)
                .map(claim -> Verdict.of(claim, published.figures()))
                .toList();
        verdicts.keepVerdicts(run, rule, judged);
        int unjudged = count(judged, Verdict.Kind.NOT_ASSESSED);
        int wrong = count(judged, Verdict.Kind.FALSE) + count(judged, Verdict.Kind.BOUND_FAILS);
        return Assessment.of(
                rule, null, judged.size() - wrong - unjudged, wrong, unjudged, unjudged == 0 ? null : "one value");
    }

    /** A conflict between a figure and the one that it repeats is a broken chain (P12), not two statements (P10). */
    private boolean isOfOneChain(FigureConflict conflict) {
        return published.restatements().stream().anyMatch(chain -> chain.isOf(conflict));
    }

    /** Chains that disagree: under the code and in the words of their record, or a record of their own. */
    private List<Verdicts.ConflictRow> brokenChains() {
        return published.restatements().stream()
                .map(chain -> row(published.conflicts().stream()
                        .filter(chain::isOf)
                        .findFirst()
                        .orElse(new FigureConflict(
                                chain.figure() + "-" + chain.restates(),
                                "CHAIN",
                                chain.restates(),
                                chain.figure(),
                                "OPEN"))))
                .filter(row -> row.difference() != null && row.difference().signum() != 0)
                .toList();
    }

    private Verdicts.ConflictRow row(FigureConflict conflict) {
        PublishedFigure a = published.figures().get(conflict.figureA());
        PublishedFigure b = published.figures().get(conflict.figureB());
        BigDecimal difference = a == null || b == null ? null : a.leastDifference(b);
        return new Verdicts.ConflictRow(
                conflict.code(),
                conflict.kind(),
                conflict.figureA(),
                conflict.figureB(),
                difference,
                conflict.status());
    }

    private static boolean isOpen(Verdicts.ConflictRow row) {
        boolean agreeing = row.kind().equals("SHARE")
                && row.difference() != null
                && row.difference().abs().compareTo(SHARES_APART) <= 0;
        return row.status().equals("OPEN") && !agreeing;
    }

    private static int count(List<Verdict> verdicts, Verdict.Kind kind) {
        return (int) verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
    }
}

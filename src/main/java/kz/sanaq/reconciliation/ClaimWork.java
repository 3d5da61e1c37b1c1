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
        Rule claims = rules.required("P07", RuleFile.FoundBy.COMPARISON);
        Rule conflicts = rules.required("P10", RuleFile.FoundBy.COMPARISON);
        List<Verdict> judged = published.claims().stream()
                .map(claim -> Verdict.of(claim, published.figures()))
                .toList();
        List<Verdicts.ConflictRow> rows =
                published.conflicts().stream().map(this::row).toList();
        verdicts.forget();
        verdicts.keepVerdicts(run, claims, judged);
        verdicts.keepConflicts(run, conflicts, rows);
        Outcomes outcomes = new Outcomes();
        int unjudged = count(judged, Verdict.Kind.NOT_ASSESSED);
        int wrong = count(judged, Verdict.Kind.FALSE) + count(judged, Verdict.Kind.BOUND_FAILS);
        outcomes.add(Assessment.of(
                claims, null, judged.size() - wrong - unjudged, wrong, unjudged, unjudged == 0 ? null : "one value"));
        int open = (int) rows.stream().filter(ClaimWork::isOpen).count();
        outcomes.add(Assessment.of(conflicts, null, rows.size() - open, open, 0, null));
        return outcomes;
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

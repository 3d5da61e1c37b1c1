package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** Whether the two sides of a comparison speak of the same date (P03), children (P04) and sectors (P05). */
final class Comparability {

    private final Rule dates;
    private final Rule categories;
    private final Rule sectors;
    private final Published published;
    private final SourceScopes scopes;

    Comparability(Rules rules, Published published, SourceScopes scopes) {
        this.dates = rules.required("P03", RuleFile.FoundBy.COMPARISON);
        this.categories = rules.required("P04", RuleFile.FoundBy.COMPARISON);
        this.sectors = rules.required("P05", RuleFile.FoundBy.COMPARISON);
        this.published = published;
        this.scopes = scopes;
    }

    List<Rule> rules() {
        return List.of(dates, categories, sectors);
    }

    /** What is said of one comparison, of which these are the gaps. Organisations have sectors, and no children. */
    List<Judgement> of(Comparison comparison, List<Gap> gaps) {
        boolean isOfOrganisations = comparison.file().kind() == MeasureKind.ORGANISATIONS;
        return List.of(
                dates(comparison, gaps),
                isOfOrganisations
                        ? codes(
                                sectors,
                                "reconciliation.sectors",
                                comparison,
                                gaps,
                                ComparisonFile.Bridge.SECTORS,
                                this::sectors)
                        : codes(
                                categories,
                                "reconciliation.categories",
                                comparison,
                                gaps,
                                ComparisonFile.Bridge.CATEGORY,
                                this::categories));
    }

    private Judgement dates(Comparison comparison, List<Gap> gaps) {
        Set<String> unknown = new TreeSet<>();
        AsOf left = asOf(comparison, comparison.left(), unknown);
        AsOf right = asOf(comparison, comparison.right(), unknown);
        boolean arePeriods = comparison.file().kind() == MeasureKind.FLOW;
        if (left == null || right == null) {
            return datesUnknown(comparison, unknown);
        }
        long most = left.mostApart(right, arePeriods);
        if (most <= AsOf.DAYS_APART) {
            return dates(comparison, Judgement.Outcome.HOLDS, "reconciliation.dates-agree", most);
        }
        Optional<String> bridge = bridge(comparison, gaps, ComparisonFile.Bridge.DATE);
        if (bridge.isPresent()) {
            return dates(comparison, Judgement.Outcome.HOLDS, "reconciliation.dates-bridged", most)
                    .bridgedBy(bridge.get());
        }
        long least = left.leastApart(right, arePeriods);
        if (least > AsOf.DAYS_APART) {
            return dates(comparison, Judgement.Outcome.BROKEN, "reconciliation.dates-differ", least);
        }
        comparison.figures().stream()
                .filter(code -> !published.figure(code).isOfOneDate())
                .forEach(unknown::add);
        return datesUnknown(comparison, unknown);
    }

    private Judgement dates(Comparison comparison, Judgement.Outcome outcome, String key, long days) {
        return Judgement.of(
                dates,
                Judgement.Subject.COMPARISON,
                comparison.code(),
                outcome,
                Message.of(key, "days", days),
                BigDecimal.valueOf(days),
                BigDecimal.valueOf(AsOf.DAYS_APART),
                comparison.figures());
    }

    /** A date that nobody states is asked for like one that differs. */
    private Judgement datesUnknown(Comparison comparison, Set<String> unknown) {
        return unknown(dates, "reconciliation.dates", comparison, unknown)
                .asking(dates.file().severity().of(null));
    }

    /** The days of a side: the least span that holds those of all its selections; absent where one is not stated. */
    private @Nullable AsOf asOf(Comparison comparison, LinearExpression side, Set<String> unknown) {
        AsOf span = null;
        boolean isKnown = true;
        for (String name : side.operands()) {
            SourceSelection selection = comparison.selection(name);
            String figure = selection.figure();
            AsOf one =
                    figure == null ? selection.days() : published.figure(figure).asOf();
            if (one == null) {
                unknown.add(figure == null ? name : figure);
                isKnown = false;
            } else {
                span = span == null ? one : span.with(one);
            }
        }
        return isKnown ? span : null;
    }

    private Judgement codes(
            Rule rule,
            String key,
            Comparison comparison,
            List<Gap> gaps,
            ComparisonFile.Bridge kind,
            Function<SourceSelection, Set<String>> codes) {
        Set<String> unknown = new TreeSet<>();
        Set<String> left = codes(comparison, comparison.left(), codes, unknown);
        Set<String> right = codes(comparison, comparison.right(), codes, unknown);
        if (!unknown.isEmpty()) {
            return unknown(rule, key, comparison, unknown);
        }
        Optional<String> bridge = left.equals(right) ? Optional.empty() : bridge(comparison, gaps, kind);
        String said = left.equals(right) ? "-agree" : bridge.isPresent() ? "-bridged" : "-differ";
        Judgement judgement = Judgement.of(
                rule,
                Judgement.Subject.COMPARISON,
                comparison.code(),
                said.equals("-differ") ? Judgement.Outcome.BROKEN : Judgement.Outcome.HOLDS,
                Message.of(key + said, "left", String.join(" ", left), "right", String.join(" ", right)),
                null,
                null,
                comparison.figures());
        return bridge.map(judgement::bridgedBy).orElse(judgement);
    }

    private static Set<String> codes(
            Comparison comparison,
            LinearExpression side,
            Function<SourceSelection, Set<String>> codes,
            Set<String> unknown) {
        Set<String> all = new TreeSet<>();
        for (String name : side.operands()) {
            SourceSelection selection = comparison.selection(name);
            Set<String> ofOne = codes.apply(selection);
            if (ofOne.isEmpty()) {
                unknown.add(selection.figure() == null ? name : selection.figure());
            }
            all.addAll(ofOne);
        }
        return all;
    }

    private Set<String> categories(SourceSelection selection) {
        String figure = selection.figure();
        if (figure == null) {
            return selection.categories();
        }
        String category = published.figure(figure).category();
        return category == null ? Set.of() : Set.of(category);
    }

    private Set<String> sectors(SourceSelection selection) {
        String figure = selection.figure();
        return figure == null
                ? scopes.sectors(selection)
                : published.figure(figure).ministries();
    }

    private static Judgement unknown(Rule rule, String key, Comparison comparison, Set<String> unknown) {
        return Judgement.unknown(
                rule,
                Judgement.Subject.COMPARISON,
                comparison.code(),
                Message.of(key + "-unknown", "what", String.join(", ", unknown)),
                List.copyOf(unknown),
                comparison.figures());
    }

    /** The component that is declared to make up for such a difference, and has a value in every gap that has sides. */
    private static Optional<String> bridge(Comparison comparison, List<Gap> gaps, ComparisonFile.Bridge kind) {
        return comparison.components().stream()
                .filter(component -> component.bridges() == kind)
                .map(Comparison.Component::code)
                .filter(code -> gaps.stream()
                        .filter(gap -> gap.waterfall() != null)
                        .flatMap(gap -> gap.parts().stream())
                        .noneMatch(part -> part.component().code().equals(code) && part.value() == null))
                .findFirst();
    }
}

package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** Where organisations are published sector by sector, the sectors are the whole and add up to it (rule P05). */
final class SectorTotals {

    private final Rule rule;
    private final Published published;

    SectorTotals(Rule rule, Published published) {
        this.rule = rule;
        this.published = published;
    }

    List<Judgement> all() {
        return published.parts().stream()
                .filter(parts -> published.figure(parts.whole()).kind() == MeasureKind.ORGANISATIONS)
                .map(this::judge)
                .toList();
    }

    private Judgement judge(PublishedParts parts) {
        PublishedFigure whole = published.figure(parts.whole());
        List<String> unknown = parts.figures().stream()
                .filter(code -> published.figure(code).ministries().isEmpty()
                        || !published.figure(code).isOneValue())
                .toList();
        if (!unknown.isEmpty()) {
            return Judgement.unknown(
                    rule,
                    Judgement.Subject.PARTS,
                    parts.code(),
                    Message.of("reconciliation.sectors-unknown", "what", String.join(", ", unknown)),
                    unknown,
                    parts.figures());
        }
        List<String> sectors = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : parts.parts()) {
            sectors.addAll(published.figure(part).ministries());
            sum = sum.add(published.figure(part).low());
        }
        Set<String> once = new TreeSet<>(sectors);
        Set<String> ofWhole = new TreeSet<>(whole.ministries());
        if (once.size() < sectors.size() || !once.equals(ofWhole)) {
            return judged(
                    parts,
                    "reconciliation.sectors-are-not-the-whole",
                    String.join(" ", ofWhole),
                    String.join(" ", sectors),
                    null,
                    null);
        }
        String key = sum.compareTo(whole.low()) == 0
                ? "reconciliation.sectors-add-up"
                : "reconciliation.sectors-do-not-add-up";
        return judged(parts, key, whole.low(), sum, whole.low(), sum);
    }

    private Judgement judged(
            PublishedParts parts,
            String key,
            Object left,
            Object right,
            @Nullable BigDecimal whole,
            @Nullable BigDecimal sum) {
        return Judgement.of(
                rule,
                Judgement.Subject.PARTS,
                parts.code(),
                key.equals("reconciliation.sectors-add-up") ? Judgement.Outcome.HOLDS : Judgement.Outcome.BROKEN,
                Message.of(key, "whole", parts.whole(), "left", left, "right", right),
                whole,
                sum,
                parts.figures());
    }
}

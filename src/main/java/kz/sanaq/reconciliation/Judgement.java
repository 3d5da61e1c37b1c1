package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a comparison or of published figures: a record, no finding, since it does not depend on what was sent.
 *
 * @param severity absent where nothing is asked of anyone
 * @param missing what is not stated, where it takes that
 * @param component the component of a comparison that makes up for the difference
 * @param figures codes of the published figures it rests on
 */
record Judgement(
        Rule rule,
        Subject kind,
        String subject,
        Outcome outcome,
        @Nullable Severity severity,
        Message message,
        @Nullable BigDecimal left,
        @Nullable BigDecimal right,
        List<String> missing,
        @Nullable String component,
        List<String> figures) {

    /** What is judged. */
    enum Subject {
        COMPARISON,
        PARTS,
        FIGURE,
        RESTATEMENT
    }

    /** What is said of it. */
    enum Outcome {
        HOLDS,
        /** The sides differ, and a component of the comparison is that difference. */
        BRIDGED,
        BROKEN,
        /** What it takes is not stated. */
        UNKNOWN
    }

    /** A judgement that asks for as much as its rule does where it is broken, and for nothing otherwise. */
    static Judgement of(
            Rule rule,
            Subject kind,
            String subject,
            Outcome outcome,
            Message message,
            @Nullable BigDecimal left,
            @Nullable BigDecimal right,
            List<String> figures) {
        Severity severity = outcome == Outcome.BROKEN ? rule.file().severity().of(null) : null;
        return new Judgement(rule, kind, subject, outcome, severity, message, left, right, List.of(), null, figures);
    }

    /** A judgement that cannot be made for what is missing. */
    static Judgement unknown(
            Rule rule, Subject kind, String subject, Message message, List<String> missing, List<String> figures) {
        return new Judgement(rule, kind, subject, Outcome.UNKNOWN, null, message, null, null, missing, null, figures);
    }

    Judgement bridgedBy(String bridge) {
        return new Judgement(
                rule, kind, subject, Outcome.BRIDGED, null, message, left, right, missing, bridge, figures);
    }

    Judgement asking(Severity asked) {
        return new Judgement(rule, kind, subject, outcome, asked, message, left, right, missing, component, figures);
    }

    /** How often a rule held, and the rest. */
    static Assessment count(Rule rule, List<Judgement> all) {
        List<Judgement> judged = all.stream()
                .filter(one -> one.rule().code().equals(rule.code()))
                .toList();
        int broken = (int)
                judged.stream().filter(one -> one.outcome() == Outcome.BROKEN).count();
        TreeSet<String> missing = new TreeSet<>();
        int unknown = 0;
        for (Judgement one : judged) {
            if (one.outcome() == Outcome.UNKNOWN) {
                unknown++;
                missing.addAll(one.missing());
            }
        }
        return Assessment.of(
                rule,
                null,
                judged.size() - broken - unknown,
                broken,
                unknown,
                unknown == 0 ? null : String.join(", ", missing));
    }
}

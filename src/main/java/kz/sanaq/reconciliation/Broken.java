package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * A broken outcome, before it is kept as a finding.
 *
 * @param subject what breaks the rule, in natural codes
 * @param area code of the area it concerns, where it is not the slot's
 * @param said severity as the rule's query says it; absent where it follows from the residual
 */
record Broken(
        Rule rule,
        String subject,
        @Nullable Slot slot,
        @Nullable String area,
        @Nullable BigDecimal left,
        @Nullable BigDecimal right,
        Message message,
        List<EvidenceCell> cells,
        @Nullable Severity said) {

    Broken(
            Rule rule,
            String subject,
            @Nullable Slot slot,
            @Nullable String area,
            @Nullable BigDecimal left,
            @Nullable BigDecimal right,
            Message message,
            List<EvidenceCell> cells) {
        this(rule, subject, slot, area, left, right, message, cells, null);
    }

    boolean isOfSameSubject(Broken other) {
        return rule.code().equals(other.rule.code()) && subject.equals(other.subject);
    }

    Severity severity() {
        if (said != null) {
            return said;
        }
        return rule.file().severity().of(left == null || right == null ? null : left.subtract(right));
    }
}

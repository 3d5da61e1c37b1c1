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
 */
record Broken(
        Rule rule,
        String subject,
        @Nullable Slot slot,
        @Nullable String area,
        @Nullable BigDecimal left,
        @Nullable BigDecimal right,
        Message message,
        List<EvidenceCell> cells) {

    Severity severity() {
        return rule.file().severity().of(left == null || right == null ? null : left.subtract(right));
    }
}

package kz.sanaq.reconciliation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule held, was broken or could not be assessed in a slot.
 *
 * @param slot absent for what belongs to no slot
 * @param missing what was missing where something could not be assessed
 * @param reason why it crashed
 */
record Assessment(
        String rule,
        String ruleVersion,
        @Nullable Integer slotId,
        int holds,
        int broken,
        int notAssessed,
        int crashed,
        @Nullable String missing,
        @Nullable String reason) {

    static Assessment of(
            Rule rule, @Nullable Integer slot, int holds, int broken, int notAssessed, @Nullable String missing) {
        return new Assessment(rule.code(), rule.version(), slot, holds, broken, notAssessed, 0, missing, null);
    }

    boolean isOfSameSlot(Assessment other) {
        return rule.equals(other.rule) && Objects.equals(slotId, other.slotId);
    }

    boolean isCrashOf(String code) {
        return crashed > 0 && rule.equals(code);
    }

    /** Both together. */
    Assessment and(Assessment other) {
        return new Assessment(
                rule,
                ruleVersion,
                slotId,
                holds + other.holds,
                broken + other.broken,
                notAssessed + other.notAssessed,
                crashed + other.crashed,
                missing == null ? other.missing : missing,
                reason == null ? other.reason : reason);
    }

    static Assessment crash(Rule rule, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new Assessment(rule.code(), rule.version(), null, 0, 0, 0, 1, null, String.valueOf(cause.getMessage()));
    }
}

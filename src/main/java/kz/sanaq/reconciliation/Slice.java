package kz.sanaq.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of reconciliation that is done as a whole, and again only when something that it reads is in another state.
 *
 * @param rules those that it assesses, each by its file an input too
 * @param inputs what else it reads, by name, each in its state now
 * @param isAfterFindings whether it looks at what the others found, and so comes after them
 */
record Slice(String name, List<Rule> rules, Supplier<Map<String, String>> inputs, boolean isAfterFindings, Work work) {

    /** Does the part, or as much of it as has changed since, and keeps it under a run. */
    interface Work {
        Counts keep(long run, Since since);
    }

    /**
     * What the part read when it was done last, and what it would read now.
     *
     * @param run that did it; absent where none has
     */
    record Since(@Nullable Long run, Map<String, String> before, Map<String, String> now) {

        boolean isSame(String input) {
            return Objects.equals(before.get(input), now.get(input));
        }

        boolean isSame(Rule rule) {
            return isSame(rule.path());
        }

        boolean isAllSame() {
            return run != null && before.equals(now);
        }
    }
}

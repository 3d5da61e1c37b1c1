package kz.sanaq.form;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/** What becomes of each hazard in the workbooks of one form. */
final class HazardPolicies {

    /** As before a form is known: nothing odd counts. */
    static final HazardPolicies ASKING = new HazardPolicies(Map.of());

    private final Map<HazardKind, HazardPolicy> policies = new EnumMap<>(HazardKind.class);

    HazardPolicies(Map<HazardKind, HazardPolicy> policies) {
        this.policies.putAll(policies);
    }

    /** @throws IllegalArgumentException where a hazard does not allow what is said of it */
    static void check(Map<HazardKind, HazardPolicy> policies) {
        policies.forEach((kind, policy) -> {
            if (!kind.allows(policy)) {
                throw new IllegalArgumentException(
                        "%s is found after loading and cannot refuse: count or ask".formatted(kind.code()));
            }
        });
    }

    HazardPolicy of(HazardKind kind) {
        return Objects.requireNonNullElse(policies.get(kind), HazardPolicy.ASK);
    }

    /** What is said of a hazard that was seen. */
    ReaderFinding finding(HazardKind kind, @Nullable String sheet, @Nullable CellAddress cell, Message asked) {
        HazardPolicy policy = of(kind);
        return new ReaderFinding(sheet, cell, kind.under(policy, asked), new Treatment(kind, policy));
    }

    boolean count(HazardKind kind) {
        return of(kind) == HazardPolicy.COUNT;
    }

    /** These, but where a form, or a steward, says otherwise. */
    HazardPolicies with(Map<HazardKind, HazardPolicy> others) {
        HazardPolicies both = new HazardPolicies(policies);
        both.policies.putAll(others);
        return both;
    }
}

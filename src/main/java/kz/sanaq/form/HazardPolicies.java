package kz.sanaq.form;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What becomes of each hazard in the workbooks of one form. */
final class HazardPolicies {

    /** As before a form is known: nothing odd counts. */
    static final HazardPolicies ASKING = new HazardPolicies(Map.of());

    private final Map<HazardKind, HazardPolicy> policies = new EnumMap<>(HazardKind.class);

    HazardPolicies(Map<HazardKind, HazardPolicy> policies) {
        this.policies.putAll(policies);
    }

    HazardPolicy of(HazardKind kind) {
        return Objects.requireNonNullElse(policies.get(kind), HazardPolicy.ASK);
    }

    boolean count(HazardKind kind) {
        return of(kind) == HazardPolicy.COUNT;
    }

    /** These, but where a form says otherwise. */
    HazardPolicies with(Map<HazardKind, HazardPolicy> ofForm) {
        HazardPolicies both = new HazardPolicies(policies);
        both.policies.putAll(ofForm);
        return both;
    }
}

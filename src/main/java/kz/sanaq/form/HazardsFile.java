package kz.sanaq.form;

import java.util.Map;

/** {@code jobs/returns/hazards.yaml}: what becomes of each hazard where a form says nothing. */
record HazardsFile(Map<HazardKind, HazardPolicy> hazards) {

    HazardsFile {
        hazards = Map.copyOf(hazards);
        for (HazardKind kind : HazardKind.values()) {
            if (!hazards.containsKey(kind)) {
                throw new IllegalArgumentException(
                        "every hazard has its policy here; missing: " + kind.code() + "; all: " + HazardKind.codes());
            }
        }
        HazardPolicies.check(hazards);
    }
}

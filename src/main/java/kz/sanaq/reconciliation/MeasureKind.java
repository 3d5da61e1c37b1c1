package kz.sanaq.reconciliation;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.Knowledge;

/** What a number is; numbers of different kinds are not summed (rule P02). */
enum MeasureKind {
    STOCK,
    FLOW,
    ORGANISATIONS,
    CAPACITY,
    POPULATION,
    RESOURCE,
    SHARE,
    RATE,
    FACTOR,
    COST,
    UNKNOWN;

    /** The kinds of the measures in the reference data, by code. */
    static Map<String, MeasureKind> ofMeasures(Knowledge knowledge) {
        return knowledge.csv("reference/measures.csv", "code", "kind", "unit", "name_en", "name_ru", "name_kk").stream()
                .collect(Collectors.toMap(row -> row.text("code"), row -> of(row.text("kind"))));
    }

    /** The kind of a code in the reference data, where organisations of published figures are {@code ORG_COUNT}. */
    static MeasureKind of(String code) {
        if (code.equals("ORG_COUNT")) {
            return ORGANISATIONS;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElse(UNKNOWN);
    }
}

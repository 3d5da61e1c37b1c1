package kz.sanaq.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.sanaq.knowledge.Knowledge;

/** All comparisons under {@code jobs/comparisons}, read and found sound. */
public final class Comparisons {

    private final Map<String, Comparison> byCode;
    private final Published published;
    private final SourceScopes scopes;

    private Comparisons(Map<String, Comparison> byCode, Published published, SourceScopes scopes) {
        this.byCode = byCode;
        this.published = published;
        this.scopes = scopes;
    }

    /** Reads all comparison files; {@code BadKnowledge} with file and line where one is not as it must be. */
    public static Comparisons from(Knowledge knowledge) {
        Published published = Published.from(knowledge);
        ComparisonReading reading = new ComparisonReading(MeasureKind.ofMeasures(knowledge), published.kinds());
        Map<String, Comparison> byCode = new TreeMap<>();
        knowledge.yaml("comparisons/*.yaml", ComparisonFile.class).stream()
                .map(reading::read)
                .forEach(comparison -> {
                    Comparison other = byCode.put(comparison.code(), comparison);
                    if (other != null) {
                        throw RuleReading.bad(
                                comparison.source(),
                                "%s stands in %s too"
                                        .formatted(
                                                comparison.code(),
                                                other.source().relativePath()),
                                "comparison");
                    }
                });
        return new Comparisons(byCode, published, SourceScopes.from(knowledge));
    }

    /** Codes of all comparisons, in order. */
    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    List<Comparison> all() {
        return List.copyOf(byCode.values());
    }

    Published published() {
        return published;
    }

    SourceScopes scopes() {
        return scopes;
    }
}

package kz.sanaq.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.Knowledge;

/** All comparisons under {@code jobs/comparisons}, read and found sound. */
public final class Comparisons {

    private final Map<String, Comparison> byCode;
    private final Published published;
    private final SourceScopes scopes;
    private final String version;

    private Comparisons(Map<String, Comparison> byCode, Published published, SourceScopes scopes, String version) {
        this.byCode = byCode;
        this.published = published;
        this.scopes = scopes;
        this.version = version;
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
        return new Comparisons(
                byCode,
                published,
                SourceScopes.from(knowledge),
                knowledge.hash("comparisons") + " " + knowledge.hash("reference"));
    }

    /** Codes of all comparisons, in order. */
    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    List<Comparison> all() {
        return List.copyOf(byCode.values());
    }

    /** Which files, in which state, they were read from. */
    String version() {
        return version;
    }

    /** Codes of the returns whose figures they compare. */
    Set<String> returns() {
        return byCode.values().stream()
                .flatMap(comparison -> comparison.file().selections().values().stream())
                .map(SourceSelection::returnCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Published published() {
        return published;
    }

    SourceScopes scopes() {
        return scopes;
    }
}

package kz.sanaq.reconciliation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;

/** All rules under {@code jobs/}, read and found sound. */
public final class Rules {

    private final Map<String, Rule> byCode;

    private Rules(Map<String, Rule> byCode) {
        this.byCode = byCode;
    }

    /** Reads all rule files; {@link BadKnowledge} with file and line where one is not as it must be. */
    public static Rules from(Knowledge knowledge) {
        RuleReading reading = new RuleReading(MeasureKind.ofMeasures(knowledge));
        Map<String, Rule> byCode = new TreeMap<>();
        Stream.of("rules/*.yaml", "returns/*/rules/*.yaml")
                .flatMap(glob -> knowledge.yaml(glob, RuleFile.class).stream())
                .map(reading::read)
                .forEach(rule -> {
                    Rule other = byCode.put(rule.code(), rule);
                    if (other != null) {
                        throw RuleReading.bad(
                                rule.source(),
                                "%s stands in %s too"
                                        .formatted(rule.code(), other.source().relativePath()),
                                "rule");
                    }
                });
        return new Rules(byCode);
    }

    /** Titles of all rules by code, in order. */
    public Map<String, Words> titles() {
        Map<String, Words> titles = new LinkedHashMap<>();
        byCode.forEach((code, rule) -> titles.put(code, rule.file().title()));
        return titles;
    }

    /** Codes of all rules, in order. */
    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** Whether a broken outcome of this rule, whatever its size, refuses or must be fixed; so does an unknown one. */
    public boolean isErrorOrWorse(String code) {
        Rule rule = byCode.get(code);
        return rule == null || rule.file().severity().of(null).compareTo(Severity.ERROR) >= 0;
    }

    List<Rule> all() {
        return List.copyOf(byCode.values());
    }

    List<Rule> queries() {
        return all().stream().filter(Rule::isQuery).toList();
    }

    List<Rule> foundBy(RuleFile.FoundBy finder) {
        return all().stream().filter(rule -> rule.isFoundBy(finder)).toList();
    }

    /** Linear statements by their grain: those of one grain are assessed in one pass. */
    Map<String, List<Rule>> byGrain() {
        return all().stream()
                .filter(Rule::isLinear)
                .sorted(Comparator.comparing(Rule::code))
                .collect(Collectors.groupingBy(rule -> grain(rule.forEach()), LinkedHashMap::new, Collectors.toList()));
    }

    /** The rule of this code, which the engine itself needs; its absence is a fault of the files. */
    Rule required(String code, RuleFile.FoundBy finder) {
        Rule rule = byCode.get(code);
        if (rule == null || !rule.isFoundBy(finder)) {
            throw new BadKnowledge(
                    "rules/" + code + ".yaml", 0, 0, Message.of("reconciliation.rule-missing", "rule", code));
        }
        return rule;
    }

    private static String grain(Set<Dimension> forEach) {
        return forEach.isEmpty()
                ? "slot"
                : forEach.stream()
                        .map(dimension -> dimension.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining("+"));
    }
}

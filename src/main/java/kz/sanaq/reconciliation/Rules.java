package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * All rules under {@code jobs/}, read and found sound. A rule over one submission may have a file for each return that says it in its
 * own columns.
 */
public final class Rules {

    private final Map<String, List<Rule>> byCode;

    private Rules(Map<String, List<Rule>> byCode) {
        this.byCode = byCode;
    }

    /** Reads all rule files; {@link BadKnowledge} with file and line where one is not as it must be. */
    public static Rules from(Knowledge knowledge) {
        RuleReading reading = new RuleReading(MeasureKind.ofMeasures(knowledge));
        Map<String, List<Rule>> byCode = new TreeMap<>();
        Stream.of("rules/*.yaml", "returns/*/rules/*.yaml")
                .flatMap(glob -> knowledge.yaml(glob, RuleFile.class).stream())
                .map(reading::read)
                .forEach(rule -> {
                    List<Rule> sameCode = byCode.computeIfAbsent(rule.code(), any -> new ArrayList<>());
                    sameCode.stream()
                            .filter(other -> !other.isOfItsReturnsAlone()
                                    || !rule.isOfItsReturnsAlone()
                                    || rule.appliesTo().stream().anyMatch(other.appliesTo()::contains))
                            .findFirst()
                            .ifPresent(other -> {
                                throw RuleReading.bad(
                                        rule.source(),
                                        "%s stands in %s too"
                                                .formatted(
                                                        rule.code(),
                                                        other.source().relativePath()),
                                        "rule");
                            });
                    sameCode.add(rule);
                });
        return new Rules(byCode);
    }

    /** Titles of all rules by code, in order. */
    public Map<String, Words> titles() {
        Map<String, Words> titles = new LinkedHashMap<>();
        byCode.forEach((code, same) -> titles.put(code, same.get(0).file().title()));
        return titles;
    }

    /** The title of a rule; its code, where no file describes it. */
    public Words title(String code) {
        List<Rule> same = byCode.get(code);
        return same == null ? new Words(code, code, code) : same.get(0).file().title();
    }

    /**
     * The rules that need more than one submission of a return, or of any where it is not known: codes by what is needed,
     * {@code warehouse}, {@code register}, {@code published} or {@code findings}.
     */
    public Map<String, List<String>> beyondOneSubmission(@Nullable String returnCode) {
        return all().stream()
                .filter(rule -> !rule.isOfOneSubmission() || rule.goesOnFromReader())
                .filter(rule -> returnCode == null
                        || rule.appliesTo().isEmpty()
                        || rule.appliesTo().contains(returnCode))
                .collect(Collectors.groupingBy(
                        rule -> (rule.isOfOneSubmission()
                                        ? RuleFile.Scope.WAREHOUSE
                                        : rule.file().scope())
                                .name()
                                .toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.mapping(
                                Rule::code,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        codes -> codes.stream().distinct().toList()))));
    }

    /** What to do where a rule is broken; of one that has a file for each return, by that of this return. */
    public Optional<Words> advice(String code, @Nullable String returnCode) {
        List<Rule> same = byCode.getOrDefault(code, List.of());
        return same.stream()
                .filter(rule -> returnCode == null || rule.appliesTo().contains(returnCode))
                .findFirst()
                .or(() -> same.stream().findFirst())
                .map(rule -> rule.file().advice());
    }

    /** Codes of all rules, in order. */
    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** Whether a broken outcome of this rule, whatever its size, refuses or must be fixed; so does an unknown one. */
    public boolean isErrorOrWorse(String code) {
        List<Rule> same = byCode.get(code);
        return same == null
                || same.stream()
                        .anyMatch(rule -> rule.file().severity().of(null).compareTo(Severity.ERROR) >= 0);
    }

    List<Rule> all() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    List<Rule> queries() {
        return all().stream()
                .filter(rule -> rule.isQuery() && !rule.isAfterFindings())
                .toList();
    }

    /** Queries that look at what other rules found, and so come after them. */
    List<Rule> queriesOfFindings() {
        return all().stream()
                .filter(rule -> rule.isQuery() && rule.isAfterFindings())
                .toList();
    }

    /** Which rule explains which, as the files declare it. */
    List<RootCauses.Explanation> explanations() {
        List<RootCauses.Explanation> all = new ArrayList<>();
        for (Rule rule : all()) {
            explain(all, rule, rule.file().explains(), RootCauses.By.CELL_AND_SIZE);
            explain(all, rule, rule.file().explainsWhateverSize(), RootCauses.By.CELL);
            explain(all, rule, rule.file().explainsInWorkbook(), RootCauses.By.WORKBOOK);
            if (Boolean.TRUE.equals(rule.file().oneLineAReport())) {
                explain(all, rule, List.of(rule.code()), RootCauses.By.REPORT);
            }
        }
        return all;
    }

    private static void explain(
            List<RootCauses.Explanation> all, Rule rule, @Nullable List<String> others, RootCauses.By by) {
        Objects.requireNonNullElse(others, List.<String>of())
                .forEach(other -> all.add(new RootCauses.Explanation(rule.code(), other, by)));
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
        Rule rule = byCode.getOrDefault(code, List.of()).stream()
                .filter(one -> one.isFoundBy(finder))
                .findFirst()
                .orElse(null);
        if (rule == null) {
            throw new BadKnowledge(
                    "rules/" + code + ".yaml", 0, 0, Message.of("reconciliation.rule-missing", "rule", code));
        }
        return rule;
    }

    private static String grain(Set<Dimension> forEach) {
        return forEach.isEmpty()
                ? "slot"
                : forEach.stream()
                        .map(dimension -> dimension.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("+"));
    }
}

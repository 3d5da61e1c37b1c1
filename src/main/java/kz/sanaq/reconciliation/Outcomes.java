package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a slice of rules said: counts, broken subjects, and the subjects that could not be assessed. */
final class Outcomes {

    private final List<Assessment> assessments = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private final Map<String, Set<String>> notAssessed = new HashMap<>();
    private final Map<String, Set<String>> rules = new TreeMap<>();
    private @Nullable Set<Integer> slots;

    /** This rule was asked; its findings that were not seen again are resolved, as far as they are of its returns. */
    void asked(Rule rule) {
        Set<String> returns = rules.computeIfAbsent(rule.code(), any -> new TreeSet<>());
        if (rule.isOfItsReturnsAlone()) {
            returns.addAll(rule.appliesTo());
        }
    }

    void add(Assessment assessment) {
        assessments.add(assessment);
    }

    void add(Broken subject) {
        broken.add(subject);
    }

    void addNotAssessed(Rule rule, String subject) {
        notAssessed.computeIfAbsent(rule.code(), any -> new HashSet<>()).add(subject);
    }

    /** The same rules were asked once more: of one subject the later words stand. */
    void goOn(Outcomes later) {
        later.broken.forEach(one -> broken.removeIf(other -> one.isOfSameSubject(other)));
        broken.addAll(later.broken);
        later.assessments.forEach(one -> {
            Assessment before =
                    assessments.stream().filter(one::isOfSameSlot).findFirst().orElse(null);
            assessments.remove(before);
            assessments.add(before == null ? one : before.and(one));
        });
        later.notAssessed.forEach((rule, subjects) ->
                notAssessed.computeIfAbsent(rule, any -> new HashSet<>()).addAll(subjects));
        rules.keySet().removeIf(rule -> later.assessments.stream().anyMatch(one -> one.isCrashOf(rule)));
    }

    /** Only these slots were looked at: what was found elsewhere stands as it was. */
    Outcomes ofSlots(Set<Integer> looked) {
        slots = looked;
        return this;
    }

    /** The slots that were looked at, as the database takes them; absent where all were. */
    @Nullable
    String slots() {
        return slots == null ? null : slots.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** The rule itself failed: nothing is known of its subjects, and nothing is resolved. */
    void crashed(Rule rule, RuntimeException reason) {
        rules.remove(rule.code());
        assessments.add(Assessment.crash(rule, reason));
    }

    List<Assessment> assessments() {
        return assessments;
    }

    List<Broken> broken() {
        return broken;
    }

    /** The rules that were asked, each with the returns whose findings it may resolve; with none, it may resolve any. */
    Map<String, Set<String>> rules() {
        return rules;
    }

    /** {@link #rules()} as the database takes them. */
    String asked() {
        return Json.write(rules.entrySet().stream()
                .map(rule -> new Asked(rule.getKey(), rule.getValue()))
                .toList());
    }

    /** A rule and the returns whose findings it may resolve. */
    private record Asked(String rule, Set<String> returns) {}

    boolean isNotAssessed(String rule, String subject) {
        return notAssessed.getOrDefault(rule, Set.of()).contains(subject);
    }
}

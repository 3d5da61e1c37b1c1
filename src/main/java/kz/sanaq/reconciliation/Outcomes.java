package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a slice of rules said: counts, broken subjects, and the subjects that could not be assessed. */
final class Outcomes {

    private final List<Assessment> assessments = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private final Map<String, Set<String>> notAssessed = new HashMap<>();
    private final Set<String> rules = new HashSet<>();

    /** These rules were asked; their findings that were not seen again are resolved. */
    void asked(Rule rule) {
        rules.add(rule.code());
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

    Set<String> rules() {
        return rules;
    }

    boolean isNotAssessed(String rule, String subject) {
        return notAssessed.getOrDefault(rule, Set.of()).contains(subject);
    }
}

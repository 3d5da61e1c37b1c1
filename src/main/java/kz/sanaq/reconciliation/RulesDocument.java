package kz.sanaq.reconciliation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.sanaq.language.Words;

/** {@code docs/rules.md}: a paragraph for each rule and comparison, made from their files. */
final class RulesDocument {

    private RulesDocument() {}

    static String of(Rules rules, Comparisons comparisons) {
        StringBuilder text = new StringBuilder("""
                # Rules and comparisons

                Made from the files under `jobs/`; do not edit. How to add one: `jobs/rules/README.md`, `jobs/comparisons/README.md`.

                """);
        rules.all().forEach(rule -> text.append(paragraph(rule)));
        text.append("# Comparisons\n\n");
        comparisons.all().forEach(comparison -> text.append(paragraph(comparison)));
        return text.toString().stripTrailing() + "\n";
    }

    private static String paragraph(Rule rule) {
        RuleFile file = rule.file();
        Words definition = file.definition();
        return """
               ## %s %s
               %s · %s

               %s, scope %s%s, since %s. `%s`

               %s%s

               """.formatted(
                        rule.code(),
                        file.title().en(),
                        file.title().ru(),
                        file.title().kk(),
                        file.severity().text(),
                        file.scope().name().toLowerCase(Locale.ROOT),
                        rule.appliesTo().isEmpty() ? "" : ", of " + String.join(", ", rule.appliesTo()),
                        file.validFrom(),
                        how(rule),
                        definition == null ? "" : definition.en() + " ",
                        file.advice().en());
    }

    private static String how(Rule rule) {
        RuleFile.FoundBy finder = rule.file().foundBy();
        if (finder != null) {
            return "found by " + finder.name().toLowerCase(Locale.ROOT);
        }
        return rule.isQuery()
                ? "query in " + rule.source().relativePath()
                : rule.linear().text();
    }

    private static String paragraph(Comparison comparison) {
        ComparisonFile file = comparison.file();
        List<String> components = comparison.components().stream()
                .map(component -> "- %s (%s): %s%s"
                        .formatted(
                                component.code(),
                                component.basis().name().toLowerCase(Locale.ROOT),
                                component.words().en(),
                                component.scenario() == null
                                        ? ""
                                        : ". Scenario: " + component.scenario().en()))
                .toList();
        return """
               ## %s
               %s. %s against %s, for each %s.%s

               %s

               """.formatted(
                file.comparison(),
                file.title().en(),
                file.left().words().en(),
                file.right().words().en(),
                file.forEach().name().toLowerCase(Locale.ROOT),
                file.scenario() == null ? "" : " Scenario: " + file.scenario().en() + ".",
                components.isEmpty()
                        ? "No named component."
                        : components.stream().collect(Collectors.joining("\n")));
    }
}

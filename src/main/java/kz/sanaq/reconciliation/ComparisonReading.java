package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.sanaq.knowledge.YamlFile;

/** Turns comparison files into comparisons, or refuses them with their line. */
final class ComparisonReading {

    private final Map<String, MeasureKind> measures;
    private final Map<String, MeasureKind> figures;

    /**
     * @param measures kinds of measures by code
     * @param figures kinds of published figures by code
     */
    ComparisonReading(Map<String, MeasureKind> measures, Map<String, MeasureKind> figures) {
        this.measures = measures;
        this.figures = figures;
    }

    Comparison read(YamlFile<ComparisonFile> source) {
        ComparisonFile file = source.value();
        file.selections().forEach((name, selection) -> {
            selection.objection().ifPresent(objection -> {
                throw RuleReading.bad(source, name + ": " + objection, "selections", name);
            });
            kind(source, name);
            if (selection.absentFrom() != null && !file.selections().containsKey(selection.absentFrom())) {
                throw RuleReading.bad(
                        source,
                        "no selection '%s'".formatted(selection.absentFrom()),
                        "selections",
                        name,
                        "absent-from");
            }
        });
        boolean inScenario = file.scenario() != null;
        LinearExpression left = expression(source, file.left().is(), inScenario, "left", "is");
        LinearExpression right = expression(source, file.right().is(), inScenario, "right", "is");
        List<Comparison.Component> components = new ArrayList<>();
        Set<String> codes = new HashSet<>(Set.of("unexplained"));
        for (int i = 0; i < file.components().size(); i++) {
            ComparisonFile.Part part = file.components().get(i);
            if (!codes.add(part.code())) {
                throw RuleReading.bad(source, "'%s' stands twice".formatted(part.code()), "components", i, "code");
            }
            components.add(new Comparison.Component(
                    part.code(),
                    part.basis(),
                    expression(source, part.is(), inScenario || part.scenario() != null, "components", i, "is"),
                    part.words(),
                    part.scenario(),
                    part.bridges()));
        }
        refuseUnused(source, left, right, components);
        Comparison comparison =
                new Comparison(source, RuleReading.version(source), left, right, List.copyOf(components));
        for (int i = 0; i < components.size(); i++) {
            String objection = Bridges.objection(comparison, components.get(i));
            if (objection != null) {
                throw RuleReading.bad(source, objection, "components", i, "bridges");
            }
        }
        return comparison;
    }

    private LinearExpression expression(
            YamlFile<ComparisonFile> source, String text, boolean inScenario, Object... path) {
        LinearExpression expression;
        try {
            expression = LinearExpression.parse(text);
        } catch (IllegalArgumentException e) {
            throw RuleReading.bad(source, String.valueOf(e.getMessage()), path);
        }
        if (expression.operands().size() < expression.terms().size()) {
            throw RuleReading.bad(source, "a selection stands twice in '%s'".formatted(text), path);
        }
        for (String name : expression.operands()) {
            if (!source.value().selections().containsKey(name)) {
                throw RuleReading.bad(source, "no selection '%s'".formatted(name), path);
            }
            MeasureKind kind = kind(source, name);
            if (kind != source.value().kind() && !inScenario) {
                throw RuleReading.bad(
                        source,
                        "'%s' is a %s in a comparison of %s: that stands only inside a named scenario (P02)"
                                .formatted(name, kind, source.value().kind()),
                        path);
            }
        }
        return expression;
    }

    private MeasureKind kind(YamlFile<ComparisonFile> source, String name) {
        SourceSelection selection =
                Objects.requireNonNull(source.value().selections().get(name), name);
        if (selection.countsRows()) {
            return MeasureKind.ORGANISATIONS;
        }
        String code = selection.isPublished() ? selection.figure() : selection.measure();
        MeasureKind kind = (selection.isPublished() ? figures : measures).get(code);
        if (kind == null) {
            throw RuleReading.bad(source, "'%s' is not in the reference data".formatted(code), "selections", name);
        }
        return kind;
    }

    private static void refuseUnused(
            YamlFile<ComparisonFile> source,
            LinearExpression left,
            LinearExpression right,
            List<Comparison.Component> components) {
        Set<String> used = new LinkedHashSet<>(left.operands());
        used.addAll(right.operands());
        components.forEach(component -> used.addAll(component.expression().operands()));
        source.value().selections().values().forEach(selection -> {
            if (selection.absentFrom() != null) {
                used.add(selection.absentFrom());
            }
        });
        source.value().selections().keySet().stream()
                .filter(name -> !used.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw RuleReading.bad(source, "'%s' is used nowhere".formatted(name), "selections", name);
                });
    }
}

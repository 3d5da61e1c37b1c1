package kz.sanaq.reconciliation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kz.sanaq.knowledge.YamlFile;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that was read and found sound.
 *
 * @param version SHA-256 of its file
 */
record Comparison(
        YamlFile<ComparisonFile> source,
        String version,
        LinearExpression left,
        LinearExpression right,
        List<Component> components) {

    /** A named component and its expression. */
    record Component(
            String code,
            ComparisonFile.Basis basis,
            LinearExpression expression,
            Words words,
            @Nullable Words scenario,
            ComparisonFile.@Nullable Bridge bridges) {}

    String code() {
        return file().comparison();
    }

    ComparisonFile file() {
        return source.value();
    }

    boolean isPublished() {
        return file().selections().values().stream().anyMatch(SourceSelection::isPublished);
    }

    /** Codes of the published figures that it sets side by side or takes as components. */
    List<String> figures() {
        return file().selections().values().stream()
                .map(SourceSelection::figure)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The date of a side: the last one of its selections; absent for published figures. */
    @Nullable
    LocalDate date(LinearExpression side) {
        return side.operands().stream()
                .map(this::selection)
                .filter(selection -> !selection.isPublished())
                .map(SourceSelection::periodEnd)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    SourceSelection selection(String name) {
        SourceSelection selection = file().selections().get(name);
        if (selection == null) {
            throw new IllegalStateException("%s has no selection %s".formatted(code(), name));
        }
        return selection;
    }
}

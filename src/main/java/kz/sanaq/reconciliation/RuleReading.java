package kz.sanaq.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.YamlFile;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** Turns rule files into rules, or refuses them with their line. */
final class RuleReading {

    private final Map<String, MeasureKind> measures;

    /** @param measures kinds of the measures that the reference data know, by code */
    RuleReading(Map<String, MeasureKind> measures) {
        this.measures = measures;
    }

    Rule read(YamlFile<RuleFile> source) {
        RuleFile file = source.value();
        requireOneWay(source);
        Set<Dimension> forEach = EnumSet.noneOf(Dimension.class);
        forEach.addAll(Objects.requireNonNullElse(file.forEach(), List.of()));
        LinearStatement statement = file.that() == null ? null : statement(source, file.that(), forEach);
        if (file.query() != null) {
            requireReadOnly(source, file.query());
        }
        return new Rule(
                source, version(source), Objects.requireNonNullElse(file.appliesTo(), List.of()), forEach, statement);
    }

    private static void requireOneWay(YamlFile<RuleFile> source) {
        RuleFile file = source.value();
        long ways = Stream.of(file.that(), file.query(), file.foundBy())
                .filter(Objects::nonNull)
                .count();
        boolean goesOn = file.foundBy() == RuleFile.FoundBy.READER && file.query() != null && file.that() == null;
        if (ways != 1 && !goesOn) {
            throw bad(source, "a rule has one of: that, query, found-by; or found-by reader and a query", "rule");
        }
        if (file.foundBy() == null && file.examples().isEmpty()) {
            throw bad(source, "a rule has at least one example", "examples");
        }
    }

    private LinearStatement statement(YamlFile<RuleFile> source, String text, Set<Dimension> forEach) {
        LinearStatement statement;
        try {
            statement = LinearStatement.parse(text);
        } catch (IllegalArgumentException e) {
            throw bad(source, String.valueOf(e.getMessage()), "that");
        }
        Map<String, Selection> operands =
                Objects.requireNonNullElse(source.value().operands(), Map.of());
        Map<String, Optional<MeasureKind>> kinds = new LinkedHashMap<>();
        for (String operand : statement.operands()) {
            Selection selection = operands.get(operand);
            if (selection == null) {
                throw bad(source, "'%s' is no operand of the rule".formatted(operand), "that");
            }
            selection.objection(forEach).ifPresent(objection -> {
                throw bad(source, operand + ": " + objection, "operands", operand);
            });
            kinds.put(operand, kind(source, operand, selection, forEach));
        }
        operands.keySet().stream()
                .filter(operand -> !statement.operands().contains(operand))
                .findFirst()
                .ifPresent(operand -> {
                    throw bad(source, "'%s' is not in the statement".formatted(operand), "operands", operand);
                });
        Kinds.objection(statement.balance(), kinds).ifPresent(objection -> {
            throw bad(source, objection, "that");
        });
        Objects.requireNonNullElse(source.value().askedWhere(), List.<String>of()).stream()
                .filter(operand -> !operands.containsKey(operand))
                .findFirst()
                .ifPresent(operand -> {
                    throw bad(source, "'%s' is no operand of the rule".formatted(operand), "asked-where");
                });
        return statement;
    }

    private Optional<MeasureKind> kind(
            YamlFile<RuleFile> source, String operand, Selection selection, Set<Dimension> forEach) {
        @Nullable Codes measure = selection.measure();
        if (measure == null) {
            return Optional.empty();
        }
        List<MeasureKind> kinds = measure.codes().stream()
                .map(code -> {
                    MeasureKind kind = measures.get(code);
                    if (kind == null) {
                        throw bad(source, "'%s' is no measure".formatted(code), "operands", operand, "measure");
                    }
                    return kind;
                })
                .distinct()
                .toList();
        if (forEach.contains(Dimension.MEASURE)) {
            return Optional.empty();
        }
        if (kinds.size() > 1 || measure.excluded()) {
            throw bad(source, "measures of several kinds are summed", "operands", operand, "measure");
        }
        return Optional.of(kinds.get(0));
    }

    private static void requireReadOnly(YamlFile<RuleFile> source, String query) {
        String bare = query.replaceAll("--.*", "").replaceAll("'[^']*'", "''");
        String start = bare.strip().split("\\s+", 2)[0];
        if (!(start.equalsIgnoreCase("select") || start.equalsIgnoreCase("with")) || bare.contains(";")) {
            throw bad(source, "a query is one select statement", "query");
        }
    }

    static String version(YamlFile<?> source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(source.file()));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BadKnowledge bad(YamlFile<?> source, String problem, Object... path) {
        return source.bad(Message.of("reconciliation.bad-file", "problem", problem), path);
    }
}

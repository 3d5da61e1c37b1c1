package kz.sanaq.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.sanaq.knowledge.YamlFile;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was read and found sound.
 *
 * @param version SHA-256 of its file, in hexadecimal digits
 * @param appliesTo codes of returns; empty where it is not tied to any
 * @param statement present when it is a linear statement
 */
record Rule(
        YamlFile<RuleFile> source,
        String version,
        List<String> appliesTo,
        Set<Dimension> forEach,
        @Nullable LinearStatement statement) {

    String code() {
        return file().rule();
    }

    /** Path of its file below {@code jobs/}. */
    String path() {
        return source.relativePath();
    }

    RuleFile file() {
        return source.value();
    }

    LocalDate validTo() {
        LocalDate end = file().validTo();
        return end == null ? LocalDate.of(9999, 12, 31) : end;
    }

    /** Whether a query finds more of what the reader finds. */
    boolean goesOnFromReader() {
        return isQuery() && isFoundBy(RuleFile.FoundBy.READER);
    }

    boolean isLinear() {
        return statement != null;
    }

    boolean isQuery() {
        return file().query() != null;
    }

    /** Whether whatever breaks it is a slot of the returns that it names. */
    boolean isOfItsReturnsAlone() {
        return !appliesTo.isEmpty() && (isLinear() || (isQuery() && file().scope() == RuleFile.Scope.SUBMISSION));
    }

    /** The returns whose figures it reads; none named means any. */
    List<String> reads() {
        List<String> named = file().reads();
        return named != null ? named : isOfItsReturnsAlone() ? appliesTo : List.of();
    }

    /** Whether a submission alone can be judged by it. */
    boolean isOfOneSubmission() {
        return file().scope() == RuleFile.Scope.SUBMISSION;
    }

    /** Whether it looks at what other rules found. */
    boolean isAfterFindings() {
        return file().scope() == RuleFile.Scope.FINDINGS;
    }

    boolean isFoundBy(RuleFile.FoundBy finder) {
        return file().foundBy() == finder;
    }

    LinearStatement linear() {
        if (statement == null) {
            throw new IllegalStateException(code() + " is no linear statement");
        }
        return statement;
    }

    Selection operand(String name) {
        Selection selection =
                file().operands() == null ? null : file().operands().get(name);
        if (selection == null) {
            throw new IllegalStateException("%s has no operand %s".formatted(code(), name));
        }
        return selection;
    }
}

package kz.sanaq.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.reference.Validity;
import org.jspecify.annotations.Nullable;

/**
 * For which workbooks an answer of a steward holds.
 *
 * @param sender code of the only sender; empty for all
 * @param received days of receipt
 */
public record AnswerScope(String sender, Validity received) {

    /** Columns that say so in a file of answers. */
    static final List<String> COLUMNS = List.of("sender", "valid_from", "valid_to");

    /**
     * @param from first day of receipt; null for always
     * @param to last day of receipt; null until further notice
     */
    public static AnswerScope of(String sender, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new AnswerScope(
                sender,
                new Validity(
                        Optional.ofNullable(from).orElse(LocalDate.MIN),
                        Optional.ofNullable(to).orElse(LocalDate.MAX)));
    }

    static AnswerScope of(CsvRow row) {
        return new AnswerScope(row.optional("sender").orElse(""), Validity.of(row));
    }

    boolean holds(LocalDate day, String of) {
        return received.contains(day) && (isOfAll() || sender.equals(of));
    }

    boolean isOfAll() {
        return sender.isEmpty();
    }

    /** As the columns have it. */
    List<String> fields() {
        return List.of(
                sender,
                received.from().equals(LocalDate.MIN) ? "" : received.from().toString(),
                received.isOpen() ? "" : received.to().toString());
    }
}

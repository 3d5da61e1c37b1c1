package kz.sanaq.reference;

import java.time.LocalDate;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.language.Message;

/**
 * The days on which something holds, both ends included.
 *
 * @param from {@link LocalDate#MIN} where the beginning is not known
 * @param to {@link LocalDate#MAX} where it still holds
 */
public record Validity(LocalDate from, LocalDate to) {

    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    public Validity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("validity from %s to %s".formatted(from, to));
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public boolean overlaps(Validity other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    public boolean isOpen() {
        return to.equals(LocalDate.MAX);
    }

    /** The columns {@code valid_from} and {@code valid_to} of a row; empty is without end. */
    public static Validity of(CsvRow row) {
        return of(row, "valid_from", "valid_to");
    }

    static Validity of(CsvRow row, String fromColumn, String toColumn) {
        LocalDate from = row.optionalDate(fromColumn).orElse(LocalDate.MIN);
        LocalDate to = row.optionalDate(toColumn).orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            throw row.bad(toColumn, Message.of("reference.order", "from", from.toString(), "to", to.toString()));
        }
        return new Validity(from, to);
    }
}

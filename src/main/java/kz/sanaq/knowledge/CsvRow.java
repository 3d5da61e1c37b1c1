package kz.sanaq.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.sanaq.language.Message;

/**
 * A row of a comma-separated file. An empty field is absent; whatever cannot be read is {@link BadKnowledge} with file,
 * line and column.
 *
 * @param line counted from 1, the header being the first
 */
public record CsvRow(String file, long line, Map<String, String> fields) {

    public CsvRow {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The text of a field that may not be empty. */
    public String text(String column) {
        return optional(column).orElseThrow(() -> bad(column, Message.of("knowledge.no-value", "column", column)));
    }

    public Optional<String> optional(String column) {
        String field = fields.get(column);
        if (field == null) {
            throw new IllegalArgumentException("%s has no column %s".formatted(file, column));
        }
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    public int integer(String column) {
        return parsed(column, text(column), "knowledge.not-an-integer", Integer::valueOf);
    }

    public Optional<Integer> optionalInteger(String column) {
        return optional(column).map(text -> parsed(column, text, "knowledge.not-an-integer", Integer::valueOf));
    }

    public BigDecimal decimal(String column) {
        return parsed(column, text(column), "knowledge.not-a-number", BigDecimal::new);
    }

    public Optional<BigDecimal> optionalDecimal(String column) {
        return optional(column).map(text -> parsed(column, text, "knowledge.not-a-number", BigDecimal::new));
    }

    /** A date as {@code 2018-06-19}. */
    public LocalDate date(String column) {
        return parsed(column, text(column), "knowledge.not-a-date", LocalDate::parse);
    }

    public Optional<LocalDate> optionalDate(String column) {
        return optional(column).map(text -> parsed(column, text, "knowledge.not-a-date", LocalDate::parse));
    }

    /** {@code yes} or {@code no}. */
    public boolean yesOrNo(String column) {
        String text = text(column);
        if (!text.equals("yes") && !text.equals("no")) {
            throw bad(column, Message.of("knowledge.not-one-of", "found", text, "expected", "yes, no"));
        }
        return text.equals("yes");
    }

    /** A constant of an enum, as it is written in upper case. */
    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        return oneOf(column, text(column), type);
    }

    public <E extends Enum<E>> Optional<E> optionalOneOf(String column, Class<E> type) {
        return optional(column).map(text -> oneOf(column, text, type));
    }

    /** Codes separated by blanks; empty where the field is. */
    public List<String> list(String column) {
        return optional(column).stream()
                .flatMap(text -> Stream.of(text.split(" ")))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Refuses this row: the reason is given, the place is added. */
    public BadKnowledge bad(Message reason) {
        return new BadKnowledge(file, line, 0, reason);
    }

    /** Refuses one field of this row; the column is the field's number in the row. */
    public BadKnowledge bad(String column, Message reason) {
        return new BadKnowledge(file, line, List.copyOf(fields.keySet()).indexOf(column) + 1, reason);
    }

    private <E extends Enum<E>> E oneOf(String column, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        String expected = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        throw bad(column, Message.of("knowledge.not-one-of", "found", text, "expected", expected));
    }

    private <T> T parsed(String column, String text, String problem, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw bad(column, Message.of(problem, "found", text, "column", column.toLowerCase(Locale.ROOT)));
        }
    }
}

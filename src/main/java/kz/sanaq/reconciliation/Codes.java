package kz.sanaq.reconciliation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.regex.Pattern;

/** Codes that a selection takes, or all but those: {@code DD}, {@code [DD, DDSP]}, {@code "!ALL"}. */
record Codes(List<String> codes, boolean excluded) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_+.-]*");

    Codes {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a selection of no codes");
        }
        codes.stream().filter(code -> !CODE.matcher(code).matches()).findFirst().ifPresent(code -> {
            throw new IllegalArgumentException("'%s' is no code".formatted(code));
        });
        codes = List.copyOf(codes);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Codes of(Object written) {
        if (written instanceof List<?> list) {
            return new Codes(list.stream().map(Object::toString).toList(), false);
        }
        String text = written.toString();
        return text.startsWith("!") ? new Codes(List.of(text.substring(1)), true) : new Codes(List.of(text), false);
    }

    static Codes only(String code) {
        return new Codes(List.of(code), false);
    }

    /** Whether a column has one of these codes. */
    String sql(String column, Bindings bindings) {
        return among(column, bindings.texts(codes));
    }

    /** Whether a row of {@code warehouse.observation o}, which has keys, has one of these codes. */
    String sqlOfKeys(Dimension dimension, Bindings bindings) {
        return among("o." + dimension.key(), dimension.keys(bindings.texts(codes)));
    }

    private String among(String column, String array) {
        return column + (excluded ? " <> all (" : " = any (") + array + ")";
    }
}

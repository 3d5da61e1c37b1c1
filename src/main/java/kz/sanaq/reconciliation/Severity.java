package kz.sanaq.reconciliation;

import java.util.Arrays;
import java.util.Locale;

/** How much a broken outcome weighs: refuse, error (must be fixed), query (must be explained), note. */
enum Severity {
    NOTE,
    QUERY,
    ERROR,
    REFUSE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Severity of(String code) {
        return Arrays.stream(values())
                .filter(severity -> severity.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("'%s' is none of refuse, error, query, note".formatted(code)));
    }
}

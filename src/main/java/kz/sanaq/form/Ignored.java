package kz.sanaq.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named rule by which text outside a table, or a whole sheet, is left aside; it never covers a number beside a table.
 *
 * @param startsWith a text that starts so
 * @param has a text that has one of these phrases
 * @param named for a sheet: its name is one of these, or has one of them as a part between slashes or hyphens
 * @param toTheEnd true when the rule covers the rest of the sheet's texts as well
 */
record Ignored(
        String rule,
        @Nullable List<String> startsWith,
        @Nullable List<String> has,
        @Nullable List<String> named,
        @Nullable Boolean toTheEnd) {

    Ignored {
        startsWith = startsWith == null ? List.of() : List.copyOf(startsWith);
        has = has == null ? List.of() : List.copyOf(has);
        named = named == null ? List.of() : List.copyOf(named);
        if (startsWith.isEmpty() && has.isEmpty() && named.isEmpty()) {
            throw new IllegalArgumentException("a rule that ignores says what: starts-with, has or named");
        }
    }
}

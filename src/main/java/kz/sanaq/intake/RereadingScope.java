package kz.sanaq.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions are to be read again: those of which all that is named here is true.
 *
 * @param submission number or file name
 * @param area code of the sender's area
 * @param form code of a return
 * @param period the day, month or year in which a period of theirs ends: {@code 2018-12-31}, {@code 2018-12}, {@code 2018}
 */
public record RereadingScope(
        @Nullable String submission,
        @Nullable String area,
        @Nullable String form,
        @Nullable String period) {

    /** Whether nothing is named. */
    public boolean isEmpty() {
        return named().isEmpty();
    }

    /** What is named, by its name. */
    public Map<String, Object> named() {
        Map<String, Object> named = new LinkedHashMap<>();
        put(named, "submission", submission);
        put(named, "area", area);
        put(named, "form", form);
        put(named, "period", period);
        return named;
    }

    private static void put(Map<String, Object> named, String name, @Nullable String value) {
        if (value != null) {
            named.put(name, value);
        }
    }
}

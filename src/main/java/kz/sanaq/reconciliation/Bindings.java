package kz.sanaq.reconciliation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a compiled statement: each gets a name, equal values share one. */
final class Bindings {

    private final Map<Object, String> names = new LinkedHashMap<>();

    /** A placeholder for an array of texts. */
    String texts(List<String> values) {
        return "cast(" + name("{" + String.join(",", values) + "}") + " as text[])";
    }

    String text(String value) {
        return name(value);
    }

    String date(java.time.LocalDate value) {
        return "cast(" + name(value.toString()) + " as date)";
    }

    /** Names and values, as a statement takes them. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        names.forEach((value, name) -> values.put(name, value));
        return values;
    }

    private String name(Object value) {
        return ":" + names.computeIfAbsent(value, any -> "value" + names.size());
    }
}

package kz.sanaq.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.sanaq.language.Message;
import kz.sanaq.language.Near;
import org.jspecify.annotations.Nullable;

/** Finds the key that nothing is called where another is missing: a mistyped key is the one to name, not the missing one. */
final class UnknownKeys {

    private UnknownKeys() {}

    /** The first unknown key of the mapping at this path, which should be this record; null where all its keys are known. */
    static @Nullable BadKnowledge first(String file, String text, Object[] mapping, Class<?> type) {
        if (!type.isRecord()) {
            return null;
        }
        List<String> known =
                Arrays.stream(type.getRecordComponents()).map(UnknownKeys::key).toList();
        YamlPlaces places = YamlPlaces.of(text);
        for (String key : places.keys(mapping)) {
            if (!known.contains(key)) {
                List<Object> at = new ArrayList<>(Arrays.asList(mapping));
                at.add(key);
                YamlPlaces.Place place = places.nearest(at.toArray());
                return new BadKnowledge(file, place.line(), place.column(), message(key, known));
            }
        }
        return null;
    }

    /** Names the key and, where one is like it, that one alone. */
    static Message message(String key, List<String> known) {
        List<String> near = Near.to(key, known);
        return near.isEmpty()
                ? Message.of("knowledge.unknown-key", "name", key, "known", String.join(", ", known))
                : Message.of(
                        "knowledge.mistyped-key", "name", key, "near", near.get(0), "known", String.join(", ", known));
    }

    private static String key(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named != null && !named.value().isEmpty() ? named.value() : kebab(component.getName());
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}

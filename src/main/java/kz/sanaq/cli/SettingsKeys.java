package kz.sanaq.cli;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.Meaning;
import kz.sanaq.workbook.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a settings file, told from the record that it is read into: a component each, in kebab-case, with its type,
 * what holds where it is left out, and its {@link Meaning}. A component that is a record is a part with keys of its own.
 */
final class SettingsKeys {

    /**
     * A key of the file.
     *
     * @param path with the parts that it is in, such as {@code notice.mail.port}
     * @param unset what holds where it is left out; none where it may not be left out
     */
    record Key(String path, String type, @Nullable String unset, String meaning, boolean isPart) {

        /** The part that it stands in; empty at the top of the file. */
        String part() {
            return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
        }
    }

    private final List<Key> keys = new ArrayList<>();

    private SettingsKeys() {}

    static List<Key> of(Class<? extends Record> file) {
        SettingsKeys found = new SettingsKeys();
        found.read(file, asIfLeftOut(file), "");
        return found.keys;
    }

    private void read(Class<?> type, Object leftOut, String prefix) {
        for (RecordComponent component : type.getRecordComponents()) {
            Meaning meaning = component.getAnnotation(Meaning.class);
            if (meaning == null) {
                throw new IllegalStateException("%s.%s has no @Meaning".formatted(type.getName(), component.getName()));
            }
            String path = prefix + kebab(component.getName());
            if (isOfLimits(component.getGenericType())) {
                limits(path, meaning.value());
                continue;
            }
            Object value = valueOf(component, leftOut);
            Class<?> part = partOf(component.getGenericType());
            String unset =
                    isOptional(component) ? (part == null || value == null ? said(value) : "its defaults") : null;
            keys.add(new Key(path, words(component.getGenericType()), unset, meaning.value(), part != null));
            if (part != null) {
                read(part, part.isInstance(value) ? value : asIfLeftOut(part), path + ".");
            }
        }
    }

    private static boolean isOfLimits(Type type) {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] == Limit.class;
    }

    /** A key for each limit, which says itself what it is. */
    private void limits(String path, String meaning) {
        keys.add(new Key(path, "part", "its defaults", meaning, true));
        for (Limit limit : Limit.values()) {
            keys.add(
                    new Key(path + "." + limit.key(), "whole number", said(limit.byDefault()), limit.meaning(), false));
        }
    }

    private static boolean isOptional(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    /** The record of the part that a component holds, one or a list of them; none where it holds a value. */
    private static @Nullable Class<?> partOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return partOf(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> known && known.isRecord() ? known : null;
    }

    /** What the record says of its keys where all that may be left out is. */
    private static Object asIfLeftOut(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> isOptional(component) ? null : anyOf(component.getType()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be made with any values".formatted(type.getName()), e);
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object holder) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    /** A value that no key refuses, for one that may not be left out; it is shown nowhere. */
    private static Object anyOf(Class<?> type) {
        if (type == String.class) {
            return "any@example.org";
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == long.class || type == Long.class) {
            return 1L;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == double.class || type == Double.class) {
            return 1.0;
        } else if (type == Duration.class) {
            return Duration.ofMinutes(1);
        } else if (type == URI.class) {
            return URI.create("https://example.org/");
        } else if (type == Path.class) {
            return Path.of("any");
        } else if (type == ZoneId.class) {
            return ZoneId.of("Asia/Almaty");
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == List.class) {
            return List.of();
        } else if (type == Map.class) {
            return Map.of();
        }
        return asIfLeftOut(type);
    }

    /** The type in the words of those who write the file. */
    private static String words(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            String of = words(arguments[arguments.length - 1]);
            return generic.getRawType() == Map.class ? "names, each with: " + of : "list: " + of;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return "part";
        } else if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .map(constant -> "`" + written(constant) + "`")
                    .collect(Collectors.joining(", "));
        }
        return switch (plain.getSimpleName()) {
            case "String" -> "text";
            case "int", "Integer", "long", "Long" -> "whole number";
            case "double", "Double", "BigDecimal" -> "number";
            case "boolean", "Boolean" -> "`true` or `false`";
            case "Duration" -> "time (`90s`, `10m`, `36h`, `30d`)";
            case "Path" -> "path";
            case "URI" -> "address";
            case "ZoneId" -> "time zone";
            case "LocalTime" -> "time of day (`07:30`)";
            default -> throw new IllegalStateException("no words for the type " + plain.getName());
        };
    }

    private static String said(@Nullable Object value) {
        if (value == null || value instanceof Collection<?> some && some.isEmpty()) {
            return "—";
        }
        return "`" + written(value) + "`";
    }

    /** A value as it stands in the file. */
    private static String written(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        } else if (value instanceof Duration length) {
            return written(length);
        } else if (value instanceof LocalTime time) {
            return time.toString();
        } else if (value instanceof Collection<?> some) {
            return some.stream().map(SettingsKeys::written).collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }

    private static String written(Duration length) {
        long seconds = length.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        } else if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}

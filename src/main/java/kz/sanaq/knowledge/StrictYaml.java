package kz.sanaq.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** YAML into records: kebab-case keys, each known, each there unless its component is nullable or optional. */
final class StrictYaml {

    private static final String MISSING = "Missing required creator property '";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new RequiredComponents(), new JacksonAnnotationIntrospector()))
            .addModule(new SimpleModule().addDeserializer(Duration.class, new ShortDuration()))
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Integer,
                    shapes -> shapes.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Boolean,
                    shapes -> shapes.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .build();

    private StrictYaml() {}

    static <T> YamlFile<T> read(Path path, String file, Class<T> type) {
        String text = TextFile.read(path, file);
        try {
            T value = YAML.readValue(text, type);
            if (value == null) {
                throw new BadKnowledge(file, 1, 0, Message.of("knowledge.empty"));
            }
            return new YamlFile<>(path, file, value);
        } catch (JacksonException e) {
            throw refusal(file, text, e);
        }
    }

    private static BadKnowledge refusal(String file, String text, JacksonException e) {
        if (isMissingKey(e) && !e.getPath().isEmpty()) {
            Object lacking = e.getPath().get(e.getPath().size() - 1).from();
            Object[] mapping = Arrays.copyOf(steps(e), e.getPath().size() - 1);
            BadKnowledge mistyped = UnknownKeys.first(
                    file, text, mapping, lacking instanceof Class<?> type ? type : lacking.getClass());
            if (mistyped != null) {
                return mistyped;
            }
        }
        YamlPlaces.Place place = place(text, e);
        return new BadKnowledge(file, place.line(), place.column(), reason(e));
    }

    private static boolean isMissingKey(JacksonException e) {
        return firstLine(e.getOriginalMessage()).startsWith(MISSING);
    }

    private static Object[] steps(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : (Object) step.getIndex())
                .toArray();
    }

    private static YamlPlaces.Place place(String text, JacksonException e) {
        Object[] path = steps(e);
        if (path.length > 0) {
            YamlPlaces.Place place = YamlPlaces.of(text).nearest(path);
            if (place.line() > 0) {
                return place;
            }
        }
        TokenStreamLocation location = e.getLocation();
        return location == null
                ? new YamlPlaces.Place(1, 0)
                : new YamlPlaces.Place(Math.max(1, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    private static Message reason(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return UnknownKeys.message(unknown.getPropertyName(), known(unknown.getKnownPropertyIds()));
        }
        String problem = firstLine(e.getOriginalMessage());
        if (problem.startsWith(MISSING)) {
            return Message.of("knowledge.missing-key", "name", problem.split("'", 3)[1]);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return Message.of(
                    "knowledge.wrong-type", "expected", expected(mismatch.getTargetType()), "problem", problem);
        }
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return Message.of("knowledge.refused", "problem", cause.getMessage());
        }
        return Message.of("knowledge.syntax", "problem", problem);
    }

    private static List<String> known(@Nullable Iterable<Object> keys) {
        List<String> names = new ArrayList<>();
        if (keys != null) {
            keys.forEach(key -> names.add(key.toString()));
        }
        return names;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "?";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> RequiredComponents.kebab(((Enum<?>) constant).name()))
                    .collect(Collectors.joining(", "));
        }
        return type == LocalDate.class ? "2018-12-31" : type.getSimpleName();
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "?" : text.lines().findFirst().orElse("?");
    }
}

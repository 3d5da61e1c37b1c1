package kz.sanaq.language;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * What Sanaq has to say, as a key and named arguments; it becomes a sentence only in its reader's language.
 *
 * <p>The text of {@code workbook.encrypted} stands in {@code texts/workbook_en.properties} and its sisters, with
 * placeholders such as {@code {sheet}}; what to do about it stands under {@code workbook.encrypted.remedy}. Arguments
 * are texts and numbers.
 */
public record Message(String key, Map<String, Object> arguments) {

    public Message {
        arguments.forEach((name, argument) -> {
            if (!(argument instanceof String || argument instanceof Number)) {
                throw new IllegalArgumentException("%s: %s is neither a text nor a number".formatted(key, name));
            }
        });
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** A message with arguments in pairs: {@code Message.of("workbook.encrypted", "sheet", "Лист1")}. */
    public static Message of(String key, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("%s: a name without a value".formatted(key));
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Message(key, arguments);
    }

    /** The sentence in this language; the key itself where there is no text for it. */
    public String in(Language language) {
        return fill(Texts.find(key, language).orElse(key));
    }

    /** What the reader can do about it; empty where nothing is said. */
    public String remedyIn(Language language) {
        return Texts.find(remedyKey(), language).map(this::fill).orElse("");
    }

    public boolean hasRemedy() {
        return Texts.find(remedyKey(), Language.EN).isPresent();
    }

    /** As it is stored: {@code {"key":"workbook.encrypted","arguments":{"sheet":"Лист1"}}}. */
    public String toJson() {
        return MessageJson.write(this);
    }

    /** The message that {@link #toJson()} wrote. */
    public static Message fromJson(String json) {
        return MessageJson.read(json);
    }

    private String remedyKey() {
        return key + ".remedy";
    }

    private String fill(String text) {
        return Texts.PLACEHOLDER.matcher(text).replaceAll(placeholder -> {
            Object argument = arguments.get(placeholder.group(1));
            return Matcher.quoteReplacement(argument == null ? placeholder.group() : written(argument));
        });
    }

    private static String written(Object argument) {
        return argument instanceof BigDecimal number ? number.toPlainString() : argument.toString();
    }
}

package kz.sanaq.knowledge;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A length of time as people write it: {@code 90s}, {@code 10m}, {@code 36h}, {@code 30d}. */
final class ShortDuration extends StdDeserializer<Duration> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([smhd])");

    ShortDuration() {
        super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getValueAsString("");
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return (Duration) context.handleWeirdStringValue(
                    Duration.class, text, "a number and s, m, h or d, such as 90s or 10m, is expected");
        }
        long number = Long.parseLong(written.group(1));
        return switch (written.group(2).charAt(0)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}

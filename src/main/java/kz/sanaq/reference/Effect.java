package kz.sanaq.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A reported unit that would mean something else by other knowledge.
 *
 * @param reports number of reporting days it was written on
 * @param before codes that it means now, empty where nothing
 * @param after codes that it would mean
 */
public record Effect(String written, @Nullable String locality, String area, int reports, String before, String after) {

    /** What changes from one book to the other for the units that the database has; nothing is written. */
    public static List<Effect> of(JdbcClient reading, ReferenceBook now, ReferenceBook then) {
        List<UnitMeanings.Unit> units = Resolutions.units(reading);
        Map<Integer, String> before = codes(new UnitMeanings(now, units));
        Map<Integer, String> after = codes(new UnitMeanings(then, units));
        List<Effect> effects = new ArrayList<>();
        for (UnitMeanings.Unit unit : units) {
            String was = before.getOrDefault(unit.id(), "");
            String becomes = after.getOrDefault(unit.id(), "");
            if (!was.equals(becomes)) {
                effects.add(new Effect(
                        unit.reported().label(),
                        unit.reported().locality(),
                        unit.reported().scopeArea(),
                        unit.dates().size(),
                        was,
                        becomes));
            }
        }
        return effects;
    }

    private static Map<Integer, String> codes(UnitMeanings meanings) {
        return meanings.all().stream()
                .collect(Collectors.groupingBy(
                        meaning -> meaning.unit().id(), Collectors.mapping(Effect::text, Collectors.joining(", "))));
    }

    private static String text(UnitMeanings.Meaning meaning) {
        String until =
                meaning.validity().isOpen() ? "" : " - " + meaning.validity().to();
        return meaning.code() + until;
    }
}

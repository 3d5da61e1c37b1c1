package kz.sanaq.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives each institution a name that no other of a like kind has; some also get a number. */
final class ProperNames {

    private static final List<String> NAMES = load();

    private final Map<Setting.Group, Integer> used = new EnumMap<>(Setting.Group.class);
    private int familyForms;
    private int homes;

    String next(Setting setting) {
        if (setting == Setting.DDST || setting == Setting.DDER) {
            return NAMES.get((familyForms++ * 2 + 7) % NAMES.size());
        }
        int number = used.merge(setting.group, 1, Integer::sum) - 1;
        String name = NAMES.get((number + setting.group.ordinal() * 29) % NAMES.size());
        return setting == Setting.DD && ++homes % 5 == 0 ? "№ %d «%s»".formatted(1 + homes / 5 % 4, name) : name;
    }

    static String withoutNumber(String name) {
        return name.replaceAll("№ \\d+ «(.*)»", "$1");
    }

    private static List<String> load() {
        try (var in = Objects.requireNonNull(ProperNames.class.getResourceAsStream("/sample/names.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

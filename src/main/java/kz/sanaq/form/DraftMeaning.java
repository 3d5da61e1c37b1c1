package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A label of another form, as the keys that say what it is in a draft. */
final class DraftMeaning {

    private DraftMeaning() {}

    static String of(AxisLabel label) {
        List<String> keys = new ArrayList<>();
        if (label.purpose() != Role.FIGURE) {
            keys.add("role: " + word(label.purpose()));
        }
        Meaning meaning = label.meaning();
        List<String> means = new ArrayList<>();
        add(means, "setting", meaning.setting());
        add(means, "category", meaning.category());
        add(means, "measure", meaning.measure());
        add(means, "sex", meaning.sex());
        add(means, "age", meaning.age());
        add(means, "disability", meaning.disability());
        add(means, "residence", meaning.residence());
        add(means, "at", meaning.at() == null ? null : word(meaning.at()));
        if (!means.isEmpty()) {
            keys.add("means: { " + String.join(", ", means) + " }");
        }
        keys.add("wanted: true");
        return String.join(", ", keys);
    }

    private static void add(List<String> means, String key, @Nullable String code) {
        if (code != null) {
            means.add(key + ": \"" + code + '"');
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A text as YAML has it, on one line. */
    static String quoted(String text) {
        return '"' + text.replaceAll("\\s+", " ").strip().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

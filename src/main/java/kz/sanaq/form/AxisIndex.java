package kz.sanaq.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels of an axis by their folded spellings; a number by its value, so that {@code 01}, {@code 1} are one code. */
final class AxisIndex {

    private final Map<String, AxisLabel> labels = new HashMap<>();
    private final Map<String, AxisLabel> beginnings = new HashMap<>();
    private final @Nullable AxisLabel period;

    AxisIndex(Axis axis) {
        AxisLabel stating = null;
        for (AxisLabel label : axis.labels()) {
            if (label.purpose() == Role.PERIOD) {
                stating = label;
            }
            for (String spelling : label.spellings()) {
                Map<String, AxisLabel> index = spelling.endsWith("*") ? beginnings : labels;
                AxisLabel other = index.put(key(Folding.fold(spelling)), label);
                if (other != null && other != label) {
                    throw new IllegalArgumentException("two labels are spelt " + spelling);
                }
            }
        }
        period = stating;
    }

    /** The label that this text spells. */
    @Nullable
    AxisLabel find(String written) {
        for (String spelling : Label.spellings(written)) {
            AxisLabel label = labels.get(key(spelling));
            if (label != null) {
                return label;
            }
        }
        return beginnings.isEmpty() ? null : beginning(Label.spellings(written));
    }

    private @Nullable AxisLabel beginning(Set<String> spellings) {
        return beginnings.entrySet().stream()
                .filter(entry ->
                        spellings.stream().anyMatch(spelling -> (spelling + " ").startsWith(entry.getKey() + " ")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The label of a heading that is left blank. */
    @Nullable
    AxisLabel blank() {
        return labels.get("");
    }

    /** The label of headings that state a period. */
    @Nullable
    AxisLabel period() {
        return period;
    }

    private static String key(String folded) {
        int zeros = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (!Character.isDigit(folded.charAt(i))) {
                return folded;
            }
            if (zeros == i && folded.charAt(i) == '0' && i < folded.length() - 1) {
                zeros++;
            }
        }
        return folded.substring(zeros);
    }
}

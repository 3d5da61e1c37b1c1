package kz.sanaq.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lines of a table by the words beside their codes. */
final class LineWords {

    private final Map<String, AxisLabel> lines = new HashMap<>();

    LineWords(List<AxisLabel> labels) {
        for (AxisLabel label : labels) {
            label.wordsBeside().forEach(words -> lines.put(Folding.fold(words), label));
        }
    }

    /** A line whose code and words are of two lines, or that has no code and is known by its words. */
    record Doubt(int row, int column, @Nullable AxisLabel byCode, AxisLabel byWords) {}

    /**
     * The line of a row: a code goes before words; without one that is known, it is the one that its words name.
     *
     * @param mayBe whether a row without a code may be this line
     * @param doubts gets the row where code and words do not agree
     */
    @Nullable
    AxisLabel line(
            int row,
            int column,
            String written,
            @Nullable AxisLabel byCode,
            Predicate<AxisLabel> mayBe,
            List<Doubt> doubts) {
        AxisLabel byWords = find(written);
        if (byWords == null || byWords == byCode || byCode == null && !mayBe.test(byWords)) {
            return byCode;
        }
        doubts.add(new Doubt(row, column, byCode, byWords));
        return byCode == null ? byWords : byCode;
    }

    /** The line with whose words this text begins or ends; of several the one with most words. */
    private @Nullable AxisLabel find(String written) {
        String best = "";
        for (String spelling : lines.isEmpty() ? List.<String>of() : List.copyOf(Label.spellings(written))) {
            for (String words : lines.keySet()) {
                boolean isThere = (spelling + " ").startsWith(words + " ") || (" " + spelling).endsWith(" " + words);
                best = isThere && words.length() > best.length() ? words : best;
            }
        }
        return lines.get(best);
    }
}

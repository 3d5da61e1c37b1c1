package kz.sanaq.form;

import java.util.List;
import kz.sanaq.language.Near;
import org.jspecify.annotations.Nullable;

/**
 * The label of a form that a strange heading is most like.
 *
 * @param spelling as the form has it
 * @param likeness in per cent
 */
record Nearest(String spelling, int likeness) {

    static @Nullable Nearest of(String written, List<AxisLabel> labels) {
        Nearest best = null;
        for (String heading : Label.spellings(written)) {
            for (AxisLabel label : labels) {
                for (String spelling : label.spellings()) {
                    int likeness = likeness(heading, Folding.fold(spelling));
                    if (likeness >= Near.LEAST && (best == null || likeness > best.likeness)) {
                        best = new Nearest(spelling, likeness);
                    }
                }
            }
        }
        return best;
    }

    /** Signs that need not be changed, of all; words in common count when most of the shorter text is in the longer. */
    private static int likeness(String one, String other) {
        return Math.max(Near.signs(one, other), words(one, other));
    }

    private static int words(String one, String other) {
        List<String> first = List.of(one.split(" "));
        List<String> second = List.of(other.split(" "));
        int common = (int) first.stream()
                .filter(word -> word.length() > 2 && second.contains(word))
                .count();
        return common * 200 / (first.size() + second.size());
    }
}

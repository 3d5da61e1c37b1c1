package kz.sanaq.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.sanaq.language.Near;
import kz.sanaq.workbook.Limit;

/**
 * A label of a form that a strange one is like.
 *
 * @param spelling of the label, the one that is likest
 * @param likeness in per cent
 */
record Nearest(AxisLabel label, String spelling, int likeness) {

    /** A longer text is no heading, and comparing it costs its length times that of every spelling. */
    private static final int LONGEST = 300;

    /** The same, counted among the comparisons that a workbook may ask for. */
    static List<Nearest> on(Page page, String written, List<AxisLabel> labels) {
        page.spend(
                Limit.COMPARISONS,
                labels.stream().mapToInt(label -> label.spellings().size()).sum());
        return of(written, labels);
    }

    /** Those of these labels that a text is like, the likest first. */
    static List<Nearest> of(String written, List<AxisLabel> labels) {
        List<Nearest> near = new ArrayList<>();
        if (written.length() > LONGEST) {
            return near;
        }
        for (AxisLabel label : labels) {
            Nearest best = of(written, label);
            if (best.likeness >= Near.LEAST) {
                near.add(best);
            }
        }
        near.sort(Comparator.comparingInt((Nearest one) -> one.likeness).reversed());
        return near;
    }

    /** How like this label a text is, counted too; not at all where it is too long for a heading. */
    static Nearest on(Page page, String written, AxisLabel label) {
        page.spend(Limit.COMPARISONS, label.spellings().size());
        return written.length() > LONGEST ? new Nearest(label, label.name(), 0) : of(written, label);
    }

    private static Nearest of(String written, AxisLabel label) {
        Nearest best = new Nearest(label, "", 0);
        for (String part : Label.spellings(written)) {
            for (String spelling : label.spellings()) {
                int likeness = likeness(part, Folding.fold(spelling));
                if (likeness > best.likeness) {
                    best = new Nearest(label, spelling, likeness);
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

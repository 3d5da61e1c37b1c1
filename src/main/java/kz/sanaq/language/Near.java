package kz.sanaq.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Words that are nearly the one that somebody wrote: what to suggest where nothing is called so. */
public final class Near {

    private static final int SUGGESTED = 3;

    /** Less alike than this, in per cent, is not worth a word. */
    public static final int LEAST = 50;

    /** What the likeness to one word of several counts, in per cent. */
    private static final int PART = 80;

    /** A word and how many of its letters, in per cent, need not be changed. */
    private record Likeness(String word, int percent) {}

    private Near() {}

    /** The likest of these words, at most three, the best first; a word that begins with what was written is like it. */
    public static List<String> to(String written, Collection<String> words) {
        return words.stream()
                .distinct()
                .map(word -> new Likeness(word, percent(lower(written), lower(word))))
                .filter(likeness -> likeness.percent() >= LEAST)
                .sorted(Comparator.comparingInt(Likeness::percent).reversed().thenComparing(Likeness::word))
                .limit(SUGGESTED)
                .map(Likeness::word)
                .toList();
    }

    /** How many signs of the longer of two texts, in per cent, need not be changed to make it the other. */
    public static int signs(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 0 : 100 - LevenshteinDistance.getDefaultInstance().apply(one, other) * 100 / longer;
    }

    private static int percent(String written, String word) {
        int signs = signs(written, word);
        int begun = written.length() > 1 && word.startsWith(written) ? LEAST : 0;
        int part = written.contains(" ") || !word.contains(" ")
                ? 0
                : Arrays.stream(word.split(" "))
                                .mapToInt(one -> percent(written, one))
                                .max()
                                .orElse(0)
                        * PART
                        / 100;
        return Math.max(signs, Math.max(begun, part));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

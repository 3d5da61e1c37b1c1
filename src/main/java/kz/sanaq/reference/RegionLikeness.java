package kz.sanaq.reference;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The regions whose names are most like what a text puts before a word for region: по Восточно-Казахстнской области. */
final class RegionLikeness {

    private static final int WORDS_OF_A_NAME = 2;
    private static final double LIKE = 0.85;
    private static final double AS_LIKE = 0.03;

    private final AreaNames names;
    private final Collection<Area> regions;
    private final JaroWinklerSimilarity letters = new JaroWinklerSimilarity();

    private double best = LIKE;
    private final Set<Area> nearest = new LinkedHashSet<>();

    RegionLikeness(AreaNames names, Collection<Area> regions) {
        this.names = names;
        this.regions = regions;
    }

    Set<Area> in(String text) {
        List<String> words = List.of(Folding.fold(text).split(" "));
        for (int at = 1; at < words.size(); at++) {
            if (names.words().isRegion(words.get(at))) {
                for (int length = 1; length <= Math.min(WORDS_OF_A_NAME, at); length++) {
                    weigh(String.join(" ", words.subList(at - length, at)));
                }
            }
        }
        return nearest;
    }

    private void weigh(String written) {
        for (Area region : regions) {
            double likeness = names.of(region.code()).stream()
                    .mapToDouble(name -> letters.apply(written, names.words().proper(name.text())))
                    .max()
                    .orElse(0);
            if (likeness > best + AS_LIKE) {
                nearest.clear();
            }
            if (likeness >= best - AS_LIKE && likeness >= LIKE) {
                nearest.add(region);
            }
            best = Math.max(best, likeness);
        }
    }
}

package kz.sanaq.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.sanaq.knowledge.CsvRow;

/** Words such as обл. and облысы that say what kind of area a name means, however they are written or placed. */
final class AreaWords {

    private static final String REGION = Folding.fold("область");
    private static final String TOWN = " город";

    private final Map<String, String> meanings = new HashMap<>();

    AreaWords(List<CsvRow> rows) {
        rows.forEach(row -> meanings.put(Folding.fold(row.text("written")), Folding.fold(row.text("meaning"))));
    }

    /** The words of kind, each once, in the spelling that comparable forms have. */
    Set<String> kinds() {
        return new TreeSet<>(meanings.values());
    }

    /** The comparable form of an area's name: folded, the words of kind in one spelling and at the end. */
    String canonical(String name) {
        return canonical(List.of(Folding.fold(name).split(" ")));
    }

    String canonical(List<String> words) {
        List<String> proper = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String two = i + 1 < words.size() ? meanings.get(words.get(i) + " " + words.get(i + 1)) : null;
            String one = meanings.get(words.get(i));
            if (two != null) {
                kinds.add(two);
                i++;
            } else if (one != null) {
                kinds.add(one);
            } else {
                proper.add(words.get(i));
            }
        }
        proper.addAll(kinds);
        return String.join(" ", proper);
    }

    /** Whether this folded word says that a region is meant. */
    boolean isRegion(String word) {
        return REGION.equals(meanings.get(word));
    }

    /** A name's comparable form without its words of kind. */
    String proper(String name) {
        String canonical = canonical(name);
        for (String kind : kinds()) {
            if (canonical.endsWith(" " + kind)) {
                return canonical.substring(0, canonical.length() - kind.length() - 1);
            }
        }
        return canonical;
    }

    /** Whether a text does not say what kind of area it means. */
    boolean isBare(String name) {
        String canonical = canonical(name);
        return kinds().stream().noneMatch(kind -> canonical.endsWith(" " + kind) || canonical.equals(kind));
    }

    /** A town's name as that of its akimat, which is what the classifier lists; none for what is no town. */
    Optional<String> asAkimat(String name) {
        String canonical = canonical(name);
        return canonical.endsWith(TOWN)
                ? Optional.of(canonical.substring(0, canonical.length() - TOWN.length()) + " акимат")
                : Optional.empty();
    }
}

package kz.sanaq.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;

/** Localities, however they are written: a town in both languages is one place, and stands in a region. */
final class Places {

    private final Areas areas;
    private final NameLikeness likeness;
    private final Map<String, Set<String>> sameTown = new HashMap<>();
    private final Map<String, Set<String>> regions = new HashMap<>();
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    Places(Knowledge knowledge, Areas areas, NameLikeness likeness) {
        this.areas = areas;
        this.likeness = likeness;
        for (CsvRow row : knowledge.csv("reference/towns.csv", "code", "name_ru", "name_kk")) {
            String russian = words(row.text("name_ru"));
            String kazakh = words(row.text("name_kk"));
            String region = row.text("code").substring(0, 2) + "0000000"; // the classifier's own structure
            for (String name : List.of(russian, kazakh)) {
                sameTown.computeIfAbsent(name, any -> new HashSet<>()).addAll(Set.of(russian));
                sameTown.get(name).add(kazakh);
                regions.computeIfAbsent(name, any -> new HashSet<>()).add(region);
            }
        }
    }

    /** The comparable names of a locality; empty where it has none. */
    Set<String> of(String locality) {
        return known.computeIfAbsent(locality, any -> {
            String words = words(locality);
            Set<String> place = new HashSet<>(Set.of(words));
            place.addAll(sameTown.getOrDefault(words, Set.of()));
            place.remove("");
            return Set.copyOf(place);
        });
    }

    boolean isSame(Collection<String> one, Collection<String> other) {
        return one.stream().anyMatch(name -> other.stream().anyMatch(also -> likeness.isSameWord(name, also)));
    }

    /** Codes of the regions that a locality stands in: a town of the classifier, or a city that is a region itself. */
    Set<String> regionsOf(String locality) {
        Set<String> found = new HashSet<>(regions.getOrDefault(words(locality), Set.of()));
        areas.candidates(locality, Area.Level.REGION).forEach(area -> found.add(area.code()));
        return found;
    }

    /** The words of a place without "town", "village" and the like, which are one letter in both languages. */
    private static String words(String place) {
        return String.join(
                " ",
                Stream.of(Folding.fold(place).split(" "))
                        .filter(word -> word.length() > 1)
                        .toList());
    }
}

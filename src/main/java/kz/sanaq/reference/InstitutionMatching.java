package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/** Finds the register's entry for a reported label: BIN first, then name and place within the area and its kin. */
final class InstitutionMatching {

    private static final double ENOUGH = 0.85;
    private static final double CLEARLY_BETTER = 0.05;
    private static final double ANOTHER_PLACE = 0.1;
    private static final int FOR_A_STEWARD = 5;

    /** A name in use, ready to be compared. */
    private record Entry(
            Institution institution, Institution.State state, List<List<String>> names, Set<String> place) {}

    private final Areas areas;
    private final NameLikeness likeness;
    private final Map<String, String> towns = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Institution>> byBin;

    InstitutionMatching(Knowledge knowledge, Areas areas, Collection<Institution> register) {
        this.areas = areas;
        this.likeness =
                new NameLikeness(knowledge.csv("reference/institution-words.csv", "written", "meaning", "note"));
        for (CsvRow row : knowledge.csv("reference/towns.csv", "code", "name_ru", "name_kk")) {
            towns.put(
                    String.join(" ", placeWords(row.text("name_kk"))),
                    String.join(" ", placeWords(row.text("name_ru"))));
        }
        for (Institution institution : register) {
            for (Institution.State state : institution.states()) {
                List<List<String>> names = List.of(likeness.words(state.nameRu()), likeness.words(state.nameKk()));
                names.forEach(likeness::learn);
                entries.add(new Entry(institution, state, names, place(state.locality())));
            }
        }
        this.byBin = register.stream()
                .filter(institution -> institution.bin() != null)
                .collect(Collectors.groupingBy(institution -> String.valueOf(institution.bin())));
    }

    Optional<Institutions.Match> resolve(
            String label, @Nullable String bin, @Nullable String locality, String area, @Nullable LocalDate date) {
        List<Institutions.Match> best = candidates(label, bin, locality, area, date);
        if (best.isEmpty() || best.get(0).score() < ENOUGH) {
            return Optional.empty();
        }
        boolean clear = best.size() == 1 || best.get(0).score() - best.get(1).score() >= CLEARLY_BETTER;
        return clear ? Optional.of(best.get(0)) : Optional.empty();
    }

    List<Institutions.Match> candidates(
            String label, @Nullable String bin, @Nullable String locality, String area, @Nullable LocalDate date) {
        List<Institution> sameBin = bin == null ? List.of() : byBin.getOrDefault(padded(bin), List.of());
        if (sameBin.size() == 1) {
            return List.of(new Institutions.Match(sameBin.get(0), 1, "BIN"));
        }
        Set<String> kin = area.equals(Area.COUNTRY) ? Set.of() : areas.kin(area);
        List<String> words = likeness.words(label);
        Set<String> place = locality == null ? Set.of() : place(locality);
        Map<String, Institutions.Match> best = new HashMap<>();
        for (Entry entry : entries) {
            if ((kin.isEmpty() || kin.contains(entry.state.area()))
                    && (date == null || entry.state.validity().contains(date))) {
                best.merge(
                        entry.institution.code(),
                        match(entry, words, place),
                        (one, other) -> one.score() >= other.score() ? one : other);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Institutions.Match::score)
                        .reversed()
                        .thenComparing(match -> match.institution().code()))
                .limit(FOR_A_STEWARD)
                .toList();
    }

    private Institutions.Match match(Entry entry, List<String> words, Set<String> place) {
        double score = entry.names.stream()
                .mapToDouble(name -> likeness.of(words, name))
                .max()
                .orElse(0);
        if (place.isEmpty()) {
            return new Institutions.Match(entry.institution, score, "name");
        }
        boolean samePlace =
                place.stream().anyMatch(one -> entry.place.stream().anyMatch(other -> likeness.isSameWord(one, other)));
        return samePlace
                ? new Institutions.Match(entry.institution, score, "name and locality")
                : new Institutions.Match(entry.institution, score - ANOTHER_PLACE, "name, other locality");
    }

    private Set<String> place(String locality) {
        String words = String.join(" ", placeWords(locality));
        Set<String> place = new HashSet<>(Set.of(words));
        Optional.ofNullable(towns.get(words)).ifPresent(place::add);
        place.remove("");
        return place;
    }

    /** The words of a place without "town", "village" and the like, which are one letter in both languages. */
    private static List<String> placeWords(String place) {
        return Stream.of(Folding.fold(place).split(" "))
                .filter(word -> word.length() > 1)
                .toList();
    }

    private static String padded(String bin) {
        String digits = bin.strip();
        return digits.length() < 12 ? "0".repeat(12 - digits.length()) + digits : digits;
    }
}

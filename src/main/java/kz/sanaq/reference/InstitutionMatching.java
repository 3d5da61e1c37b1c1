package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.sanaq.reference.Institutions.Match;
import org.jspecify.annotations.Nullable;

/**
 * Finds the register's entry for a reported label: by its BIN, by a steward's answer, then by name and place within the
 * area and its kin.
 *
 * <p>A name used before or after its time, an area that the institution only came from, goes to or stands in, and another
 * place each cost a little: enough that a namesake without the flaw wins, too little to hide a sole entry.
 */
final class InstitutionMatching {

    private static final double ENOUGH = 0.85;
    private static final double CLEARLY_BETTER = 0.05;
    private static final double NEAR = 0.5;
    private static final int FOR_A_STEWARD = 5;

    private static final double ANOTHER_PLACE = 0.1;
    private static final double ANOTHER_TIME = 0.06;
    private static final double ANOTHER_AREA = 0.06;

    /** Both numbers are sound and differ: one of name and number is wrong, and only a person can say which. */
    private static final double ANOTHER_BIN = 0.3;

    private static final double MISTYPED_BIN = 0.75;

    /** A name with the time of its use, ready to be compared. */
    private record Entry(Validity validity, List<List<String>> names) {}

    /** What the register knows of an institution, ready to be compared. */
    private record Candidate(
            Institution institution,
            @Nullable Bin bin,
            List<Entry> entries,
            Set<String> places,
            Set<String> areas,
            Set<String> standsIn) {}

    /** What was reported. */
    private record Question(
            List<String> words,
            @Nullable Bin bin,
            Set<String> place,
            String area,
            @Nullable LocalDate date) {}

    private final Areas areas;
    private final NameLikeness likeness;
    private final Places places;
    private final InstitutionAliases aliases;
    private final Map<String, Candidate> register = new LinkedHashMap<>();
    private final Map<String, List<Candidate>> byBin;

    InstitutionMatching(
            Areas areas,
            NameLikeness likeness,
            Places places,
            InstitutionAliases aliases,
            Collection<Institution> institutions) {
        this.areas = areas;
        this.likeness = likeness;
        this.places = places;
        this.aliases = aliases;
        institutions.forEach(institution -> register.put(institution.code(), candidate(institution)));
        this.byBin = register.values().stream()
                .filter(candidate -> candidate.bin != null)
                .collect(Collectors.groupingBy(candidate -> String.valueOf(candidate.institution.bin())));
    }

    Institutions.Answer ask(
            String label, @Nullable String bin, @Nullable String locality, String area, @Nullable LocalDate date) {
        Question question = question(label, bin, locality, area, date);
        List<Candidate> sameBin = sameBin(question);
        if (sameBin.size() == 1) {
            return resolved(sameBin.get(0), 1, "BIN");
        }
        Optional<InstitutionAlias> alias = aliases.find(label, locality, area, date);
        if (alias.isPresent()) {
            return new Institutions.Answer.Resolved(new Match(
                    Objects.requireNonNull(register.get(alias.get().institution())).institution,
                    1,
                    alias.get().reason(),
                    alias.get().decidedBy()));
        }
        List<Match> best = best(question, sameBin.isEmpty() ? register.values() : sameBin);
        boolean isClear = !best.isEmpty()
                && best.get(0).score() >= ENOUGH
                && (best.size() == 1 || best.get(0).score() - best.get(1).score() >= CLEARLY_BETTER);
        return isClear ? new Institutions.Answer.Resolved(best.get(0)) : new Institutions.Answer.Open(best);
    }

    List<Match> candidates(
            String label, @Nullable String bin, @Nullable String locality, String area, @Nullable LocalDate date) {
        Question question = question(label, bin, locality, area, date);
        List<Candidate> sameBin = sameBin(question);
        return sameBin.size() == 1
                ? List.of(new Match(sameBin.get(0).institution, 1, "BIN"))
                : best(question, sameBin.isEmpty() ? register.values() : sameBin);
    }

    private Question question(
            String label, @Nullable String bin, @Nullable String locality, String area, @Nullable LocalDate date) {
        return new Question(
                likeness.words(label),
                bin == null ? null : Bin.read(bin).orElse(null),
                locality == null ? Set.of() : places.of(locality),
                area,
                date);
    }

    /** Only a number whose check digit is right speaks for itself. */
    private List<Candidate> sameBin(Question question) {
        return question.bin == null || !question.bin.isValid()
                ? List.of()
                : byBin.getOrDefault(question.bin.digits(), List.of());
    }

    private List<Match> best(Question question, Collection<Candidate> among) {
        Set<String> kin = question.area.equals(Area.COUNTRY) ? Set.of() : areas.kin(question.area);
        List<Match> best = new ArrayList<>();
        for (Candidate candidate : among) {
            match(question, candidate, kin).ifPresent(best::add);
        }
        return best.stream()
                .filter(match -> match.score() >= NEAR)
                .sorted(Comparator.comparingDouble(Match::score)
                        .reversed()
                        .thenComparing(match -> match.institution().code()))
                .limit(FOR_A_STEWARD)
                .toList();
    }

    private Optional<Match> match(Question question, Candidate candidate, Set<String> kin) {
        boolean isOfTheArea = kin.isEmpty() || isOfTheArea(question, candidate.institution);
        if (!isOfTheArea
                && candidate.areas.stream().noneMatch(kin::contains)
                && candidate.standsIn.stream().noneMatch(kin::contains)) {
            return Optional.empty();
        }
        double now = 0;
        double other = 0;
        for (Entry entry : candidate.entries) {
            double score = entry.names.stream()
                    .mapToDouble(name -> likeness.of(question.words, name))
                    .max()
                    .orElse(0);
            if (question.date == null || entry.validity.contains(question.date)) {
                now = Math.max(now, score);
            } else {
                other = Math.max(other, score);
            }
        }
        boolean isInTime = now >= other - ANOTHER_TIME;
        double score = isInTime ? now : other - ANOTHER_TIME;
        StringBuilder why = new StringBuilder(isInTime ? "name" : "name of another time");
        if (!question.place.isEmpty()) {
            boolean isThere = places.isSame(question.place, candidate.places);
            score -= isThere ? 0 : ANOTHER_PLACE;
            why.append(isThere ? " and locality" : ", other locality");
        }
        if (!isOfTheArea) {
            score -= ANOTHER_AREA;
            why.append(", registered in another area");
        }
        if (question.bin != null && candidate.bin != null && !question.bin.equals(candidate.bin)) {
            if (question.bin.isValid()) {
                score -= ANOTHER_BIN;
                why.append(", another BIN");
            } else if (question.bin.isNear(candidate.bin) && score < MISTYPED_BIN) {
                score = MISTYPED_BIN;
                why = new StringBuilder("BIN, mistyped");
            }
        }
        return Optional.of(new Match(candidate.institution, Math.max(score, 0), why.toString()));
    }

    /** Without a date, wherever it ever was or came from will do. */
    private boolean isOfTheArea(Question question, Institution institution) {
        LocalDate date = question.date;
        if (date == null) {
            Set<String> kin = areas.kin(question.area);
            return institution.states().stream().anyMatch(state -> kin.contains(state.area()));
        }
        return institution.nearest(date).area().equals(question.area);
    }

    private Candidate candidate(Institution institution) {
        Set<String> places = new HashSet<>();
        Set<String> registeredIn = new HashSet<>();
        Set<String> standsIn = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (Institution.State state : institution.states()) {
            List<List<String>> names = List.of(likeness.words(state.nameRu()), likeness.words(state.nameKk()));
            names.forEach(likeness::learn);
            entries.add(new Entry(state.validity(), names));
            places.addAll(this.places.of(state.locality()));
            registeredIn.add(state.area());
            standsIn.addAll(this.places.regionsOf(state.locality()));
        }
        return new Candidate(
                institution,
                Optional.ofNullable(institution.bin()).map(Bin::new).orElse(null),
                entries,
                places,
                registeredIn,
                standsIn);
    }

    private static Institutions.Answer resolved(Candidate candidate, double score, String why) {
        return new Institutions.Answer.Resolved(new Match(candidate.institution, score, why));
    }
}

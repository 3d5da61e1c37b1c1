package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.sanaq.observation.ReportedUnit;
import org.jspecify.annotations.Nullable;

/**
 * What reported units mean by one state of knowledge. A label is asked for each day on which it was reported; days on which
 * it means the same are one stretch, and a label that always means the same means it without beginning or end.
 */
final class UnitMeanings {

    /**
     * A reported unit with the days it was reported on.
     *
     * @param dates in order, each once; empty for a unit without figures
     */
    record Unit(int id, ReportedUnit reported, List<LocalDate> dates) {}

    /**
     * What a unit means for a while.
     *
     * @param code code of the institution or area, by the kind of the unit
     */
    record Meaning(Unit unit, Validity validity, String code, double score, String by, String why) {}

    /** What a unit without a meaning may mean. */
    record Candidate(Unit unit, int ordinal, String code, double likeness, String why) {}

    private record Answer(@Nullable String code, double score, String by, String why, List<Candidate> candidates) {}

    private final ReferenceBook book;
    private final AreaMatching areas;
    private final List<Meaning> meanings = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();

    UnitMeanings(ReferenceBook book, Collection<Unit> units) {
        this.book = book;
        this.areas = new AreaMatching(
                book.areas(),
                units.stream()
                        .map(Unit::reported)
                        .filter(unit -> unit.kind() == ReportedUnit.Kind.AREA)
                        .toList());
        units.forEach(this::add);
    }

    List<Meaning> all() {
        return meanings;
    }

    /** What the units may mean that have no meaning on the last day on which they have none. */
    List<Candidate> candidates() {
        return candidates;
    }

    private void add(Unit unit) {
        if (unit.dates().isEmpty()) {
            add(unit, List.of(answer(unit, null)), List.of(LocalDate.MAX));
            return;
        }
        List<Answer> answers =
                unit.dates().stream().map(date -> answer(unit, date)).toList();
        add(unit, answers, unit.dates());
    }

    private void add(Unit unit, List<Answer> answers, List<LocalDate> dates) {
        LocalDate from = LocalDate.MIN;
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            boolean isLast = i == answers.size() - 1;
            if (!isLast && java.util.Objects.equals(answer.code, answers.get(i + 1).code)) {
                continue;
            }
            LocalDate to = isLast ? LocalDate.MAX : dates.get(i);
            if (answer.code != null) {
                meanings.add(
                        new Meaning(unit, new Validity(from, to), answer.code, answer.score, answer.by, answer.why));
            }
            from = isLast ? to : to.plusDays(1);
        }
        for (int i = answers.size() - 1; i >= 0; i--) {
            if (answers.get(i).code == null) {
                candidates.addAll(answers.get(i).candidates);
                break;
            }
        }
    }

    private Answer answer(Unit unit, @Nullable LocalDate date) {
        return unit.reported().kind() == ReportedUnit.Kind.AREA ? area(unit, date) : institution(unit, date);
    }

    private Answer area(Unit unit, @Nullable LocalDate date) {
        Optional<AreaMatching.Found> found = areas.find(unit.reported(), date);
        if (found.isPresent()) {
            return new Answer(
                    found.get().area().code(),
                    1,
                    Institutions.Match.MATCHER,
                    found.get().why(),
                    List.of());
        }
        List<Candidate> near = new ArrayList<>();
        for (AreaMatching.Found one : areas.candidates(unit.reported())) {
            near.add(new Candidate(unit, near.size() + 1, one.area().code(), one.score(), one.why()));
        }
        return new Answer(null, 0, "", "", near);
    }

    private Answer institution(Unit unit, @Nullable LocalDate date) {
        ReportedUnit reported = unit.reported();
        Institutions.Answer answer = book.institutions()
                .ask(reported.label(), reported.bin(), reported.locality(), reported.scopeArea(), date);
        if (answer instanceof Institutions.Answer.Open open) {
            List<Candidate> near = new ArrayList<>();
            for (Institutions.Match match : open.candidates()) {
                near.add(
                        new Candidate(unit, near.size() + 1, match.institution().code(), match.score(), match.why()));
            }
            return new Answer(null, 0, "", "", near);
        }
        Institutions.Match match = answer.entry().orElseThrow();
        return new Answer(match.institution().code(), match.score(), match.by(), match.why(), List.of());
    }
}

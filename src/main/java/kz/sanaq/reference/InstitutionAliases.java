package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** What stewards have answered about labels; no two answers that stand contradict each other. */
final class InstitutionAliases {

    static final String FILE = "reference/institution-aliases.csv";

    private final Areas areas;
    private final Places places;
    private final List<InstitutionAlias> all = new ArrayList<>();
    private final Map<String, List<InstitutionAlias>> byForm = new HashMap<>();

    InstitutionAliases(Knowledge knowledge, Areas areas, Places places, Set<String> register) {
        this.areas = areas;
        this.places = places;
        knowledge.csv(FILE, InstitutionAlias.COLUMNS).forEach(row -> add(row, read(row, register)));
    }

    List<InstitutionAlias> all() {
        return List.copyOf(all);
    }

    /**
     * The answer for a label on a date; one for its very area before one for the area's kin, one for its place before one
     * for any place. None where answers of equal standing differ.
     *
     * @param date absent: what the label means today
     */
    Optional<InstitutionAlias> find(String label, @Nullable String locality, String area, @Nullable LocalDate date) {
        List<InstitutionAlias> same = byForm.getOrDefault(Folding.fold(label), List.of()).stream()
                .filter(alias -> alias.holdsOn(date))
                .toList();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        Set<String> kin = areas.kin(area);
        Predicate<InstitutionAlias> here = alias -> alias.area().equals(area);
        Predicate<InstitutionAlias> near = alias -> kin.contains(alias.area());
        Predicate<InstitutionAlias> placed = alias -> isAt(alias, locality);
        Predicate<InstitutionAlias> anywhere = alias -> alias.locality() == null;
        return Stream.of(here.and(placed), here.and(anywhere), near.and(placed), near.and(anywhere))
                .map(rank -> same.stream().filter(rank).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.stream()
                                .map(InstitutionAlias::institution)
                                .distinct()
                                .count()
                        == 1)
                .map(found -> found.get(0));
    }

    private boolean isAt(InstitutionAlias alias, @Nullable String locality) {
        return alias.locality() != null
                && locality != null
                && places.isSame(places.of(alias.locality()), places.of(locality));
    }

    private void add(CsvRow row, InstitutionAlias alias) {
        if (alias.stands()) {
            List<InstitutionAlias> same =
                    byForm.computeIfAbsent(Folding.fold(alias.written()), any -> new ArrayList<>());
            for (InstitutionAlias other : same) {
                if (alias.meets(other) && !alias.institution().equals(other.institution())) {
                    throw row.bad(
                            "institution",
                            Message.of(
                                    "reference.alias-contradicts",
                                    "name",
                                    alias.written(),
                                    "code",
                                    alias.institution(),
                                    "other",
                                    other.institution()));
                }
            }
            same.add(alias);
        }
        all.add(alias);
    }

    private InstitutionAlias read(CsvRow row, Set<String> register) {
        if (!register.contains(row.text("institution"))) {
            throw row.bad(
                    "institution",
                    Message.of(
                            "reference.unknown-code",
                            "code",
                            row.text("institution"),
                            "file",
                            "reference/institutions.csv"));
        }
        if (areas.byCode(row.text("area")).isEmpty()) {
            throw row.bad(
                    "area",
                    Message.of("reference.unknown-code", "code", row.text("area"), "file", "reference/areas.csv"));
        }
        if (Folding.fold(row.text("written")).isEmpty()) {
            throw row.bad("written", Message.of("knowledge.no-value", "column", "written"));
        }
        return new InstitutionAlias(
                row.text("written"),
                row.optional("locality").orElse(null),
                row.text("area"),
                row.text("institution"),
                Validity.of(row),
                row.text("decided_by"),
                row.date("decided_on"),
                row.text("reason"),
                row.optionalDate("withdrawn_on")
                        .map(on -> new InstitutionAlias.Withdrawal(
                                row.text("withdrawn_by"), on, row.text("withdrawn_because")))
                        .orElse(null));
    }
}

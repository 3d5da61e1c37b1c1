package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.observation.ReportedUnit;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * Finds the area that a reported label means. A table of areas is read with its neighbours: a district by the region
 * above it, and a bare word that may be a city or a region by the districts listed below it.
 */
final class AreaMatching {

    /** An area that a label means or may mean, and what that rests on in a few English words. */
    record Found(Area area, double score, String why) {}

    private record Heading(String label, String scopeArea) {}

    /** Labels in two languages are divided by a slash or a line break. */
    private static final Pattern LANGUAGES = Pattern.compile("[/\\n]");

    private static final double NEAR = 0.85;
    private static final double SAME_NAME_ELSEWHERE = 0.7;
    private static final int FOR_A_STEWARD = 5;

    private final Areas areas;
    private final Map<Heading, List<String>> districtsBelow;
    private final JaroWinklerSimilarity letters = new JaroWinklerSimilarity();

    /** @param units all units of areas, resolved or not */
    AreaMatching(Areas areas, Collection<ReportedUnit> units) {
        this.areas = areas;
        this.districtsBelow = units.stream()
                .filter(unit -> unit.locality() != null)
                .collect(Collectors.groupingBy(
                        unit -> new Heading(String.valueOf(unit.locality()), unit.scopeArea()),
                        Collectors.mapping(ReportedUnit::label, Collectors.toList())));
    }

    /** @param date when the label was in use; what existed then goes before what did not; absent: any time */
    Optional<Found> find(ReportedUnit unit, @Nullable LocalDate date) {
        if (unit.locality() != null) {
            return parent(unit).flatMap(region -> district(unit.label(), region, date));
        }
        Optional<Area> headed = heading(unit.label(), unit.scopeArea());
        if (headed.isPresent()) {
            return headed.map(area -> new Found(area, 1, "name, and the districts listed below it"));
        }
        return named(unit.label(), unit.scopeArea(), date)
                .or(() -> inTwoLanguages(unit, date))
                .map(area -> new Found(area, 1, "name"));
    }

    /** The areas most like a label that nothing was found for, best first. */
    List<Found> candidates(ReportedUnit unit) {
        Map<String, Found> best = new LinkedHashMap<>();
        String label = Folding.fold(unit.label());
        Optional<String> parent = unit.locality() == null ? Optional.empty() : parent(unit);
        for (Area area : areas.all()) {
            boolean isBelow = parent.isPresent()
                    ? area.level() == Area.Level.DISTRICT
                            && areas.kin(parent.get()).contains(String.valueOf(area.parent()))
                    : area.level() != Area.Level.DISTRICT;
            areas.names(area.code()).stream()
                    .mapToDouble(name -> letters.apply(label, Folding.fold(name.text())))
                    .filter(likeness -> likeness >= NEAR && isBelow)
                    .max()
                    .ifPresent(likeness -> best.put(area.code(), new Found(area, likeness, "name")));
        }
        Stream.of(Area.Level.REGION, Area.Level.DISTRICT)
                .flatMap(level -> areas.candidates(unit.label(), level).stream())
                .forEach(area -> best.putIfAbsent(
                        area.code(), new Found(area, SAME_NAME_ELSEWHERE, "the same name, in " + area.parent())));
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Found::score)
                        .reversed()
                        .thenComparing(found -> found.area().code()))
                .limit(FOR_A_STEWARD)
                .toList();
    }

    /** The region that a unit below a region lies in: what the report as a whole speaks of, else what stands above it. */
    private Optional<String> parent(ReportedUnit unit) {
        return unit.scopeArea().equals(Area.COUNTRY)
                ? heading(String.valueOf(unit.locality()), unit.scopeArea()).map(Area::code)
                : Optional.of(unit.scopeArea());
    }

    /** A district of the region, else of those it came from or went to: rows stay in a table after a boundary has moved. */
    private Optional<Found> district(String label, String region, @Nullable LocalDate date) {
        List<String> parents = new ArrayList<>(areas.kin(region)); // the region itself first
        return parents.stream()
                .flatMap(parent -> areas.district(label, date, parent).stream())
                .findFirst()
                .or(() -> parents.stream()
                        .flatMap(parent -> areas.district(label, null, parent).stream())
                        .findFirst())
                .map(area -> new Found(area, 1, "name, district of " + area.parent()));
    }

    /** A label such as "Ақмола облысы / Акмолинская область": both languages must mean one area. */
    private Optional<Area> inTwoLanguages(ReportedUnit unit, @Nullable LocalDate date) {
        List<Area> meant = LANGUAGES
                .splitAsStream(unit.label())
                .flatMap(part -> named(part, unit.scopeArea(), date).stream())
                .distinct()
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private Optional<Area> named(String label, String scopeArea, @Nullable LocalDate date) {
        Optional<Area> coded = areas.byCode(label.strip());
        if (coded.isPresent()) {
            return coded;
        }
        return areas.findAround(label, date, Area.Level.COUNTRY)
                .or(() -> areas.findAround(label, date, Area.Level.REGION))
                .or(() -> scopeArea.equals(Area.COUNTRY)
                        ? areas.findAround(label, date, Area.Level.DISTRICT)
                        : district(label, scopeArea, date).map(Found::area));
    }

    /** The region that has most of the districts listed under a label; none where nothing is listed or two have as many. */
    private Optional<Area> heading(String label, String scopeArea) {
        List<String> below = districtsBelow.getOrDefault(new Heading(label, scopeArea), List.of());
        TreeMap<Long, List<Area>> byCount = areas.candidatesOfAnyKind(label, Area.Level.REGION).stream()
                .collect(Collectors.groupingBy(region -> count(region, below), TreeMap::new, Collectors.toList()));
        if (byCount.isEmpty() || byCount.lastKey() == 0) {
            return Optional.empty();
        }
        List<Area> best = byCount.lastEntry().getValue();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private long count(Area region, List<String> labels) {
        return labels.stream()
                .filter(label ->
                        areas.find(label, Area.Level.DISTRICT, region.code()).isPresent())
                .count();
    }
}

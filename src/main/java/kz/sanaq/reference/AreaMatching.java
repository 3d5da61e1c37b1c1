package kz.sanaq.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.sanaq.observation.ReportedUnit;

/**
 * Finds the area that a reported label means. A table of areas is read with its neighbours: a district by the region
 * above it, and a bare word that may be a city or a region by the districts listed below it.
 */
final class AreaMatching {

    /** The area found, and what that rests on in a few English words. */
    record Found(Area area, String why) {}

    private record Heading(String label, String scopeArea) {}

    /** Labels in two languages are divided by a slash or a line break. */
    private static final Pattern LANGUAGES = Pattern.compile("[/\\n]");

    private final Areas areas;
    private final Map<Heading, List<String>> districtsBelow;

    /** @param units all units of areas, resolved or not */
    AreaMatching(Areas areas, Collection<ReportedUnit> units) {
        this.areas = areas;
        this.districtsBelow = units.stream()
                .filter(unit -> unit.locality() != null)
                .collect(Collectors.groupingBy(
                        unit -> new Heading(String.valueOf(unit.locality()), unit.scopeArea()),
                        Collectors.mapping(ReportedUnit::label, Collectors.toList())));
    }

    Optional<Found> find(ReportedUnit unit) {
        if (unit.locality() != null) {
            return heading(unit.locality(), unit.scopeArea())
                    .flatMap(region -> areas.find(unit.label(), Area.Level.DISTRICT, region.code()))
                    .map(area -> new Found(area, "name, district of " + area.parent()));
        }
        Optional<Area> headed = heading(unit.label(), unit.scopeArea());
        if (headed.isPresent()) {
            return headed.map(area -> new Found(area, "name, and the districts listed below it"));
        }
        return named(unit).map(area -> new Found(area, "name"));
    }

    private Optional<Area> named(ReportedUnit unit) {
        return named(unit.label(), unit.scopeArea()).or(() -> inTwoLanguages(unit));
    }

    /** A label such as "Ақмола облысы / Акмолинская область": both languages must mean one area. */
    private Optional<Area> inTwoLanguages(ReportedUnit unit) {
        List<Area> meant = LANGUAGES
                .splitAsStream(unit.label())
                .flatMap(part -> named(part, unit.scopeArea()).stream())
                .distinct()
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private Optional<Area> named(String label, String scopeArea) {
        return areas.find(label, Area.Level.COUNTRY)
                .or(() -> areas.find(label, Area.Level.REGION))
                .or(() -> scopeArea.equals(Area.COUNTRY)
                        ? areas.find(label, Area.Level.DISTRICT)
                        : areas.find(label, Area.Level.DISTRICT, scopeArea));
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

package kz.sanaq.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sightings by the places that they show, and what planted faults have to do with each. */
final class SightingIndex {

    /** A column that is not read is missed in every row; their findings are carried along. */
    private static final Set<String> COLUMNS_AND_SHEETS =
            Set.of("hidden-row", "hidden-column", "hidden-sheet", "renamed-column", "unknown-column");

    private final List<Sighting> sightings;
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<String, Set<Integer>> byCell = new HashMap<>();
    private final Map<String, Set<Integer>> byLine = new HashMap<>();
    private final Map<String, Set<Integer>> byFile = new HashMap<>();
    private final Map<String, Set<Integer>> byReporter = new HashMap<>();
    private final Set<Integer> own = new HashSet<>();
    private final Set<Integer> touching = new HashSet<>();
    private final Set<Integer> inLine = new HashSet<>();

    SightingIndex(List<Sighting> sightings) {
        this.sightings = sightings;
        for (int i = 0; i < sightings.size(); i++) {
            Sighting sighting = sightings.get(i);
            byKey.put(sighting.rule() + " " + sighting.subject(), i);
            for (Planted.Spot spot : sighting.cells()) {
                put(byCell, cell(spot), i);
                if (!spot.isFile()) {
                    put(byLine, row(spot), i);
                    put(byLine, column(spot), i);
                }
            }
            for (String file : sighting.files()) {
                put(byFile, file, i);
            }
            for (String file : sighting.slotFiles()) {
                put(byFile, file, i);
            }
            put(byReporter, sighting.reporter(), i);
        }
    }

    /** Whether a fault was found, and where; marks what touches it. */
    Detection.Outcome look(Planted fault) {
        Set<Integer> atSpot = new TreeSet<>();
        Set<Integer> inFile = new TreeSet<>();
        for (Planted.Spot spot : fault.spots()) {
            inFile.addAll(get(byFile, spot.file()));
            if (spot.file().isEmpty()) {
                atSpot.addAll(ofReporterIn(fault));
            } else if (spot.isFile()) {
                atSpot.addAll(get(byFile, spot.file()));
            } else {
                Planted.Spot unread = new Planted.Spot(spot.file(), "", spot.cell());
                atSpot.addAll(get(byCell, cell(spot)));
                atSpot.addAll(get(byCell, cell(unread)));
                for (Planted.Spot each : List.of(spot, unread)) {
                    inLine.addAll(get(byLine, row(each)));
                    inLine.addAll(get(byLine, column(each)));
                }
            }
        }
        inFile.addAll(atSpot);
        if (COLUMNS_AND_SHEETS.contains(fault.kind())) {
            fault.spots().forEach(spot -> inLine.addAll(get(byFile, spot.file())));
        }
        touching.addAll(atSpot);
        atSpot.stream().filter(i -> isOf(fault, i)).forEach(own::add);
        inFile.stream().filter(i -> isOf(fault, i) && showsNoCell(i)).forEach(own::add);
        return new Detection.Outcome(
                fault,
                inFile.stream().anyMatch(i -> isOf(fault, i)),
                atSpot.stream().anyMatch(i -> isOf(fault, i)),
                inFile.stream().map(i -> sightings.get(i).rule()).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What is told in the line of a finding that touches a fault follows from that fault. */
    Detection.Verdict verdict(int sighting) {
        Detection.Verdict alone = verdictOfItself(sighting);
        Integer root = byKey.get(sightings.get(sighting).root());
        boolean isTold = root != null && verdictOfItself(root) != Detection.Verdict.FALSE;
        return alone == Detection.Verdict.FALSE && isTold ? Detection.Verdict.CONSEQUENCE : alone;
    }

    private Detection.Verdict verdictOfItself(int sighting) {
        return own.contains(sighting)
                ? Detection.Verdict.OWN
                : touching.contains(sighting)
                        ? Detection.Verdict.CONSEQUENCE
                        : inLine.contains(sighting) ? Detection.Verdict.IN_LINE : Detection.Verdict.FALSE;
    }

    /** Of a workbook that never came: what its rules ask of the reporters that the list names. */
    private Set<Integer> ofReporterIn(Planted fault) {
        Set<Integer> found = new TreeSet<>();
        for (String word : String.join(" ", fault.words()).split("[ ,;:/]+")) {
            get(byReporter, word).stream().filter(i -> isOf(fault, i)).forEach(found::add);
        }
        return found;
    }

    private boolean isOf(Planted fault, int sighting) {
        return fault.rules().contains(sightings.get(sighting).rule());
    }

    private boolean showsNoCell(int sighting) {
        return sightings.get(sighting).cells().stream().allMatch(Planted.Spot::isFile);
    }

    private static String cell(Planted.Spot spot) {
        return String.join("/", spot.file(), spot.sheet(), spot.cell());
    }

    private static String row(Planted.Spot spot) {
        return String.join("/", spot.file(), spot.sheet(), "row", spot.cell().replaceAll("[A-Z]", ""));
    }

    private static String column(Planted.Spot spot) {
        return String.join("/", spot.file(), spot.sheet(), "column", spot.cell().replaceAll("[0-9]", ""));
    }

    private static void put(Map<String, Set<Integer>> index, String key, int value) {
        index.computeIfAbsent(key, any -> new TreeSet<>()).add(value);
    }

    private static Set<Integer> get(Map<String, Set<Integer>> index, String key) {
        return index.getOrDefault(key, Set.of());
    }
}

package kz.sanaq.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;

/**
 * A fault that was planted in the sample: one row of {@code faults.csv}, or several that belong together.
 *
 * @param rules the rules that should find it, the first before all; empty where no rule can see it
 * @param spots where it is; a spot without a cell is a whole file, one without a file is a workbook that never came
 * @param words what the list says of it, row by row
 */
record Planted(String kind, List<String> rules, List<Spot> spots, List<String> words) {

    /** A file, and a cell of it where the fault is at a cell. */
    record Spot(String file, String sheet, String cell) {

        boolean isFile() {
            return cell.isEmpty();
        }
    }

    private static final String FILE = "faults.csv";

    boolean isVisible() {
        return !rules.isEmpty();
    }

    String mainRule() {
        return rules.isEmpty() ? "-" : rules.get(0);
    }

    /** All faults that the sample in this folder lists. */
    static List<Planted> in(Path folder) {
        List<String> columns = columns(folder.resolve(FILE));
        boolean isGrouped = columns.contains("group");
        Map<String, Planted> faults = new LinkedHashMap<>();
        String before = "";
        int number = 0;
        for (CsvRow row : new Knowledge(folder).csv(FILE, columns.toArray(String[]::new))) {
            String place = text(row, "file") + "/" + text(row, "kind");
            number += place.equals(before) && !place.startsWith("/") ? 0 : 1;
            before = place;
            String group = isGrouped ? text(row, "group") + "/" + text(row, "kind") : Integer.toString(number);
            Planted fault = faults.computeIfAbsent(group, any -> fault(row));
            fault.spots().addAll(spots(row));
            fault.words()
                    .add(String.join(
                            " ", text(row, "file"), text(row, "expected"), text(row, "found"), text(row, "note")));
        }
        return List.copyOf(faults.values());
    }

    private static Planted fault(CsvRow row) {
        String hint = text(row, "rule_hint");
        return new Planted(
                text(row, "kind"),
                hint.isEmpty() || hint.equals("-") ? List.of() : List.of(hint.split("[ ;]+")),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static List<Spot> spots(CsvRow row) {
        List<Spot> spots = new ArrayList<>();
        for (String cell : text(row, "cell").split(" ", -1)) {
            spots.add(new Spot(text(row, "file"), text(row, "sheet"), cell));
        }
        return spots;
    }

    private static String text(CsvRow row, String column) {
        return row.optional(column).orElse("");
    }

    private static List<String> columns(Path file) {
        try (var lines = Files.lines(file)) {
            return List.of(lines.findFirst().orElse("").split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

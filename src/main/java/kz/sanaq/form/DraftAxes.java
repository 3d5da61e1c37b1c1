package kz.sanaq.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.sanaq.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** The labels of a drafted table, across and down: what other forms say they mean, or a guess. */
final class DraftAxes {

    private final DraftTable table;
    private final DraftLabels known;
    private final Predicate<Cell> isPeriod;
    private final Predicate<String> isArea;

    /**
     * @param isPeriod whether a heading states a period
     * @param isArea whether an area is called so
     */
    DraftAxes(DraftTable table, DraftLabels known, Predicate<Cell> isPeriod, Predicate<String> isArea) {
        this.table = table;
        this.known = known;
        this.isPeriod = isPeriod;
        this.isArea = isArea;
    }

    void across(StringBuilder out) {
        Map<String, String> labels = new LinkedHashMap<>();
        boolean hasPeriod = false;
        for (Map.Entry<Integer, List<Cell>> column : table.paths().entrySet()) {
            List<Cell> path = column.getValue();
            for (Cell cell : path) {
                boolean isLowest = cell == path.get(path.size() - 1);
                hasPeriod |= !isLowest && isPeriod.test(cell);
                if (isLowest || !isPeriod.test(cell)) {
                    String key = Folding.fold(Written.of(cell));
                    String means = isLowest ? lowest(column.getKey(), cell) : above(cell);
                    labels.merge(key, line(Written.of(cell), means), (one, other) -> isLowest ? other : one);
                }
            }
        }
        out.append("    across:\n      labels:\n");
        labels.values().forEach(out::append);
        out.append(hasPeriod ? "        - { role: period }\n" : "");
    }

    private static String above(Cell cell) {
        return DraftLabels.isOfWhich(Written.of(cell)) ? "role: of-which" : "role: group";
    }

    private String lowest(int column, Cell cell) {
        if (column == table.stub()) {
            return "role: " + (unit() == null ? "key" : "unit-name") + ", wanted: true";
        } else if (column < table.stub()) {
            return "role: number";
        } else if (!table.figures().contains(column)) {
            return DraftLabels.isNote(Written.of(cell))
                    ? "role: note"
                    : "role: note }" + FormDraft.GUESS + ": text, unit-bin, unit-locality?";
        }
        AxisLabel label = known.heading(Written.of(cell));
        return label == null ? "wanted: true }" + FormDraft.GUESS + ": means: { ... }" : DraftMeaning.of(label);
    }

    void down(StringBuilder out) {
        String unit = unit();
        Map<String, String> labels = new LinkedHashMap<>();
        List<Cell> names = table.rowNames();
        for (Cell name : names) {
            AxisLabel label = known.row(Written.of(name));
            if (unit == null || label != null) {
                String means = label == null
                        ? "wanted: true }" + FormDraft.GUESS + ": means: { ... }"
                        : DraftMeaning.of(label);
                boolean isEnd = label != null && label.purpose() == Role.TOTAL && name == names.get(names.size() - 1);
                labels.putIfAbsent(
                        Folding.fold(Written.of(name)),
                        line(Written.of(name), isEnd ? "role: total, wanted: true, ends-table: true" : means));
            }
        }
        out.append("    down:\n      labels-in: ")
                .append(unit == null ? "key" : "unit-name")
                .append("\n      labels:");
        out.append(labels.isEmpty() ? " []\n" : "\n");
        labels.values().forEach(out::append);
        out.append(unit == null ? "" : "      others: { unit: " + unit + " }" + FormDraft.GUESS + "\n");
    }

    /** What the rows that are no totals name: areas, organisations, or, where null, lines of the form. */
    private @Nullable String unit() {
        List<String> names = table.rowNames().stream()
                .map(Written::of)
                .filter(name -> known.row(name) == null)
                .toList();
        long areas = names.stream().filter(name -> isArea.test(name)).count();
        long institutions =
                names.stream().filter(name -> name.matches("(?s).*[«\"№].*")).count();
        return areas * 2 > names.size() ? "area" : institutions * 2 > names.size() ? "institution" : null;
    }

    /** @param said keys of the label; a comment stands behind its closing brace */
    private static String line(String written, String said) {
        String closed = said.contains("}" + FormDraft.GUESS) ? said : said + " }";
        return "        - { label: [" + DraftMeaning.quoted(written.strip().replaceAll("\\*+$", "")) + "], " + closed
                + "\n";
    }
}

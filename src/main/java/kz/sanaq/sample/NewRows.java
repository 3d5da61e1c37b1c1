package kz.sanaq.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts one more row into a list of organisations; the sums count it. */
final class NewRows {

    /** The figures of a small home, by column. */
    private static final Map<String, Integer> SMALL = new LinkedHashMap<>();

    static {
        int[] figures = {1, 8, 6, 4, 2, 0, 1, 5, 0, 1, 4, 1, 0, 0, 4};
        var columns = ListColumns.of2021().figures;
        for (int i = 0; i < figures.length; i++) {
            SMALL.put(columns.get(i), figures[i]);
        }
    }

    private NewRows() {}

    /** Below an organisation, a small home of another name. */
    static void small(Spot spot, String above, String name, String bin, String locality, String note) {
        var first = spot.sheet.marked(above + "/name");
        var columns = spot.sheet.columnsWith(above + "/");
        spot.sheet.repeatRow(first.row());
        spot.shifted();
        var at = new Sheet.At(first.row() + 1, first.column());
        spot.sheet.replace(at, name);
        spot.say(at, note);
        for (String column : columns) {
            var cell = below(spot, above + "/" + column);
            switch (column) {
                case "name" -> {}
                case "bin" -> spot.sheet.replace(cell, bin);
                case "locality" -> spot.sheet.replace(cell, locality);
                case "note" -> spot.sheet.replace(cell, "");
                default -> {
                    spot.sheet.replace(cell, SMALL.getOrDefault(column, 0));
                    if (column.equals("total")) {
                        spot.say(cell, "its children");
                    }
                }
            }
        }
        spot.sumsOf(below(spot, above + "/total")).forEach(sum -> spot.say(sum, "counts them too"));
    }

    /** Divides an organisation into its house and a branch elsewhere; the sums hold. */
    static void branch(Spot spot, String row, String locality, String note) {
        var name = spot.sheet.marked(row + "/name");
        spot.sheet.repeatRow(name.row());
        spot.shifted();
        int boys = spot.number(row + "/boys") / 2;
        int girls = spot.number(row + "/girls") / 2;
        move(spot, row, "boys", boys);
        move(spot, row, "girls", girls);
        move(spot, row, "total", boys + girls);
        divide(spot, row, boys + girls, List.of("0-3", "4-6", "7-17", "18+"));
        divide(spot, row, boys + girls, List.of("orphans", "without-care", "difficult", "other"));
        move(spot, row, "organisations", 0);
        for (String part : List.of("capacity", "disabled", "with-parents")) {
            move(spot, row, part, spot.number(row + "/" + part) / 2);
        }
        spot.sheet.replace(below(spot, row + "/locality"), locality);
        spot.say(below(spot, row + "/locality"), note);
        spot.say(below(spot, row + "/name"), "the same organisation and number once more");
        spot.say(below(spot, row + "/bin"), "the same number once more");
        spot.say(name, "the first of the two rows");
    }

    private static void divide(Spot spot, String row, int children, List<String> columns) {
        int[] all = columns.stream()
                .mapToInt(column -> spot.number(row + "/" + column))
                .toArray();
        int[] parts = Shares.of(
                children, java.util.stream.IntStream.of(all).asLongStream().toArray(), all);
        for (int i = 0; i < parts.length; i++) {
            move(spot, row, columns.get(i), parts[i]);
        }
    }

    private static void move(Spot spot, String row, String column, int part) {
        String mark = row + "/" + column;
        spot.sheet.replace(below(spot, mark), part);
        spot.sheet.replace(spot.sheet.marked(mark), spot.number(mark) - part);
    }

    private static Sheet.At below(Spot spot, String mark) {
        var at = spot.sheet.marked(mark);
        return new Sheet.At(at.row() + 1, at.column());
    }
}

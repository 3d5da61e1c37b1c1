package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Divides the national flows of a period over regions and columns, so that every balance closes. */
final class Movements {

    /** One region's column with its movement. */
    private record Cell(String area, Column column, Flow flow) {}

    private static final List<String> INFLOWS = List.of(
            "inflow-temporary", "inflow-infant-home", "inflow-substitute-family", "inflow-other", "inflow-family");
    private static final List<String> OUTFLOWS = List.of(
            "outflow-died",
            "outflow-other",
            "outflow-runaway",
            "outflow-transferred",
            "outflow-foster-family",
            "outflow-adopted",
            "outflow-aged-out",
            "outflow-patronage",
            "outflow-parents",
            "outflow-guardianship");

    private final Register register;
    private final Stocks stocks;
    private final Map<Period, List<Cell>> cells = new HashMap<>();

    Movements(Register register, Stocks stocks) {
        this.register = register;
        this.stocks = stocks;
        Table.read("flows.csv", row -> {
            var period = new Period(row.date("start"), row.date("end"));
            var group = Setting.Group.valueOf(row.text("group").toUpperCase(Locale.ROOT));
            divide(group, row, cells.computeIfAbsent(period, this::cellsOf));
            return period;
        });
    }

    /** The movement of a region's column; nothing moves where there is no such institution. */
    Flow of(String area, Column column, Period period) {
        return cells.getOrDefault(period, List.of()).stream()
                .filter(cell -> cell.area.equals(area) && cell.column == column)
                .findFirst()
                .map(Cell::flow)
                .orElseThrow();
    }

    private List<Cell> cellsOf(Period period) {
        List<Cell> all = new ArrayList<>();
        for (Area area : Area.at(period.end())) {
            for (Column column : Column.values()) {
                int opening = stock(area.code(), column, period.before(), period.end());
                int closing = stock(area.code(), column, period.end(), period.end());
                all.add(new Cell(area.code(), column, new Flow(opening, closing)));
            }
        }
        return all;
    }

    /** The stock of a date within the boundaries of another. */
    private int stock(String area, Column column, LocalDate date, LocalDate boundaries) {
        return register.open(date).stream()
                .filter(institution ->
                        column.settings.contains(institution.at(date).setting()))
                .filter(institution -> institution.areaAt(boundaries).equals(area))
                .mapToInt(institution -> stocks.of(institution, date))
                .sum();
    }

    private static void divide(Setting.Group group, Table.Row row, List<Cell> all) {
        var cells = all.stream()
                .filter(cell -> cell.column.group() == group && cell.flow.opening + cell.flow.closing > 0)
                .toList();
        int[] least = cells.stream()
                .mapToInt(cell -> Math.max(0, cell.flow.closing - cell.flow.opening))
                .toArray();
        long[] weights = cells.stream()
                .mapToLong(cell -> cell.flow.opening + cell.flow.closing)
                .toArray();
        int total = INFLOWS.stream().mapToInt(row::integer).sum();
        int[] more = Shares.of(total - IntStream.of(least).sum(), weights);
        for (int i = 0; i < more.length; i++) {
            cells.get(i).flow.admit(least[i] + more[i]);
        }
        INFLOWS.forEach(measure -> split(measure, row.integer(measure), cells, all));
        OUTFLOWS.forEach(measure -> split(measure, row.integer(measure), cells, all));
    }

    private static void split(String measure, int total, List<Cell> cells, List<Cell> all) {
        String direction = measure.substring(0, measure.indexOf('-'));
        var open = cells.stream().filter(cell -> isPossible(measure, cell, all)).toList();
        int[] left = open.stream().mapToInt(cell -> cell.flow.left(direction)).toArray();
        int[] shares = Shares.of(total, IntStream.of(left).asLongStream().toArray(), left);
        for (int i = 0; i < shares.length; i++) {
            open.get(i).flow.part(measure, shares[i]);
        }
    }

    /** Children come from a shelter or an infant home only where the region has one. */
    private static boolean isPossible(String measure, Cell cell, List<Cell> all) {
        return switch (measure) {
            case "inflow-temporary" ->
                !cell.column.crossesOut(measure)
                        && (has(cell.area, Column.CAN, all) || has(cell.area, Column.PRIYUT, all));
            case "inflow-infant-home" -> !cell.column.crossesOut(measure) && has(cell.area, Column.DR, all);
            default -> true;
        };
    }

    private static boolean has(String area, Column column, List<Cell> all) {
        return all.stream().anyMatch(cell -> cell.area.equals(area) && cell.column == column && cell.flow.opening > 0);
    }
}

package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The movement of every region: the national flows of 2018 divided, later ones exchanged; every balance closes. */
final class Movements {

    /** One region's column with its movement. */
    record Cell(String area, Column column, Flow flow) {}

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
    private final Map<Period, Exchange> exchanges = new HashMap<>();

    Movements(Register register, Stocks stocks, Draw draw) {
        this.register = register;
        this.stocks = stocks;
        Dates.steps().forEach(step -> cells.put(step, cellsOf(step)));
        Table.read("flows.csv", row -> {
            var period = new Period(row.date("start"), row.date("end"));
            var group = Setting.Group.valueOf(row.text("group").toUpperCase(Locale.ROOT));
            divide(group, row, cells.getOrDefault(period, List.of()));
            return period;
        });
        cells.forEach((step, all) -> {
            if (step.start().getYear() > 2018) {
                exchanges.put(step, new Exchange(draw, step, all));
            }
        });
    }

    /** The movement of a region's column; nothing moves where there is no such institution. */
    Flow of(String area, Column column, Period period) {
        return Flow.of(steps(period)
                .map(step -> cells.getOrDefault(step, List.of()).stream()
                        .filter(cell -> cell.area.equals(area) && cell.column == column)
                        .findFirst()
                        .map(Cell::flow)
                        .orElseThrow())
                .toList());
    }

    /** The children who moved from one region to another. */
    int transferred(String from, String to, Period period) {
        return steps(period)
                .mapToInt(step ->
                        exchanges.containsKey(step) ? exchanges.get(step).transferred(from, to) : 0)
                .sum();
    }

    private Stream<Period> steps(Period period) {
        return cells.keySet().stream()
                .filter(step ->
                        !step.start().isBefore(period.start()) && !step.end().isAfter(period.end()))
                .sorted(Comparator.comparing(Period::start));
    }

    private List<Cell> cellsOf(Period period) {
        List<Cell> all = new ArrayList<>();
        for (Area area : Area.at(period.end())) {
            for (Column column : Column.values()) {
                int opening = opening(area.code(), column, period);
                int closing = closing(area.code(), column, period.end());
                all.add(new Cell(area.code(), column, new Flow(opening, closing)));
            }
        }
        return all;
    }

    /**
     * The count at the beginning within the boundaries of the end. Whoever was converted or handed over that morning
     * counts as what it is then: such children are reclassified, they do not move.
     */
    private int opening(String area, Column column, Period period) {
        var start = period.start();
        return register.all().stream()
                .filter(institution ->
                        column.settings.contains(institution.at(start).setting()))
                .filter(institution -> Area.holding(institution.at(start).owner(), period.end())
                        .equals(area))
                .mapToInt(institution -> stocks.atStart(institution, start))
                .sum();
    }

    private int closing(String area, Column column, LocalDate date) {
        return register.open(date).stream()
                .filter(institution ->
                        column.settings.contains(institution.at(date).setting()))
                .filter(institution -> institution.areaAt(date).equals(area))
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

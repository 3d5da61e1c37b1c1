package kz.sanaq.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kz.sanaq.sample.JournalReturn.Line;
import kz.sanaq.sample.JournalReturn.Month;

/** Divides what the shelters and adaptation centres of a region admitted over them, their months and the reasons. */
final class Journals {

    private record Category(String code, int share, long... placed) {}

    private static final List<Category> CATEGORIES = List.of(
            new Category("NEGL", 83, 820, 55, 70, 12, 24, 8, 11),
            new Category("CWPC", 13, 60, 330, 540, 10, 50, 10, 0),
            new Category("CRUEL", 2, 560, 240, 120, 0, 60, 20, 0),
            new Category("DEV", 2, 300, 0, 0, 690, 0, 0, 10));
    /** Of a hundred entrants, those who are still there at the end of their month. */
    private static final int REMAINING = 21;

    private final Register register;
    private final Stocks stocks;
    private final Movements movements;
    private final Draw draw;

    Journals(Register register, Stocks stocks, Movements movements, Draw draw) {
        this.register = register;
        this.stocks = stocks;
        this.movements = movements;
        this.draw = draw;
    }

    /** A year's journal: where the boundaries changed in between, the former region's months and the later one's. */
    List<JournalReturn> of(Institution institution, int year) {
        var inflow = new TreeMap<Integer, Integer>();
        for (Period step : Dates.steps()) {
            if (step.end().getYear() == year && institution.isOpen(step.end())) {
                divide(inflowOf(institution, step), step, institution, inflow);
            }
        }
        Map<String, List<Month>> months = new LinkedHashMap<>();
        inflow.forEach((number, children) -> {
            var month = YearMonth.of(year, number);
            months.computeIfAbsent(institution.areaAt(month.atEndOfMonth()), area -> new ArrayList<>())
                    .add(new Month(number, lines(institution, month, children)));
        });
        return months.entrySet().stream()
                .map(part -> new JournalReturn(institution, Area.of(part.getKey()), year, part.getValue()))
                .toList();
    }

    /** The children whom this institution admitted in a period, of those whom its region reports. */
    int inflowOf(Institution institution, Period step) {
        var setting = institution.at(step.end()).setting();
        String area = institution.areaAt(step.end());
        var alike = register.open(step.end()).stream()
                .filter(other -> other.at(step.end()).setting() == setting
                        && other.areaAt(step.end()).equals(area))
                .toList();
        int whole = movements.of(area, Column.valueOf(setting.name()), step).inflow();
        int[] shares = Shares.of(
                whole,
                alike.stream().mapToLong(other -> stocks.of(other, step.end())).toArray());
        return shares[alike.indexOf(institution)];
    }

    private void divide(int children, Period step, Institution institution, TreeMap<Integer, Integer> inflow) {
        int first = step.start().getMonthValue();
        int count = step.end().getMonthValue() - first + 1;
        var chance = draw.of(institution.code, step, "months");
        long[] weights = new long[count];
        for (int i = 0; i < count; i++) {
            weights[i] = 80 + chance.nextInt(41);
        }
        int[] shares = Shares.of(children, weights);
        for (int i = 0; i < count; i++) {
            inflow.put(first + i, shares[i]);
        }
    }

    private List<Line> lines(Institution institution, YearMonth month, int children) {
        var chance = draw.of(institution.code, month, "journal");
        int[] entrants = Shares.of(
                children,
                CATEGORIES.stream()
                        .mapToLong(category -> category.share * (80L + chance.nextInt(41)))
                        .toArray());
        boolean isCentre = institution.first().setting() == Setting.CAN;
        var lines = new ArrayList<Line>();
        for (int i = 0; i < entrants.length; i++) {
            lines.add(line(CATEGORIES.get(i), entrants[i], isCentre, chance));
        }
        return lines;
    }

    private static Line line(Category category, int inflow, boolean isCentre, Random chance) {
        int boys = Shares.of(inflow, new long[] {52 + chance.nextInt(16), 42})[0];
        int[] ages = Shares.of(inflow, new long[] {9 + chance.nextInt(5), 44 + chance.nextInt(12), 39});
        int remaining = inflow * (REMAINING - 6 + chance.nextInt(13)) / 100;
        long[] destinations = category.placed.clone();
        if (!isCentre) {
            destinations[4] = 0; // a shelter places nobody in a shelter
        }
        int[] placed = Shares.of(inflow - remaining, destinations);
        return new Line(
                category.code,
                inflow,
                boys,
                inflow - boys,
                ages[0],
                ages[1],
                ages[2],
                placed[0],
                placed[1],
                placed[2],
                placed[3],
                placed[4],
                placed[5],
                placed[6],
                remaining);
    }
}

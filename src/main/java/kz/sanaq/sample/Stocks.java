package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many children each institution has at each date: national totals divided over the institutions. */
final class Stocks {

    private record Total(LocalDate date, Setting setting, String part, int children) {

        boolean covers(Institution institution) {
            return institution.at(date).setting() == setting
                    && (part.isEmpty() || institution.published == part.equals("published"));
        }
    }

    private final Draw draw;
    private final Map<LocalDate, Map<Institution, Integer>> byDate = new TreeMap<>();

    Stocks(Register register, Draw draw) {
        this.draw = draw;
        Map<Institution, Integer> before = Map.of();
        for (Total total : Table.read(
                "stocks.csv",
                row -> new Total(
                        row.date("date"),
                        Setting.valueOf(row.text("setting")),
                        row.text("part"),
                        row.integer("children")))) {
            var now = byDate.computeIfAbsent(total.date, date -> new HashMap<>());
            var previous = byDate.keySet().stream()
                    .filter(date -> date.isBefore(total.date))
                    .reduce((first, last) -> last);
            before = previous.map(byDate::get).orElse(Map.of());
            divide(total, register.open(total.date), before, now);
        }
        for (Institution institution : register.all()) {
            institution.capacity = capacity(institution);
        }
    }

    private void divide(
            Total total, List<Institution> open, Map<Institution, Integer> before, Map<Institution, Integer> now) {
        var covered = open.stream().filter(total::covers).toList();
        boolean soon = total.date.getYear() == 2022 && total.date.getMonthValue() > 4;
        long[] weights = covered.stream()
                .mapToLong(institution -> {
                    int noise = 1000 + (soon ? 0 : draw.below(101, institution.code, total.date) - 50);
                    int usual = before.isEmpty() || !before.containsKey(institution)
                            ? 60 + draw.below(60, institution.code, "size")
                            : before.get(institution);
                    return (long) noise * (before.containsKey(institution) ? usual : newcomer(institution, usual));
                })
                .toArray();
        int[] shares = Shares.of(total.children, weights);
        for (int i = 0; i < shares.length; i++) {
            now.put(covered.get(i), shares[i]);
        }
    }

    /** A family-type home that opens between two dates is about as large as the others: eight children. */
    private static int newcomer(Institution institution, int usual) {
        return institution.opened.equals(Register.OLDEST) ? usual : 8;
    }

    private int capacity(Institution institution) {
        int most = byDate.values().stream()
                .mapToInt(stock -> stock.getOrDefault(institution, 0))
                .max()
                .orElse(0);
        int spare = 5 + draw.below(12, institution.code, "spare");
        return most < 20 ? most + 2 : (most + spare + 4) / 5 * 5;
    }

    int of(Institution institution, LocalDate date) {
        return byDate.getOrDefault(date, Map.of()).getOrDefault(institution, 0);
    }

    /** The same children by sex and age band. */
    Children children(Institution institution, LocalDate date) {
        return Children.of(
                of(institution, date),
                institution.at(date).setting(),
                draw.of(institution.code, date.getYear(), "children"));
    }
}

package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How many children each institution has at each date. Until the end of 2018 national totals are divided over the
 * institutions; afterwards every setting follows its trend, and the children of a home that closes go on in part.
 */
final class Stocks {

    private record Total(LocalDate date, Setting setting, String part, int children) {

        boolean covers(Institution institution) {
            return institution.at(date).setting() == setting
                    && (part.isEmpty() || institution.published == part.equals("published"));
        }
    }

    /** Of a hundred children whose home closes, those who are in another of its kind afterwards. */
    private static final int STAYING = 55;

    private static final Map<Setting, Integer> TRENDS = new EnumMap<>(Setting.class);

    static {
        Table.read("trends.csv", row -> TRENDS.put(Setting.valueOf(row.text("setting")), row.integer("per_year")));
    }

    private final Register register;
    private final Draw draw;
    private final boolean isCapped;
    private final TreeMap<LocalDate, Map<Institution, Integer>> byDate = new TreeMap<>();

    private Stocks(Register register, Draw draw, boolean isCapped) {
        this.register = register;
        this.draw = draw;
        this.isCapped = isCapped;
        for (Total total : Table.read(
                "stocks.csv",
                row -> new Total(
                        row.date("date"),
                        Setting.valueOf(row.text("setting")),
                        row.text("part"),
                        row.integer("children")))) {
            var covered =
                    register.open(total.date).stream().filter(total::covers).toList();
            divide(total.children, covered, total.date);
        }
        Dates.STOCKS.stream().filter(date -> date.isAfter(Dates.END_2018)).forEach(this::goOn);
    }

    /** The stocks of a country; no seed fills a home over the capacity that the register gives it. */
    static Stocks of(Register register, Draw draw) {
        var usual = new Stocks(register, new Draw(SampleCountry.SEED), false);
        register.all().forEach(institution -> institution.capacity = usual.capacity(institution));
        return new Stocks(register, draw, true);
    }

    private void goOn(LocalDate date) {
        var last = byDate.lastKey();
        for (Setting setting : Setting.values()) {
            var open = register.open(date).stream()
                    .filter(institution -> institution.at(date).setting() == setting)
                    .toList();
            double before = 0;
            for (Institution institution : register.all()) {
                int children = atStart(institution, last.plusDays(1));
                if (open.contains(institution)) {
                    before += institution.opened.isAfter(last) && children == 0 ? newcomer(setting) : children;
                } else if (institution.isOpen(last)
                        && !institution.isOpen(date)
                        && institution.at(last).setting() == setting) {
                    before += children * STAYING / 100.0;
                }
            }
            double years = ChronoUnit.DAYS.between(last, date) / 365.0;
            double trend = Math.pow(TRENDS.getOrDefault(setting, 1000) / 1000.0, years);
            divide((int) Math.round(before * trend), open, date);
        }
    }

    private void divide(int total, List<Institution> all, LocalDate date) {
        var now = byDate.computeIfAbsent(date, day -> new HashMap<>());
        var pinned = Pinned.at(date);
        all.stream()
                .filter(institution -> pinned.containsKey(institution.code))
                .forEach(institution -> now.put(institution, pinned.getOrDefault(institution.code, 0)));
        int rest = total
                - all.stream()
                        .mapToInt(institution -> pinned.getOrDefault(institution.code, 0))
                        .sum();
        var free = all.stream()
                .filter(institution -> !pinned.containsKey(institution.code))
                .toList();
        var last = byDate.lowerKey(date);
        int spread = last != null && last.plusDays(40).isAfter(date) ? 50 : 100;
        long[] weights = free.stream()
                .mapToLong(institution -> {
                    int noise = 1000 + draw.below(spread + 1, institution.code, date) - spread / 2;
                    return (long) noise * usual(institution, last);
                })
                .toArray();
        int[] caps = free.stream()
                .mapToInt(institution -> isCapped ? institution.capacity : Integer.MAX_VALUE / 1000)
                .toArray();
        int[] shares = Shares.of(Math.min(rest, IntStream.of(caps).sum()), weights, caps);
        for (int i = 0; i < shares.length; i++) {
            now.put(free.get(i), shares[i]);
        }
    }

    private int usual(Institution institution, @org.jspecify.annotations.Nullable LocalDate last) {
        int before = last == null ? 0 : atStart(institution, last.plusDays(1));
        if (before > 0) {
            return before;
        }
        return institution.opened.equals(Register.OLDEST)
                ? 60 + draw.below(60, institution.code, "size")
                : newcomer(institution.first().setting());
    }

    /** A home that opens between two dates is small: eight children, or six in a shelter. */
    private static int newcomer(Setting setting) {
        return setting.group == Setting.Group.TEMPORARY ? 6 : 8;
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

    /** What a day begins with: the count of the evening before, but for a home that is divided that morning. */
    int atStart(Institution institution, LocalDate day) {
        var pinned = day.equals(Register.HAND_OVER) ? Pinned.at(day) : Map.<String, Integer>of();
        return pinned.getOrDefault(institution.code, of(institution, day.minusDays(1)));
    }

    /** The same children by sex and age band. */
    Children children(Institution institution, LocalDate date) {
        return Children.of(
                of(institution, date),
                institution.at(date).setting(),
                draw.of(institution.code, date.getYear(), "children"),
                draw.of(institution.code, date, "children"));
    }
}

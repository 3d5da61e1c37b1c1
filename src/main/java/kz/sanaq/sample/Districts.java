package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the registered children without parental care live: national totals divided over the districts. */
final class Districts {

    private record District(String code, LocalDate from, String ru, String kk) {

        boolean isTown() {
            return ru.contains("г.а.") || code.startsWith("7");
        }
    }

    private static final List<String> KINDS = List.of(
            "guardianship",
            "patronage",
            "foster",
            "organisations",
            "temporary",
            "hospital",
            "students",
            "professional",
            "adopted");

    private static final List<District> ALL = Table.read(
            "districts.csv",
            row -> new District(row.text("code"), row.dateOr("from", LocalDate.MIN), row.text("ru"), row.text("kk")));

    private static final TreeMap<LocalDate, Map<String, Integer>> ANCHORS = new TreeMap<>();

    static {
        Table.read("placements.csv", row -> {
            Map<String, Integer> totals = new HashMap<>();
            KINDS.forEach(kind -> totals.put(kind, row.integer(kind)));
            return ANCHORS.put(row.date("date"), totals);
        });
    }

    private final Draw draw;
    private final Map<LocalDate, Map<District, Map<String, Integer>>> known = new HashMap<>();

    Districts(Draw draw) {
        this.draw = draw;
    }

    DistrictReturn of(Area area, LocalDate date) {
        var rows = known.computeIfAbsent(date, this::divided).entrySet().stream()
                .filter(district -> Area.holding(district.getKey().code.substring(0, 2), date)
                        .equals(area.code()))
                .map(district -> row(district.getKey(), district.getValue(), date))
                .toList();
        return new DistrictReturn(area, date, rows);
    }

    private DistrictReturn.Row row(District district, Map<String, Integer> of, LocalDate date) {
        int children = of.getOrDefault("foster", 0);
        int families = children == 0 ? 0 : Math.max(1, children / (2 + draw.below(2, district.code, "families")));
        int registered = KINDS.stream()
                .filter(kind -> !kind.equals("adopted"))
                .mapToInt(kind -> of.getOrDefault(kind, 0))
                .sum();
        int orphans = registered
                * (19 + draw.below(8, district.code, "orphans") + draw.below(2, district.code, date, "orphans"))
                / 100;
        return new DistrictReturn.Row(
                district.ru,
                district.kk,
                registered,
                orphans,
                of.getOrDefault("guardianship", 0),
                of.getOrDefault("patronage", 0),
                families,
                children,
                of.getOrDefault("adopted", 0),
                of.getOrDefault("organisations", 0),
                of.getOrDefault("temporary", 0),
                of.getOrDefault("hospital", 0),
                of.getOrDefault("students", 0),
                of.getOrDefault("professional", 0));
    }

    private Map<District, Map<String, Integer>> divided(LocalDate date) {
        var districts =
                ALL.stream().filter(district -> !date.isBefore(district.from)).toList();
        Map<District, Map<String, Integer>> all = new LinkedHashMap<>();
        districts.forEach(district -> all.put(district, new HashMap<>()));
        for (String kind : KINDS) {
            boolean isFlow = kind.equals("adopted");
            var until = isFlow ? date.withMonth(12).withDayOfMonth(31) : date;
            long[] weights = districts.stream()
                    .mapToLong(district -> weight(district, kind, until))
                    .toArray();
            int[] shares = Shares.of(total(kind, until), weights);
            for (int i = 0; i < shares.length; i++) {
                int children = isFlow ? shares[i] * date.getMonthValue() / 12 : shares[i];
                all.getOrDefault(districts.get(i), new HashMap<>()).put(kind, children);
            }
        }
        return all;
    }

    /** Towns have more; many districts have no foster family at all. */
    private long weight(District district, String kind, LocalDate date) {
        boolean isRare = kind.equals("foster") || kind.equals("professional");
        if (isRare && draw.below(10, district.code, kind, "any") > 4) {
            return 0;
        }
        long usual = 40 + draw.below(90, district.code, kind);
        return usual * (district.isTown() ? 4 : 1) * (985 + draw.below(31, district.code, kind, date));
    }

    /** The national total, between two years in proportion to time. */
    private static int total(String kind, LocalDate date) {
        var before = ANCHORS.floorEntry(date);
        var after = ANCHORS.ceilingEntry(date);
        int first = before.getValue().getOrDefault(kind, 0);
        int last = after.getValue().getOrDefault(kind, 0);
        long whole = ChronoUnit.DAYS.between(before.getKey(), after.getKey());
        long part = ChronoUnit.DAYS.between(before.getKey(), date);
        return whole == 0 ? first : (int) (first + (last - first) * part / whole);
    }
}

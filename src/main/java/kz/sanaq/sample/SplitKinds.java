package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.on;

import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.sample.Draft.Form;

/** Parts of a whole that do not add up to it, while every total below them is right. */
final class SplitKinds {

    static final List<Fault> ALL = List.of(
            new Fault("sex-split", "R01", on(Form.LIST, Form.JOURNAL), spot -> split(spot, "boys", "girls")),
            new Fault("age-split", "R02", on(Form.LIST, Form.JOURNAL), spot -> split(spot, "7-17", "7-13", "14-17")),
            new Fault("category-split", "R03", on(Form.LIST), spot -> split(spot, "orphans", "without-care")),
            new Fault("subset-exceeds", "R04", on(Form.LIST), SplitKinds::subset),
            new Fault("parents-split", "R05", on(Form.PASSPORT), SplitKinds::parents));

    private SplitKinds() {}

    /** One row errs up and another down. */
    private static boolean split(Spot spot, String... columns) {
        String column = columns[spot.chance.nextInt(columns.length)];
        if (!spot.has("total/" + column)) {
            column = Stream.of(columns)
                    .filter(other -> spot.has("total/" + other))
                    .findFirst()
                    .orElse("");
        }
        if (column.isEmpty()) {
            return false;
        }
        int wrong = spot.between(2, 4);
        var pair = pair(spot, column, wrong);
        if (pair.isEmpty()) {
            return false;
        }
        String note = "another row errs the other way, so the totals hold";
        spot.add(pair.get(0) + "/" + column, wrong, note);
        spot.add(pair.get(1) + "/" + column, -wrong, note);
        return true;
    }

    private static List<String> pair(Spot spot, String column, int least) {
        var rows = spot.draft.about.form() == Form.LIST
                ? spot
                        .one(
                                Rows.larger(spot.sheet),
                                block -> many(spot, block.organisations(), column, least)
                                                .size()
                                        > 1)
                        .chosen()
                        .stream()
                        .flatMap(block -> many(spot, block.organisations(), column, least).stream())
                        .toList()
                : many(spot, List.of("NEGL", "CWPC", "CRUEL", "DEV"), column, least);
        return rows.size() < 2 ? List.of() : List.of(rows.get(0), rows.get(1 + spot.chance.nextInt(rows.size() - 1)));
    }

    private static List<String> many(Spot spot, List<String> rows, String column, int least) {
        return rows.stream()
                .filter(row -> spot.number(row + "/" + column) > least)
                .toList();
    }

    private static boolean subset(Spot spot) {
        if (!Rows.isOf2021(spot)) {
            return false;
        }
        return spot.one(Rows.organisations(spot.sheet), row -> spot.number(row + "/total") > 4)
                .then(row -> spot.set(
                        row + "/disabled",
                        spot.number(row + "/total") + spot.between(1, 4),
                        "a part greater than the whole"))
                .isMade();
    }

    private static boolean parents(Spot spot) {
        int children = Integer.parseInt(
                spot.sheet.shown(spot.sheet.marked("value/children")).replaceAll("\\D.*", ""));
        if (children < 30) {
            return false;
        }
        spot.add("value/full-orphans", spot.between(3, 7), "with those who have parents or none known, too many");
        return true;
    }
}

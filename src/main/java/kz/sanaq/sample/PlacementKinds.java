package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.on;

import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.sample.Draft.Form;

/** Districts that mix what must be kept apart. */
final class PlacementKinds {

    static final List<Fault> ALL = List.of(
            new Fault("flow-in-stock", "R06 R08", on(Form.DISTRICTS), PlacementKinds::adopted),
            new Fault("families-as-children", "R07 R08", on(Form.DISTRICTS), PlacementKinds::families),
            new Fault("placement-mix", "R08", on(Form.DISTRICTS), PlacementKinds::mix),
            new Fault("districts-total", "S04 S01 R08", on(Form.DISTRICTS), PlacementKinds::total));

    private PlacementKinds() {}

    /** The year's adoptions counted among the children who are there. */
    private static boolean adopted(Spot spot) {
        var rows = spot.sheet.rowsWith("/name").stream()
                .filter(row -> spot.number(row + "/adopted") > 0)
                .toList();
        rows.forEach(row -> spot.add(
                row + "/registered",
                spot.number(row + "/adopted"),
                "the year's adoptions are in it, which are no stock"));
        return !rows.isEmpty();
    }

    /** Families and children in each other's column; the whole is adjusted to it. */
    private static boolean families(Spot spot) {
        return spot.one(
                        spot.sheet.rowsWith("/name"),
                        row -> spot.number(row + "/foster-children") > spot.number(row + "/foster-families")
                                && spot.number(row + "/foster-families") > 0)
                .then(row -> {
                    int children = spot.number(row + "/foster-children");
                    int families = spot.number(row + "/foster-families");
                    spot.set(row + "/foster-children", families, "the number of families, not of children");
                    spot.set(row + "/foster-families", children, "the number of children, not of families");
                    spot.add(row + "/registered", families - children, "adjusted to the wrong part");
                })
                .isMade();
    }

    private static boolean mix(Spot spot) {
        var rows = spot.sheet.rowsWith("/name").stream()
                .filter(row -> spot.number(row + "/guardianship") > 6)
                .toList();
        if (rows.size() < 2) {
            return false;
        }
        int first = spot.chance.nextInt(rows.size());
        int second = (first + 1 + spot.chance.nextInt(rows.size() - 1)) % rows.size();
        int wrong = spot.between(2, 6);
        String note = "another district errs the other way, so the region's row holds";
        spot.add(rows.get(first) + "/guardianship", wrong, note);
        spot.add(rows.get(second) + "/guardianship", -wrong, note);
        return true;
    }

    private static boolean total(Spot spot) {
        var columns = Stream.of("registered", "guardianship", "organisations").toList();
        String mark = "total/" + columns.get(spot.chance.nextInt(columns.size()));
        spot.add(mark, spot.between(4, 30), "the districts are right");
        return true;
    }
}

package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.on;

import java.util.List;
import kz.sanaq.sample.Draft.Form;

/** Totals and subtotals that are not those of what they count. */
final class TotalKinds {

    static final List<Fault> ALL = List.of(
            new Fault("wrong-total", "S01 R01 R02 R03", on(Form.LIST, Form.MOVEMENT), TotalKinds::total),
            new Fault("wrong-subtotal", "S02 R01 R02 R03", on(Form.LIST), TotalKinds::subtotal),
            new Fault("double-layer", "S03 S01 S02", on(Form.LIST), TotalKinds::doubled),
            new Fault("organisation-count", "S06", on(Form.LIST), TotalKinds::organisations),
            new Fault("same-organisation-twice", "S07", on(Form.LIST), TotalKinds::twice),
            new Fault("row-after-total", "S08 F05", on(Form.LIST, Form.DISTRICTS), TotalKinds::after));

    private TotalKinds() {}

    private static boolean total(Spot spot) {
        String mark = spot.draft.about.form() == Form.LIST ? "total/total" : Lines.at(spot, "closing", "total");
        spot.add(mark, spot.between(2, 27), "what it counts is right");
        return true;
    }

    private static boolean subtotal(Spot spot) {
        return spot.one(Rows.blocks(spot.sheet), block -> spot.number(block.section() + "/total") > 10)
                .then(block -> spot.keepSums(block.section() + "/total"))
                .then(block -> spot.add(
                        block.section() + "/total", -spot.between(2, 9), "its organisations and the total are right"))
                .isMade();
    }

    /** Details and subtotals both added. */
    private static boolean doubled(Spot spot) {
        if (spot.number("total/total") == 0) {
            return false;
        }
        for (String column : spot.sheet.columnsWith("total/")) {
            spot.set("total/" + column, 2 * spot.number("total/" + column), "organisations and subtotals both counted");
        }
        return true;
    }

    private static boolean organisations(Spot spot) {
        if (!Rows.isOf2021(spot)) {
            return false;
        }
        return spot.one(Rows.blocks(spot.sheet), block -> true)
                .then(block -> spot.add(
                        block.section() + "/organisations", 1, "one more than the rows below; the total follows"))
                .isMade();
    }

    private static boolean twice(Spot spot) {
        return spot.one(Rows.organisations(spot.sheet), row -> spot.number(row + "/total") > 2)
                .then(row -> {
                    var at = spot.sheet.marked(row + "/name");
                    spot.sheet.repeatRow(at.row());
                    spot.shifted();
                    var total = new Sheet.At(
                            at.row() + 1, spot.sheet.marked(row + "/total").column());
                    spot.say(new Sheet.At(at.row() + 1, at.column()), "the same organisation once more");
                    spot.say(total, "its children once more");
                    spot.say(at, "the first of the two rows");
                    spot.sumsOf(total).forEach(sum -> spot.say(sum, "counts them twice"));
                })
                .isMade();
    }

    private static boolean after(Spot spot) {
        boolean isList = spot.draft.about.form() == Form.LIST;
        var total = spot.sheet.marked(isList ? "total/total" : "total/registered");
        if (spot.sheet.cells.containsKey(new Sheet.At(total.row() + 1, 1))) {
            return false;
        }
        spot.say(
                spot.sheet.put(total.row() + 1, total.column(), spot.between(3, 14), Style.NUMBER),
                "a number below the total");
        spot.say(
                spot.sheet.put(total.row() + 1, 1, "кроме того, в семьях на каникулах", Style.TEXT),
                "what the number below the total counts");
        return true;
    }
}

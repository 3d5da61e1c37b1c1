package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.on;

import java.util.List;
import kz.sanaq.sample.Draft.Form;

/** Faults that leave every sum, balance and register right: no rule can see them. */
final class InvisibleKinds {

    static final List<Fault> ALL = List.of(
            new Fault("invisible-swap", "-", on(Form.LIST), InvisibleKinds::swap),
            new Fault("invisible-shift", "-", on(Form.MOVEMENT), InvisibleKinds::shift),
            new Fault("invisible-arrivals", "-", on(Form.MOVEMENT), InvisibleKinds::arrivals));

    private InvisibleKinds() {}

    /** The children of two homes of a section, of nearly the same size, in each other's row. */
    private static boolean swap(Spot spot) {
        for (Rows.Block block : Rows.larger(spot.sheet)) {
            for (int i = 0; i + 1 < block.organisations().size(); i++) {
                if (swap(
                        spot,
                        block.organisations().get(i),
                        block.organisations().get(i + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean swap(Spot spot, String one, String other) {
        int first = spot.number(one + "/total");
        int second = spot.number(other + "/total");
        boolean isNear = first != second
                && Math.abs(first - second) * 8 <= first
                && second <= spot.number(one + "/capacity")
                && first <= spot.number(other + "/capacity");
        if (!isNear) {
            return false;
        }
        for (String column : spot.sheet.columnsWith(one + "/")) {
            if (!List.of("name", "bin", "locality", "note", "organisations", "capacity")
                    .contains(column)) {
                var left = spot.sheet.cells.get(spot.sheet.marked(one + "/" + column));
                var right = spot.sheet.cells.get(spot.sheet.marked(other + "/" + column));
                if (left != null && right != null && !left.value().equals(right.value())) {
                    spot.set(one + "/" + column, right.value(), "the figures of the other home");
                    spot.set(other + "/" + column, left.value(), "the figures of the other home");
                }
            }
        }
        return true;
    }

    /**
     * Homes count more children from adaptation centres than these have sent. Until 2018 the form has one line for all
     * whom a centre transferred, inside the region or beyond, so nothing says how many should have arrived.
     */
    private static boolean arrivals(Spot spot) {
        return !Lines.isOf2019(spot) && FlowKinds.arrivals(spot);
    }

    /** One or two children to patronage who went under guardianship. */
    private static boolean shift(Spot spot) {
        int children = spot.between(1, 2);
        for (String column : Lines.columns(spot)) {
            if (Lines.number(spot, "outflow-guardianship", column) - children > least(spot, column)) {
                Lines.shift(
                        spot,
                        "outflow-guardianship",
                        "outflow-patronage",
                        column,
                        children,
                        "in the wrong line; every sum holds");
                return true;
            }
        }
        return false;
    }

    /** What the line may not fall below: in a year to date, what it was a quarter before; only its last may change. */
    private static int least(Spot spot, String column) {
        var period = spot.draft.about.period();
        if (!period.isToDate()) {
            return 0;
        }
        if (period.end().getMonthValue() < 12) {
            return Integer.MAX_VALUE;
        }
        return spot.post
                .before(spot.draft)
                .map(before -> before.sheet.number(before.sheet.marked(Lines.at(spot, "outflow-guardianship", column))))
                .orElse(0);
    }
}

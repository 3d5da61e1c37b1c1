package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.on;

import java.util.List;
import kz.sanaq.sample.Draft.Form;

/** Movements in which opening, entries, exits and closing do not go together. */
final class BalanceKinds {

    static final List<Fault> ALL = List.of(
            new Fault("unbalanced", "T01", on(Form.MOVEMENT), BalanceKinds::unbalanced),
            new Fault("opening-differs", "T02", on(Form.MOVEMENT), BalanceKinds::opening),
            new Fault("flow-details", "T03", on(Form.MOVEMENT), BalanceKinds::details),
            new Fault("infeasible-exits", "T04 T01", on(Form.MOVEMENT), BalanceKinds::infeasible),
            new Fault("ytd-falls", "T05", on(Form.MOVEMENT), BalanceKinds::falls).rare(),
            new Fault("long-stay", "T06", on(Form.MOVEMENT), BalanceKinds::longStay).rare(),
            new Fault("all-left", "T08 T02", on(Form.MOVEMENT), BalanceKinds::allLeft).rare());

    private BalanceKinds() {}

    private static boolean unbalanced(Spot spot) {
        for (String column : Lines.columns(spot)) {
            int wrong = spot.between(2, 6);
            Lines.add(spot, "inflow", column, wrong, "the closing count does not know of them");
            Lines.add(spot, "inflow-other", column, wrong, "raised with the line above, which is their sum");
            return true;
        }
        return false;
    }

    private static boolean opening(Spot spot) {
        if (spot.post.before(spot.draft).isEmpty()) {
            return false;
        }
        for (String column : Lines.columns(spot)) {
            int wrong = spot.between(2, 6);
            if (Lines.number(spot, "opening", column) > wrong) {
                Lines.add(spot, "opening", column, -wrong, "the closing count before is higher");
                Lines.add(spot, "inflow", column, wrong, "they stand here instead, so the balance holds");
                Lines.add(spot, "inflow-other", column, wrong, "they stand here instead, so the balance holds");
                return true;
            }
        }
        return false;
    }

    private static boolean details(Spot spot) {
        for (String column : Lines.columns(spot)) {
            String measure = spot.chance.nextBoolean() ? "inflow-family" : "outflow-parents";
            Lines.add(spot, measure, column, spot.between(2, 5), "its total line does not count them");
            return true;
        }
        return false;
    }

    private static boolean infeasible(Spot spot) {
        for (String column : Lines.columns(spot)) {
            int wrong = Lines.number(spot, "opening", column)
                    + Lines.number(spot, "inflow", column)
                    - Lines.number(spot, "outflow", column)
                    + spot.between(3, 9);
            Lines.add(spot, "outflow", column, wrong, "more than were there and came");
            Lines.add(spot, "outflow-parents", column, wrong, "raised with the line above, which is their sum");
            return true;
        }
        return false;
    }

    /** A line of the year to date that is lower than a quarter before; another line takes the difference. */
    private static boolean falls(Spot spot) {
        var before = spot.post.before(spot.draft);
        if (!spot.draft.about.period().isToDate()
                || before.isEmpty()
                || Post.end(before.get()).getYear() != Post.end(spot.draft).getYear()) {
            return false;
        }
        for (String column : Lines.columns(spot)) {
            String line = Lines.at(spot, "outflow-guardianship", column);
            int earlier = before.get().sheet.number(before.get().sheet.marked(line));
            if (earlier > 5) {
                int children = spot.number(line) - earlier + spot.between(2, 5);
                Lines.shift(
                        spot,
                        "outflow-guardianship",
                        "outflow-parents",
                        column,
                        children,
                        "from the beginning of the year, and yet lower than a quarter before");
                return true;
            }
        }
        return false;
    }

    /** Fewer came and left, so that each child would have stayed for more than three months. */
    private static boolean longStay(Spot spot) {
        var period = spot.draft.about.period();
        long days = 1 + period.end().toEpochDay() - period.start().toEpochDay();
        for (String column : List.of("CAN", "PRIYUT")) {
            int average = (Lines.number(spot, "opening", column) + Lines.number(spot, "closing", column)) / 2;
            int left = (int) (average * days / 110);
            int fewer = Lines.number(spot, "outflow", column) - left;
            boolean isPossible = left >= 10
                    && fewer > 0
                    && Lines.number(spot, "inflow-family", column) >= fewer
                    && Lines.number(spot, "outflow-parents", column) >= fewer;
            if (isPossible) {
                String note = "so few that they would have stayed for more than three months";
                for (String measure : List.of("outflow", "outflow-parents", "inflow", "inflow-family")) {
                    Lines.add(spot, measure, column, -fewer, note);
                }
                return true;
            }
        }
        return false;
    }

    /** Nobody there at the beginning, nobody at the end, and as many left as came. */
    private static boolean allLeft(Spot spot) {
        if (!spot.draft.about.period().isToDate()) {
            return false;
        }
        for (String column : List.of("CAN", "PRIYUT")) {
            int opening = Lines.number(spot, "opening", column);
            int closing = Lines.number(spot, "closing", column);
            int more = closing - opening;
            if (opening + closing > 0 && Lines.number(spot, "outflow-parents", column) + more >= 0) {
                Lines.add(spot, "opening", column, -opening, "nobody at the beginning");
                Lines.add(spot, "closing", column, -closing, "nobody at the end");
                if (more != 0) {
                    Lines.add(spot, "outflow", column, more, "as many as came");
                    Lines.add(spot, "outflow-parents", column, more, "raised or lowered with the line above");
                }
                return true;
            }
        }
        return false;
    }
}

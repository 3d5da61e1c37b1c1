package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.on;

import java.util.List;
import kz.sanaq.sample.Draft.Form;

/** Movements that balance, but do not agree with where children went or came from. */
final class FlowKinds {

    static final List<Fault> ALL = List.of(
            new Fault("flow-as-stock", "T07 G04", on(Form.LIST), FlowKinds::asStock).rare(),
            new Fault("transfer-unmatched", "X01 X02", on(Form.MOVEMENT), FlowKinds::transfer),
            new Fault("national-transfers", "X02", on(Form.MOVEMENT), FlowKinds::national),
            new Fault("unknown-fate", "X03", on(Form.MOVEMENT), FlowKinds::fate),
            new Fault("temporary-unmatched", "X04", on(Form.MOVEMENT), FlowKinds::temporary),
            new Fault("move-as-transfer", "G09 X02", on(Form.MOVEMENT), EventKinds::move).rare(),
            new Fault("handover-as-exits", "G10 X01 X02", on(Form.MOVEMENT), EventKinds::handOver).rare());

    private FlowKinds() {}

    /** The only adaptation centre of a region shows the children that came in the period as if they were there. */
    private static boolean asStock(Spot spot) {
        var centres = Rows.blocks(spot.sheet).stream()
                .filter(block -> block.section().equals("CAN"))
                .flatMap(block -> block.organisations().stream())
                .toList();
        int inflow = spot.post.drafts().stream()
                .filter(on(Form.MOVEMENT)
                        .and(other -> other.sender.equals(spot.draft.sender)
                                && Post.end(other).equals(Post.end(spot.draft))))
                .mapToInt(other -> other.sheet.number(other.sheet.marked("02/CAN")))
                .findFirst()
                .orElse(0);
        if (centres.size() != 1 || inflow < 30) {
            return false;
        }
        String row = centres.get(0);
        scale(spot, row, inflow, List.of("boys", "girls"));
        scale(spot, row, inflow, List.of("0-3", "4-6", "7-17", "18+"));
        if (Rows.isOf2021(spot)) {
            scale(spot, row, inflow, List.of("orphans", "without-care", "difficult", "other"));
        }
        spot.set(row + "/total", inflow, "the children who came in the period, not those who are there");
        return true;
    }

    private static void scale(Spot spot, String row, int total, List<String> columns) {
        long[] weights = columns.stream()
                .mapToLong(column -> spot.number(row + "/" + column))
                .toArray();
        int[] shares = Shares.of(total, weights);
        for (int i = 0; i < shares.length; i++) {
            if (weights[i] > 0) {
                spot.set(row + "/" + columns.get(i), shares[i], "a part of those who came");
            }
        }
    }

    /** More children sent to another region than that region has received. */
    private static boolean transfer(Spot spot) {
        var rows = spot.sheet.rowsWith("/to").stream()
                .filter(row -> row.startsWith("region-"))
                .toList();
        for (String column : Lines.columns(spot)) {
            int wrong = spot.between(2, 5);
            if (!rows.isEmpty() && Lines.number(spot, "outflow-parents", column) >= wrong) {
                String row = rows.get(spot.chance.nextInt(rows.size()));
                spot.add(row + "/to", wrong, "more than that region has received");
                Lines.shift(
                        spot,
                        "outflow-parents",
                        "outflow-transferred-outside",
                        column,
                        wrong,
                        "returned to parents in truth");
                return true;
            }
        }
        return false;
    }

    /** More children moved to other organisations of the region than these have received. */
    private static boolean national(Spot spot) {
        for (String column : Lines.columns(spot)) {
            int wrong = spot.between(2, 5);
            if (Lines.isOf2019(spot) && Lines.number(spot, "outflow-parents", column) >= wrong) {
                Lines.shift(
                        spot,
                        "outflow-parents",
                        "outflow-transferred-inside",
                        column,
                        wrong,
                        "nobody has received them");
                return true;
            }
        }
        return false;
    }

    private static boolean fate(Spot spot) {
        for (String column : List.of("CAN", "PRIYUT")) {
            int unknown = Lines.number(spot, "outflow", column) / 8;
            if (unknown > 1 && Lines.number(spot, "outflow-parents", column) > unknown) {
                Lines.shift(
                        spot,
                        "outflow-parents",
                        "outflow-other",
                        column,
                        unknown,
                        "one in eight left for nobody knows where");
                return true;
            }
        }
        return false;
    }

    /** Homes count more children from adaptation centres than these have sent. */
    private static boolean temporary(Spot spot) {
        return Lines.isOf2019(spot) && arrivals(spot);
    }

    /** More children come from adaptation centres, fewer from their families; the balance holds. */
    static boolean arrivals(Spot spot) {
        for (String column : Lines.columns(spot)) {
            int wrong = spot.between(3, 6);
            int from = Lines.number(spot, "inflow-temporary", column);
            if (from > 0 && Lines.number(spot, "inflow-family", column) >= wrong) {
                Lines.shift(
                        spot, "inflow-family", "inflow-temporary", column, wrong, "taken from their families in truth");
                return true;
            }
        }
        return false;
    }
}

package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.List;

/** The lines of a movement that has been laid out, by what they measure. */
final class Lines {

    private Lines() {}

    static boolean isOf2019(Spot spot) {
        return spot.has("22/total");
    }

    static String code(Spot spot, String measure) {
        return (isOf2019(spot) ? MovementPage.LINES_2019 : MovementPage.LINES)
                .stream()
                        .filter(line -> line.measure().equals(measure))
                        .map(MovementPage.Line::code)
                        .findFirst()
                        .orElse("none");
    }

    static String at(Spot spot, String measure, String column) {
        return code(spot, measure) + "/" + column;
    }

    static int number(Spot spot, String measure, String column) {
        return spot.number(at(spot, measure, column));
    }

    static void add(Spot spot, String measure, String column, int more, String note) {
        spot.add(at(spot, measure, column), more, note);
    }

    /** Columns in which children were or moved, in a drawn order. */
    static List<String> columns(Spot spot) {
        var columns = new ArrayList<>(List.of("DD", "DDSP", "SHIS", "CPDTZS", "DDST_DDER"));
        columns.removeIf(column -> number(spot, "opening", column) + number(spot, "closing", column) < 20);
        java.util.Collections.shuffle(columns, spot.chance);
        return columns;
    }

    /** Takes children from one line and counts them in another. */
    static void shift(Spot spot, String from, String to, String column, int children, String note) {
        add(spot, to, column, children, note);
        add(spot, from, column, -children, note);
    }
}

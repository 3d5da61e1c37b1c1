package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.Optional;

/** What happened to an institution as a whole, booked as if its children had come and gone. */
final class EventKinds {

    private EventKinds() {}

    /** A home that moved within its region: its children counted as transferred to it. */
    static boolean move(Spot spot) {
        String in = Lines.isOf2019(spot) ? "inflow-transferred-inside" : "inflow-other";
        String out = Lines.isOf2019(spot) ? "outflow-transferred-inside" : "outflow-transferred";
        var event = event(spot, Event.Kind.MOVED);
        event.ifPresent(moved -> {
            int children = children(spot, moved);
            String column = column(moved);
            String note = "a home that moved, not its children";
            for (String measure : new String[] {out, "outflow", in, "inflow"}) {
                Lines.add(spot, measure, column, children, note);
            }
        });
        return event.isPresent();
    }

    /** A home that was given to another region: its children counted as if they had left. */
    static boolean handOver(Spot spot) {
        String out = Lines.isOf2019(spot) ? "outflow-transferred-outside" : "outflow-transferred";
        var event = event(spot, Event.Kind.HANDED_OVER).or(() -> event(spot, Event.Kind.BOUNDARY));
        event.ifPresent(handed -> {
            int children = children(spot, handed);
            String column = column(handed);
            Lines.add(spot, out, column, children, "a home that was handed over, not its children");
            Lines.add(spot, "outflow", column, children, "raised with the line below");
            Lines.add(spot, "opening", column, children, "as if the home had still been the region's");
        });
        return event.isPresent();
    }

    private static Optional<Event> event(Spot spot, Event.Kind kind) {
        var period = spot.draft.about.period();
        String area = spot.draft.about.area().code();
        return spot.post.country.register.events().stream()
                .filter(event -> event.kind() == kind
                        && !event.date().isBefore(period.start())
                        && !event.date().isAfter(period.end())
                        && event.institution().areaAt(dayBefore(event)).equals(area)
                        && children(spot, event) > 0)
                .findFirst();
    }

    private static LocalDate dayBefore(Event event) {
        return event.date().minusDays(1);
    }

    /** As many as its places, less a few: the sender has no better number at hand. */
    private static int children(Spot spot, Event event) {
        return Math.min(
                Math.max(event.institution().capacity * 3 / 4, 6), Lines.number(spot, "closing", column(event)) + 6);
    }

    private static String column(Event event) {
        var setting = event.institution().at(dayBefore(event)).setting();
        for (Column column : Column.values()) {
            if (column.settings.contains(setting)) {
                return column.name();
            }
        }
        return Column.DD.name();
    }
}

package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The few counts that a story prescribes: of the home that is divided, and of the centre that takes a part of it. */
final class Pinned {

    /** The home of one region that stands in another. */
    static final String HOME = "SYN-19-001";

    private static final Map<LocalDate, Map<String, Integer>> COUNTS = new HashMap<>();

    static {
        Table.read(
                "pinned.csv",
                row -> COUNTS.computeIfAbsent(row.date("date"), date -> new HashMap<>())
                        .put(row.text("institution"), row.integer("children")));
    }

    private Pinned() {}

    /** The counts of a date by institution; those of the day of a hand-over are what that day begins with. */
    static Map<String, Integer> at(LocalDate date) {
        return COUNTS.getOrDefault(date, Map.of());
    }
}

package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Filled slots, so many at a time that the frame of one pass over their figures stays in the memory that the database gives
 * a statement, however many years there are.
 *
 * @param first the least of the submissions that fill these slots
 * @param last the greatest: figures lie in the order of submissions, so that the ones between are found without the others
 */
record Portion(List<Integer> slots, int first, int last) {

    /** Figures of one portion, unless a single slot has more. */
    private static final int FIGURES = 250_000;

    private static final String FILLED = """
            select slot_id, submission_id, observations
            from warehouse.vintage
            join intake.submission_slot using (slot_id, submission_id)
            join intake.slot using (slot_id)
            where vintage.known_to = 'infinity' and return_code = any (cast(:returns as text[]))
            order by submission_id, slot_id
            """;

    private record Filled(int slotId, int submissionId, int observations) {}

    /** @param only the slots to look at; all of these returns where it is absent */
    static List<Portion> of(JdbcClient reading, Collection<String> returns, @Nullable Set<Integer> only) {
        List<Portion> portions = new ArrayList<>();
        List<Filled> portion = new ArrayList<>();
        int figures = 0;
        for (Filled slot : reading.sql(FILLED)
                .param("returns", array(returns))
                .query(Filled.class)
                .list()) {
            if (only != null && !only.contains(slot.slotId())) {
                continue;
            }
            if (!portion.isEmpty() && figures + slot.observations() > FIGURES) {
                portions.add(of(portion));
                portion.clear();
                figures = 0;
            }
            portion.add(slot);
            figures += slot.observations();
        }
        if (!portion.isEmpty()) {
            portions.add(of(portion));
        }
        return portions;
    }

    private static Portion of(List<Filled> filled) {
        return new Portion(
                filled.stream().map(Filled::slotId).toList(),
                filled.get(0).submissionId(),
                filled.get(filled.size() - 1).submissionId());
    }

    Map<String, Object> parameters() {
        return Map.of("slots", array(slots), "first", first, "last", last);
    }

    /** Codes or keys as the database takes an array of them. */
    static String array(Collection<?> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}

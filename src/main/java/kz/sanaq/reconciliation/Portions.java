package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Filled slots, so many at a time that the frame of one pass over their figures stays in the memory that the database gives
 * a statement, however many years there are.
 */
final class Portions {

    /** Figures of one portion, unless a single slot has more. */
    private static final int FIGURES = 250_000;

    private static final String FILLED = """
            select slot_id, observations
            from warehouse.vintage
            join intake.submission_slot using (slot_id, submission_id)
            join intake.slot using (slot_id)
            where vintage.known_to = 'infinity' and return_code = any (cast(:returns as text[]))
            order by slot_id
            """;

    private Portions() {}

    private record Filled(int slotId, int observations) {}

    /** @param only the slots to look at; all of these returns where it is absent */
    static List<List<Integer>> of(JdbcClient reading, Collection<String> returns, @Nullable Set<Integer> only) {
        List<List<Integer>> portions = new ArrayList<>();
        List<Integer> portion = new ArrayList<>();
        int figures = 0;
        for (Filled slot : reading.sql(FILLED)
                .param("returns", array(returns))
                .query(Filled.class)
                .list()) {
            if (only != null && !only.contains(slot.slotId())) {
                continue;
            }
            if (!portion.isEmpty() && figures + slot.observations() > FIGURES) {
                portions.add(portion);
                portion = new ArrayList<>();
                figures = 0;
            }
            portion.add(slot.slotId());
            figures += slot.observations();
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }

    /** Codes or keys as the database takes an array of them. */
    static String array(Collection<?> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}

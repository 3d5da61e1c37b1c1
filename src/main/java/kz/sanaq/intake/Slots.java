package kz.sanaq.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.sanaq.form.SlotReading;
import kz.sanaq.observation.SlotKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code intake.slot} and {@code intake.submission_slot}. */
final class Slots {

    private static final String ADD = """
            insert into intake.slot (return_code, reporter, subject, period_start, period_end)
            values (:return, :reporter, :subject, :start, :end)
            on conflict do nothing
            """;

    private static final String FIND = """
            select slot_id from intake.slot
            where return_code = :return and reporter = :reporter and subject = :subject
                and period_start = :start and period_end = :end
            """;

    private static final String HOLD =
            "select slot_id from intake.slot where slot_id in (:slots) order by slot_id for update";

    private static final String FILL = """
            insert into intake.submission_slot (submission_id, slot_id, state, refusals, observations, units, stated_sheet, stated_row, stated_column, may_repeat)
            values (:submission, :slot, :state, :refusals::jsonb, :observations, cast(:units as int[]), :sheet, :row, :column, :mayRepeat)
            """;

    private final JdbcClient jdbc;

    Slots(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /** Keys of these slots, made where they are new; always in one order, so that two loaders cannot wait in a ring. */
    Map<SlotKey, Integer> idsOf(List<SlotKey> slots) {
        Map<SlotKey, Integer> ids = new HashMap<>();
        slots.stream()
                .distinct()
                .sorted(Comparator.comparing(SlotKey::text))
                .forEach(slot -> ids.put(slot, idOf(slot)));
        return ids;
    }

    /** Holds these slots until the transaction at hand ends. */
    void hold(Set<Integer> slots) {
        if (!slots.isEmpty()) {
            jdbc.sql(HOLD).param("slots", slots).query(row -> {});
        }
    }

    /**
     * @param state LOADED, PENDING or REFUSED, as in {@code intake.submission_slot}
     * @param units keys of what its figures and texts speak of
     */
    void fill(int submission, int slot, String state, SlotReading read, Collection<Integer> units) {
        SlotReading.Place statedAt = read.statedAt();
        jdbc.sql(FILL)
                .param("submission", submission)
                .param("slot", slot)
                .param("state", state)
                .param("refusals", Refusals.json(read.refusals()))
                .param(
                        "observations",
                        state.equals("LOADED") ? read.observations().size() : 0)
                .param("units", units.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .param("sheet", statedAt == null ? null : statedAt.sheet())
                .param("row", statedAt == null ? null : statedAt.cell().row())
                .param("column", statedAt == null ? null : statedAt.cell().column())
                .param("mayRepeat", read.mayRepeat())
                .update();
    }

    private int idOf(SlotKey slot) {
        with(ADD, slot).update();
        return with(FIND, slot).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec with(String sql, SlotKey slot) {
        return jdbc.sql(sql)
                .param("return", slot.returnCode())
                .param("reporter", slot.reporter())
                .param("subject", slot.subject())
                .param("start", slot.periodStart())
                .param("end", slot.periodEnd());
    }
}

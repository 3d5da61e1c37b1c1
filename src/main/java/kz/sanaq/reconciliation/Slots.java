package kz.sanaq.reconciliation;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import kz.sanaq.observation.SlotKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the slots that outcomes speak of. */
final class Slots {

    private static final String ALL = """
            select slot.slot_id, slot.return_code, slot.reporter, slot.subject, slot.period_start, slot.period_end, area.code as area_code
            from intake.slot
            left join ref.reporter on reporter.code = slot.reporter
            left join ref.area using (area_id)
            """;

    private Slots() {}

    static Map<Integer, Slot> all(JdbcClient reading) {
        return reading
                .sql(ALL)
                .query((row, number) -> new Slot(
                        row.getInt("slot_id"),
                        new SlotKey(
                                row.getString("return_code"),
                                row.getString("reporter"),
                                row.getString("subject"),
                                row.getObject("period_start", LocalDate.class),
                                row.getObject("period_end", LocalDate.class)),
                        row.getString("area_code")))
                .list()
                .stream()
                .collect(Collectors.toMap(Slot::id, slot -> slot));
    }
}

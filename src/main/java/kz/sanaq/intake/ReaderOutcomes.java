package kz.sanaq.intake;

import java.util.List;
import javax.sql.DataSource;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code intake.reader_outcome} and {@code intake.reader_finding}: what only the reader can see. */
final class ReaderOutcomes {

    private static final String COUNT = """
            insert into intake.reader_outcome as counted (submission_id, slot_id, rule, holds, broken, not_assessed)
            values (:submission, :slot, :rule, :holds, :broken, :notAssessed)
            on conflict (submission_id, slot_id, rule) do update
            set holds = counted.holds + excluded.holds,
                broken = counted.broken + excluded.broken,
                not_assessed = counted.not_assessed + excluded.not_assessed
            """;

    private static final String KEEP = """
            insert into intake.reader_finding (submission_id, slot_id, rule, sheet, cell_row, cell_column, message)
            values (:submission, :slot, :rule, :sheet, :row, :column, :message::jsonb)
            """;

    private final JdbcClient jdbc;

    ReaderOutcomes(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /** A rule that was broken, and where. */
    record Broken(@Nullable String sheet, @Nullable CellAddress cell, Message message) {}

    void holds(int submission, @Nullable Integer slot, String rule, long times) {
        count(submission, slot, rule, times, 0, 0);
    }

    void notAssessed(int submission, @Nullable Integer slot, String rule, long times) {
        count(submission, slot, rule, 0, 0, times);
    }

    void add(int submission, @Nullable Integer slot, String rule, List<Broken> broken) {
        add(submission, slot, rule, 0, 0, broken);
    }

    void add(int submission, @Nullable Integer slot, String rule, long holds, long notAssessed, List<Broken> broken) {
        count(submission, slot, rule, holds, broken.size(), notAssessed);
        for (Broken each : broken) {
            CellAddress cell = each.cell();
            jdbc.sql(KEEP)
                    .param("submission", submission)
                    .param("slot", slot)
                    .param("rule", rule)
                    .param("sheet", each.sheet())
                    .param("row", cell == null ? null : cell.row())
                    .param("column", cell == null ? null : cell.column())
                    .param("message", each.message().toJson())
                    .update();
        }
    }

    private void count(int submission, @Nullable Integer slot, String rule, long holds, long broken, long notAssessed) {
        jdbc.sql(COUNT)
                .param("submission", submission)
                .param("slot", slot)
                .param("rule", rule)
                .param("holds", holds)
                .param("broken", broken)
                .param("notAssessed", notAssessed)
                .update();
    }
}

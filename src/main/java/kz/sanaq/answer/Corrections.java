package kz.sanaq.answer;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Optional;
import kz.sanaq.workbook.CellAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code intake.correction}, {@code correction_finding}, {@code changed_line} and {@code changed_cell}. */
final class Corrections {

    /** The last one that was answered before this run; where there is none, the last one. */
    private static final String OF_SAME_SLOTS = """
            select earlier.submission_id
            from intake.submission_slot mine
            join intake.submission_slot theirs using (slot_id)
            join intake.submission earlier on earlier.submission_id = theirs.submission_id
            left join intake.answer on answer.submission_id = earlier.submission_id
            where mine.submission_id = :submission
              and earlier.sender = :sender and earlier.sha256 <> :sha256
              and (earlier.received_at, earlier.sha256) < (:received, :sha256)
            order by coalesce(answer.first_run < :run, false) desc, earlier.received_at desc, earlier.sha256 desc, earlier.reading desc
            limit 1
            """;

    /** A list may have been filled in by another sender than the one whom it was for: then it is no correction. */
    private static final String OF_LIST = """
            select submission_id
            from intake.submission
            where sha256 = :list and sender = :sender and submission_id <> :submission and sha256 <> :sha256
            order by reading desc
            limit 1
            """;

    private static final String ADD = """
            insert into intake.correction
                (submission_id, made, corrects, is_by_list, changed, closes, opens, stays, unasked, words, run_id)
            values (
                :submission, (select coalesce(max(made), 0) + 1 from intake.correction where submission_id = :submission),
                :corrects, :byList, :changed, :closes, :opens, :stays, :unasked, :words, :run)
            returning made
            """;

    private static final String ADD_FINDING = """
            insert into intake.correction_finding (submission_id, made, finding_id, became)
            values (:submission, :made, :finding, :became)
            """;

    /** Two sheets of one name, which no program makes, are told as one. */
    private static final String ADD_CELL = """
            insert into intake.changed_cell (
                submission_id, made, sheet_name, cell_row, cell_column, before_row, before_column, is_removed,
                was, became, effect, findings)
            values (
                :submission, :made, :sheet, :row, :column, :beforeRow, :beforeColumn, :removed,
                :was, :became, :effect, cast(:findings as bigint[]))
            on conflict do nothing
            """;

    private static final String ADD_LINE = """
            insert into intake.changed_line (submission_id, made, sheet_name, axis, is_inserted, first_line, lines)
            values (:submission, :made, :sheet, :axis, :inserted, :first, :lines)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> ofSameSlots(Sent sent, long run) {
        return jdbc.sql(OF_SAME_SLOTS)
                .param("submission", sent.id())
                .param("sender", sent.sender())
                .param("sha256", sent.sha256().bytes())
                .param("received", Timestamp.from(sent.receivedAt()))
                .param("run", run)
                .query(Integer.class)
                .optional();
    }

    /** The workbook that a list names. */
    Optional<Integer> ofList(Sent sent, String identity) {
        return Identity.read(identity)
                .flatMap(sha256 -> jdbc.sql(OF_LIST)
                        .param("list", sha256.bytes())
                        .param("submission", sent.id())
                        .param("sender", sent.sender())
                        .param("sha256", sent.sha256().bytes())
                        .query(Integer.class)
                        .optional());
    }

    void add(int submission, int corrects, boolean isByList, CellEffects effects, long run) {
        CorrectionTold.Counts counts = effects.counts();
        int made = jdbc.sql(ADD)
                .param("submission", submission)
                .param("corrects", corrects)
                .param("byList", isByList)
                .param("changed", counts.changed())
                .param("closes", counts.close())
                .param("opens", counts.open())
                .param("stays", counts.stay())
                .param("unasked", counts.unasked())
                .param("words", counts.words())
                .param("run", run)
                .query(Integer.class)
                .single();
        effects.findings()
                .forEach(finding -> jdbc.sql(ADD_FINDING)
                        .param("submission", submission)
                        .param("made", made)
                        .param("finding", finding.id())
                        .param("became", finding.became())
                        .update());
        effects.lines()
                .forEach(line -> jdbc.sql(ADD_LINE)
                        .param("submission", submission)
                        .param("made", made)
                        .param("sheet", line.sheet())
                        .param("axis", line.axis().name())
                        .param("inserted", line.isInserted())
                        .param("first", line.first())
                        .param("lines", line.lines())
                        .update());
        effects.told().forEach(told -> add(submission, made, told));
    }

    private void add(int submission, int made, CellEffects.Told told) {
        ChangedCell.At at = told.cell().at();
        CellAddress before = at.earlier();
        jdbc.sql(ADD_CELL)
                .param("submission", submission)
                .param("made", made)
                .param("sheet", at.isRemoved() ? at.earlierSheet() : at.sheet())
                .param("row", at.cell().row())
                .param("column", at.cell().column())
                .param("beforeRow", before == null ? null : before.row(), Types.INTEGER)
                .param("beforeColumn", before == null ? null : before.column(), Types.SMALLINT)
                .param("removed", at.isRemoved())
                .param("was", told.cell().was())
                .param("became", told.cell().became())
                .param("effect", told.effect().name())
                .param("findings", told.array())
                .update();
    }
}

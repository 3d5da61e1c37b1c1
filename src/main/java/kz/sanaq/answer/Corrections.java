package kz.sanaq.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.sanaq.language.Language;
import kz.sanaq.workbook.CellAddress;
import org.springframework.jdbc.core.RowMapper;
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

    private static final String ADD_CELL = """
            insert into intake.changed_cell (
                submission_id, made, sheet_name, cell_row, cell_column, before_row, before_column, is_removed,
                was, became, effect, findings)
            values (
                :submission, :made, :sheet, :row, :column, :beforeRow, :beforeColumn, :removed,
                :was, :became, :effect, cast(:findings as bigint[]))
            """;

    private static final String ADD_LINE = """
            insert into intake.changed_line (submission_id, made, sheet_name, axis, is_inserted, first_line, lines)
            values (:submission, :made, :sheet, :axis, :inserted, :first, :lines)
            """;

    /** Of a workbook that was read again, what its first reading changed; and of that, what was compared last. */
    private static final String NEWEST = """
            with newest as (
                select distinct on (submission.submission_id)
                    submission.submission_id as asked, correction.submission_id, correction.made
                from intake.submission
                join intake.submission first using (sha256, sender)
                join intake.correction on correction.submission_id = first.submission_id
                where submission.submission_id in (:submissions)
                order by submission.submission_id, correction.made desc
            )
            """;

    private static final String TOLD = NEWEST + """
            select
                newest.asked, encode(corrected.sha256, 'hex') as sha256, corrected.file_name, corrected.received_at,
                changed, closes, opens, stays, unasked, words, became.*
            from newest
            join intake.correction using (submission_id, made)
            join intake.submission corrected on corrected.submission_id = correction.corrects
            cross join lateral (
                select
                    count(*) filter (where became = 'CLOSED') as closed,
                    count(*) filter (where became = 'OPENED') as opened,
                    count(*) filter (where became = 'STAYED') as stayed
                from intake.correction_finding finding
                where finding.submission_id = newest.submission_id and finding.made = newest.made
            ) became
            """;

    private static final String LINES = NEWEST + """
            select newest.asked, sheet_name, axis, is_inserted, first_line, lines
            from newest
            join intake.changed_line using (submission_id, made)
            order by sheet_name, axis desc, is_inserted desc, first_line
            """;

    private static final String CELLS = NEWEST + """
            select
                newest.asked, sheet_name, cell_row, cell_column, before_row, before_column, is_removed, was, became, effect,
                array(select distinct rule from quality.finding where finding_id = any (findings) order by rule) as rules
            from newest
            join intake.changed_cell using (submission_id, made)
            order by
                array_position(array['OPENS', 'CLOSES', 'STAYS', 'UNASKED', 'WORDS'], effect),
                sheet_name, cell_row, cell_column, is_removed
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

    /** What is told of these submissions, of those that corrected another. */
    Map<Integer, CorrectionTold> told(Map<Integer, Language> submissions) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        Map<Integer, List<CorrectionTold.Cell>> cells = grouped(CELLS, submissions, Corrections::cell);
        Map<Integer, List<ChangedLine>> lines = grouped(LINES, submissions, Corrections::line);
        Map<Integer, CorrectionTold> told = new HashMap<>();
        jdbc.sql(TOLD).param("submissions", submissions.keySet()).query(row -> {
            int asked = row.getInt("asked");
            told.put(
                    asked,
                    told(
                            row,
                            cells.getOrDefault(asked, List.of()),
                            lines.getOrDefault(asked, List.of()),
                            Objects.requireNonNull(submissions.get(asked))));
        });
        return told;
    }

    private <T> Map<Integer, List<T>> grouped(String sql, Map<Integer, Language> submissions, RowMapper<T> mapper) {
        Map<Integer, List<T>> grouped = new HashMap<>();
        jdbc.sql(sql).param("submissions", submissions.keySet()).query(row -> {
            grouped.computeIfAbsent(row.getInt("asked"), any -> new ArrayList<>())
                    .add(mapper.mapRow(row, 0));
        });
        return grouped;
    }

    private static CorrectionTold told(
            ResultSet row, List<CorrectionTold.Cell> changes, List<ChangedLine> lines, Language language)
            throws SQLException {
        CorrectionTold.Counts cells = new CorrectionTold.Counts(
                row.getInt("changed"),
                row.getInt("closes"),
                row.getInt("opens"),
                row.getInt("stays"),
                row.getInt("unasked"),
                row.getInt("words"));
        return new CorrectionTold(
                row.getString("sha256"),
                row.getString("file_name"),
                row.getTimestamp("received_at").toInstant(),
                ChangesInWords.of(cells, lines, language),
                cells.changed() == 0 && lines.isEmpty(),
                cells,
                new CorrectionTold.Findings(row.getInt("closed"), row.getInt("opened"), row.getInt("stayed")),
                lines.stream().map(CorrectionTold.Lines::of).toList(),
                changes);
    }

    private static CorrectionTold.Cell cell(ResultSet row, int number) throws SQLException {
        String cell = new CellAddress(row.getInt("cell_row"), row.getInt("cell_column")).toString();
        Integer beforeRow = row.getObject("before_row", Integer.class);
        String before = beforeRow == null ? null : new CellAddress(beforeRow, row.getInt("before_column")).toString();
        return new CorrectionTold.Cell(
                row.getString("sheet_name"),
                cell,
                cell.equals(before) ? null : before,
                row.getBoolean("is_removed"),
                row.getString("was"),
                row.getString("became"),
                Effect.valueOf(row.getString("effect")).word(),
                List.of((String[]) row.getArray("rules").getArray()));
    }

    private static ChangedLine line(ResultSet row, int number) throws SQLException {
        return new ChangedLine(
                row.getString("sheet_name"),
                ChangedLine.Axis.valueOf(row.getString("axis")),
                row.getBoolean("is_inserted"),
                row.getInt("first_line"),
                row.getInt("lines"));
    }
}

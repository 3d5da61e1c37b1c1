package kz.sanaq.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.sanaq.language.Language;
import kz.sanaq.workbook.CellAddress;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what corrections changed, as it is told. */
final class CorrectionReading {

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

    private final JdbcClient reading;

    CorrectionReading(JdbcClient reading) {
        this.reading = reading;
    }

    /** What is told of these submissions, of those that corrected another. */
    Map<Integer, CorrectionTold> told(Map<Integer, Language> submissions) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        Map<Integer, List<CorrectionTold.Cell>> cells = grouped(CELLS, submissions, CorrectionReading::cell);
        Map<Integer, List<ChangedLine>> lines = grouped(LINES, submissions, CorrectionReading::line);
        Map<Integer, CorrectionTold> told = new HashMap<>();
        reading.sql(TOLD).param("submissions", submissions.keySet()).query(row -> {
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
        reading.sql(sql).param("submissions", submissions.keySet()).query(row -> {
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

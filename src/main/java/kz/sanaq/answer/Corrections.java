package kz.sanaq.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code intake.correction}, {@code correction_finding} and {@code changed_cell}. */
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
                (submission_id, corrects, is_by_list, changed, closes, opens, stays, unasked, words, run_id)
            values (:submission, :corrects, :byList, :changed, :closes, :opens, :stays, :unasked, :words, :run)
            """;

    private static final String ADD_FINDING = """
            insert into intake.correction_finding (submission_id, finding_id, became)
            values (:submission, :finding, :became)
            """;

    private static final String ADD_CELL = """
            insert into intake.changed_cell
                (submission_id, sheet_name, cell_row, cell_column, was, became, effect, findings)
            values (:submission, :sheet, :row, :column, :was, :became, :effect, cast(:findings as bigint[]))
            """;

    /** Of a workbook that was read again, what its first reading changed. */
    private static final String TOLD = """
            select
                correction.submission_id, encode(corrected.sha256, 'hex') as sha256, corrected.file_name, corrected.received_at,
                changed, closes, opens, stays, unasked, words,
                count(finding_id) filter (where became = 'CLOSED') as closed,
                count(finding_id) filter (where became = 'OPENED') as opened,
                count(finding_id) filter (where became = 'STAYED') as stayed
            from intake.submission
            join intake.submission first using (sha256, sender)
            join intake.correction on correction.submission_id = first.submission_id
            join intake.submission corrected on corrected.submission_id = correction.corrects
            left join intake.correction_finding on correction_finding.submission_id = correction.submission_id
            where submission.submission_id = :submission
            group by correction.submission_id, corrected.submission_id
            """;

    private static final String CELLS = """
            select
                sheet_name, cell_row, cell_column, was, became, effect,
                array(select distinct rule from quality.finding where finding_id = any (findings) order by rule) as rules
            from intake.changed_cell
            where submission_id = (
                select correction.submission_id
                from intake.submission
                join intake.submission first using (sha256, sender)
                join intake.correction on correction.submission_id = first.submission_id
                where submission.submission_id = :submission)
            order by array_position(array['OPENS', 'CLOSES', 'STAYS', 'UNASKED', 'WORDS'], effect), sheet_name, cell_row, cell_column
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

    void add(int submission, Sent corrects, boolean isByList, CellEffects effects, long run) {
        CorrectionTold.Counts counts = effects.counts();
        jdbc.sql(ADD)
                .param("submission", submission)
                .param("corrects", corrects.id())
                .param("byList", isByList)
                .param("changed", counts.changed())
                .param("closes", counts.close())
                .param("opens", counts.open())
                .param("stays", counts.stay())
                .param("unasked", counts.unasked())
                .param("words", counts.words())
                .param("run", run)
                .update();
        effects.findings()
                .forEach(finding -> jdbc.sql(ADD_FINDING)
                        .param("submission", submission)
                        .param("finding", finding.id())
                        .param("became", finding.became())
                        .update());
        effects.told()
                .forEach(told -> jdbc.sql(ADD_CELL)
                        .param("submission", submission)
                        .param("sheet", told.cell().sheet())
                        .param("row", told.cell().cell().row())
                        .param("column", told.cell().cell().column())
                        .param("was", told.cell().was())
                        .param("became", told.cell().became())
                        .param("effect", told.effect().name())
                        .param("findings", told.array())
                        .update());
    }

    Optional<CorrectionTold> told(int submission, Language language) {
        List<CorrectionTold.Cell> changes = jdbc.sql(CELLS)
                .param("submission", submission)
                .query(Corrections::cell)
                .list();
        return jdbc.sql(TOLD)
                .param("submission", submission)
                .query((row, number) -> told(row, changes, language))
                .optional();
    }

    private static CorrectionTold told(ResultSet row, List<CorrectionTold.Cell> changes, Language language)
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
                summary(cells, language),
                cells.changed() == 0,
                cells,
                new CorrectionTold.Findings(row.getInt("closed"), row.getInt("opened"), row.getInt("stayed")),
                changes);
    }

    private static CorrectionTold.Cell cell(ResultSet row, int number) throws SQLException {
        return new CorrectionTold.Cell(
                row.getString("sheet_name"),
                new CellAddress(row.getInt("cell_row"), row.getInt("cell_column")).toString(),
                row.getString("was"),
                row.getString("became"),
                Effect.valueOf(row.getString("effect")).word(),
                List.of((String[]) row.getArray("rules").getArray()));
    }

    /** "14 cells changed: 11 close findings, 1 opens a new one, 2 change numbers nobody asked about." */
    static String summary(CorrectionTold.Counts cells, Language language) {
        if (cells.changed() == 0) {
            return Message.of("answer.changed.none").in(language);
        }
        List<String> parts = new ArrayList<>();
        part(parts, "closes", cells.close(), language);
        part(parts, "opens", cells.open(), language);
        part(parts, "stays", cells.stay(), language);
        part(parts, "unasked", cells.unasked(), language);
        part(parts, "words", cells.words(), language);
        return counted("cells", cells.changed(), language) + ": " + String.join(", ", parts) + ".";
    }

    private static void part(List<String> parts, String what, int count, Language language) {
        if (count > 0) {
            parts.add(counted(what, count, language));
        }
    }

    private static String counted(String what, int count, Language language) {
        return Message.of("answer.changed." + what + (count == 1 ? ".one" : ""), "count", count)
                .in(language);
    }
}

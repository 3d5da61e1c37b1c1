package kz.sanaq.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.ReturnedList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code quality.explanation} and {@code explanation_decision}: what is said for queries, and what stewards make of it. */
public final class Explanations {

    private static final String TOLD = """
            select finding_id, rule, subject
            from intake.told_finding
            join quality.finding using (finding_id)
            where told_finding.submission_id = :submission
            """;

    /** What a sender has said already is not said again when the list comes back with it. */
    private static final String TAKE = """
            insert into quality.explanation
                (finding_id, given_by, given_at, submission_id, sheet_name, cell_row, cell_column, text)
            select :finding, :by, :at, :submission, :sheet, :row, :column, :text
            where :text is distinct from (
                select text from quality.explanation
                where finding_id = :finding
                order by explanation_id desc
                limit 1)
            on conflict do nothing
            """;

    private static final String GIVE = """
            insert into quality.explanation (finding_id, given_by, given_at, text)
            values (:finding, :by, :at, :text)
            returning explanation_id
            """;

    private static final String DECIDE = """
            insert into quality.explanation_decision
                (explanation_id, is_accepted, residual, valid_until, why, by_whom, decided_at, evidence)
            select
                explanation_id, :accepted, case when :accepted then residual end, :until, :why, :by, :at,
                case when :accepted and rule = :changed then checksum end
            from quality.explanation
            join quality.finding using (finding_id)
            left join quality.evidence using (finding_id)
            where explanation_id = :explanation
            """;

    private static final String OF_FINDING = """
            select finding_id, rule, subject, severity, finding.state = 'OPEN' as is_open, explained.newest
            from quality.finding
            left join quality.explained using (finding_id)
            where :asked in (finding_id::text, subject)
            order by (finding.state = 'OPEN') desc, finding_id
            """;

    private static final String ASKED = """
            select finding_id, rule, subject, severity, true as is_open, cast(null as bigint) as newest
            from quality.asked
            join quality.finding using (finding_id)
            where asked.submission_id = :submission and rule = :rule
            """;

    private static final String SANAQ = "Sanaq";

    /** The rule that counts the figures that changed: as many others may change the next time. */
    static final String CHANGED = "F02";

    private final JdbcClient jdbc;

    public Explanations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A finding that a steward speaks of.
     *
     * @param newest the explanation that was given last; null where none was
     */
    public record Spoken(
            long finding,
            String rule,
            String subject,
            String severity,
            boolean isOpen,
            @Nullable Long newest) {

        /** Whether it may be explained at all: an error is corrected. */
        public boolean isExplainable() {
            return severity.equals("query") || severity.equals("note");
        }
    }

    /**
     * What a steward decides.
     *
     * @param until last day on which an accepted explanation holds; null where it is rejected
     */
    public record Decision(String by, String why, @Nullable LocalDate until, Instant at) {

        boolean isAccepted() {
            return until != null;
        }
    }

    /** A finding that a sender was told of. */
    private record Told(long findingId, String rule, String subject) {}

    /** Keeps what the list of a returned workbook says for the findings that its sender was told of. */
    void take(Sent sent, int answered, ReturnedList list, String sheet) {
        Map<String, Told> byKey = jdbc.sql(TOLD).param("submission", answered).query(Told.class).list().stream()
                .collect(Collectors.toMap(
                        told -> Asked.key(told.rule(), told.subject()), Function.identity(), (one, other) -> one));
        for (ReturnedList.Answers row : list.rows()) {
            String text = String.join(" ", row.texts()).strip();
            Told told = text.isEmpty() ? null : byKey.remove(row.key());
            if (told != null) {
                take(sent, told, sheet, text, row.cell());
            }
        }
    }

    private void take(Sent sent, Told told, String sheet, String text, @Nullable CellAddress cell) {
        jdbc.sql(TAKE)
                .param("finding", told.findingId())
                .param("by", sent.sender())
                .param("at", Timestamp.from(sent.receivedAt()))
                .param("submission", sent.id())
                .param("sheet", sheet)
                .param("row", cell == null ? null : cell.row(), Types.INTEGER)
                .param("column", cell == null ? null : cell.column(), Types.INTEGER)
                .param("text", text)
                .update();
    }

    /** That a workbook says something else than before needs no explanation where it was asked to; for this change, until then. */
    void asAsked(Sent sent, Language language, LocalDate until) {
        String words = Message.of("answer.as-asked").in(language);
        Decision decision = new Decision(SANAQ, words, until, sent.receivedAt());
        jdbc.sql(ASKED)
                .param("submission", sent.id())
                .param("rule", CHANGED)
                .query(Explanations::spoken)
                .list()
                .forEach(finding -> decide(finding, words, decision));
    }

    /** The findings of this number or subject; several rules may be broken by one subject. */
    public List<Spoken> findings(String asked) {
        return jdbc.sql(OF_FINDING)
                .param("asked", asked)
                .query(Explanations::spoken)
                .list();
    }

    private static Spoken spoken(ResultSet row, int number) throws SQLException {
        return new Spoken(
                row.getLong("finding_id"),
                row.getString("rule"),
                row.getString("subject"),
                row.getString("severity"),
                row.getBoolean("is_open"),
                row.getObject("newest", Long.class));
    }

    /** Decides on what was said last; where nothing was, or the steward has other words, on those. */
    public void decide(Spoken finding, @Nullable String words, Decision decision) {
        Long explanation = words == null ? finding.newest() : give(finding, words, decision);
        jdbc.sql(DECIDE)
                .param("explanation", explanation)
                .param("accepted", decision.isAccepted())
                .param("until", decision.until(), Types.DATE)
                .param("why", decision.why())
                .param("by", decision.by())
                .param("at", Timestamp.from(decision.at()))
                .param("changed", CHANGED)
                .update();
    }

    private Long give(Spoken finding, String words, Decision decision) {
        return jdbc.sql(GIVE)
                .param("finding", finding.finding())
                .param("by", decision.by())
                .param("at", Timestamp.from(decision.at()))
                .param("text", words)
                .query(Long.class)
                .single();
    }
}

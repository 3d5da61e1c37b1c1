package kz.sanaq.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a receipt says. */
final class ReceiptReading {

    private static final String SUBMISSION = """
            select
                view.*,
                case :language when 'ru' then sender_ru when 'kk' then sender_kk else sender_en end as sender_name,
                case :language when 'ru' then title.ru when 'kk' then title.kk else title.en end as return_title,
                submission.form_version
            from mart.submission view
            join intake.submission using (submission_id)
            left join mart.sentence title on title.key = 'return.' || view.return_code
            where view.submission_id = :submission
            """;

    private static final String SLOTS = """
            select
                nullif(slot.subject, '') as subject, slot.period_start, slot.period_end,
                submission_slot.state = 'LOADED' as is_loaded, coalesce(vintage.known_to = 'infinity', false) as is_current
            from intake.submission_slot
            join intake.slot using (slot_id)
            left join warehouse.vintage using (slot_id, submission_id)
            where submission_id = :submission
            order by slot.period_end, slot.period_start, slot.subject
            """;

    private static final String SHEETS = """
            select sheet_name, non_empty, used, ignored, reported
            from intake.sheet_ledger
            where submission_id = :submission
            order by sheet
            """;

    private static final String FINDINGS = """
            select
                count(*) filter (where severity = 'refuse' and not is_explained) as refuse,
                count(*) filter (where severity = 'error' and not is_explained) as error,
                count(*) filter (where severity = 'query' and not is_explained) as query,
                count(*) filter (where severity = 'note' and not is_explained) as note,
                count(*) filter (where is_explained) as explained
            from (
                select finding.severity, coalesce(explained.state = 'ACCEPTED', false) as is_explained
                from quality.asked
                join quality.finding using (finding_id)
                left join quality.explained using (finding_id)
                where asked.submission_id = :submission
            ) as asked
            """;

    private static final String REASONS = """
            select rule, sheet, cell, message
            from mart.refusal
            where submission_id = :submission
            order by rule, sheet, length(cell), cell, message
            """;

    private static final String EXPLANATIONS = """
            select
                count(*) as given,
                count(*) filter (where decision.is_accepted is null) as waiting,
                count(*) filter (where decision.is_accepted) as accepted,
                count(*) filter (where not decision.is_accepted) as rejected
            from quality.explanation
            left join lateral (
                select is_accepted
                from quality.explanation_decision
                where explanation_decision.explanation_id = explanation.explanation_id
                order by decision_id desc
                limit 1
            ) decision on true
            where submission_id = :submission
            """;

    private static final String COPIES = """
            select delivery.file_name, delivery.received_at
            from intake.delivery
            join intake.submission using (submission_id)
            where submission_id = :submission
              and (delivery.file_name, delivery.received_at) <> (submission.file_name, submission.received_at)
            order by delivery.received_at, delivery.file_name
            """;

    private final JdbcClient reading;
    private final Corrections corrections;

    ReceiptReading(JdbcClient reading) {
        this.reading = reading;
        this.corrections = new Corrections(reading);
    }

    /** The parts of a receipt that stand in tables of their own; each is read before the next is asked for. */
    private record Parts(
            List<Receipt.Slot> slots,
            List<Receipt.Sheet> sheets,
            Receipt.Findings findings,
            List<Receipt.Reason> reasons,
            Receipt.Explanations explanations,
            List<Receipt.Copy> copies,
            @Nullable CorrectionTold correction) {}

    Receipt of(Sent sent, Language language) {
        int submission = sent.id();
        boolean isOpen = !sent.isSetAside();
        Parts parts = new Parts(
                all(SLOTS, submission, ReceiptReading::slot),
                all(SHEETS, submission, ReceiptReading::sheet),
                one(FINDINGS, submission, Receipt.Findings.class),
                reasons(submission, isOpen, language),
                one(EXPLANATIONS, submission, Receipt.Explanations.class),
                all(COPIES, submission, (copy, number) -> copy(copy, isOpen)),
                corrections.told(submission, language).orElse(null));
        return reading.sql(SUBMISSION)
                .param("submission", sent.id())
                .param("language", language.code())
                .query((row, number) -> receipt(sent, row, parts, language))
                .single();
    }

    private static Receipt receipt(Sent sent, ResultSet row, Parts parts, Language language) throws SQLException {
        String name = row.getString("sender_name");
        return new Receipt(
                Receipt.VERSION,
                sent.sha256().hex(),
                sent.isSetAside() ? null : sent.fileName(),
                language,
                new Receipt.Sender(sent.sender(), name == null ? sent.sender() : name),
                sent.receivedAt(),
                Receipt.Status.of(sent.status(), language),
                row.getInt("slots_loaded") > 0 && !row.getBoolean("is_current"),
                form(row),
                parts.slots(),
                row.getObject("non_empty_cells") == null
                        ? null
                        : new Receipt.Cells(
                                row.getInt("non_empty_cells"),
                                row.getInt("used_cells"),
                                row.getInt("ignored_cells"),
                                row.getInt("reported_cells")),
                parts.sheets(),
                parts.findings(),
                parts.reasons(),
                parts.explanations(),
                parts.copies(),
                parts.correction(),
                new Receipt.Runs(row.getLong("registered_run"), row.getObject("decided_run", Long.class)));
    }

    private static Receipt.@Nullable Form form(ResultSet row) throws SQLException {
        String code = row.getString("return_code");
        return code == null
                ? null
                : new Receipt.Form(
                        code,
                        Objects.requireNonNullElse(row.getString("return_title"), code),
                        row.getString("edition"),
                        row.getString("form_version"));
    }

    private static Receipt.Slot slot(ResultSet row, int number) throws SQLException {
        return new Receipt.Slot(
                row.getString("subject"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getBoolean("is_loaded"),
                row.getBoolean("is_current"));
    }

    private static Receipt.Sheet sheet(ResultSet row, int number) throws SQLException {
        return new Receipt.Sheet(
                row.getString("sheet_name"),
                new Receipt.Cells(
                        row.getInt("non_empty"), row.getInt("used"), row.getInt("ignored"), row.getInt("reported")));
    }

    /** Where the name of a sheet, or something beside the cells, is what was seen, no sheet is named. */
    private List<Receipt.Reason> reasons(int submission, boolean isOpen, Language language) {
        List<Receipt.Reason> reasons = all(REASONS, submission, (row, number) -> {
            Message message = Message.fromJson(row.getString("message"));
            return new Receipt.Reason(
                    row.getString("rule"),
                    row.getString("sheet"),
                    row.getString("cell"),
                    message.in(language),
                    message.remedyIn(language));
        });
        boolean isNamed = isOpen || reasons.stream().allMatch(reason -> reason.sheet() != null);
        return reasons.stream()
                .map(reason -> isNamed
                        ? reason
                        : new Receipt.Reason(reason.rule(), null, reason.cell(), reason.text(), reason.remedy()))
                .toList();
    }

    private static Receipt.Copy copy(ResultSet row, boolean isOpen) throws SQLException {
        return new Receipt.Copy(
                isOpen ? row.getString("file_name") : null,
                row.getTimestamp("received_at").toInstant());
    }

    private <T> List<T> all(String sql, int submission, RowMapper<T> rows) {
        return reading.sql(sql).param("submission", submission).query(rows).list();
    }

    private <T> T one(String sql, int submission, Class<T> type) {
        return reading.sql(sql).param("submission", submission).query(type).single();
    }
}

package kz.sanaq.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what receipts say, of several submissions at once: asking takes longer than answering. */
final class ReceiptReading {

    private static final String SUBMISSION = """
            select
                one.*, wanted.form_version, answer.kept_back, title.en as title_en, title.ru as title_ru, title.kk as title_kk
            from intake.submission wanted
            cross join lateral (
                select * from mart.submission where submission_id = wanted.submission_id offset 0
            ) one
            left join intake.answer on answer.submission_id = wanted.submission_id
            left join mart.sentence title on title.key = 'return.' || one.return_code
            where wanted.submission_id in (:submissions)
            """;

    private static final String SLOTS = """
            select
                submission_id, nullif(slot.subject, '') as subject, slot.period_start, slot.period_end,
                submission_slot.state = 'LOADED' as is_loaded, coalesce(vintage.known_to = 'infinity', false) as is_current
            from intake.submission_slot
            join intake.slot using (slot_id)
            left join warehouse.vintage using (slot_id, submission_id)
            where submission_id in (:submissions)
            order by slot.period_end, slot.period_start, slot.subject
            """;

    private static final String SHEETS = """
            select submission_id, sheet_name, non_empty, used, ignored, reported
            from intake.sheet_ledger
            where submission_id in (:submissions)
            order by sheet
            """;

    private static final String FINDINGS = """
            select
                submission_id,
                count(*) filter (where severity = 'refuse' and not is_explained) as refuse,
                count(*) filter (where severity = 'error' and not is_explained) as error,
                count(*) filter (where severity = 'query' and not is_explained) as query,
                count(*) filter (where severity = 'note' and not is_explained) as note,
                count(*) filter (where is_explained) as explained
            from (
                select asked.submission_id, finding.severity, coalesce(explained.state = 'ACCEPTED', false) as is_explained
                from quality.asked
                join quality.finding using (finding_id)
                left join quality.explained using (finding_id)
                where asked.submission_id in (:submissions)
            ) as asked
            group by submission_id
            """;

    private static final String EXPLANATIONS = """
            select
                submission_id,
                count(*) as given,
                count(*) filter (where decision.is_accepted is null and finding.state = 'OPEN') as waiting,
                count(*) filter (where decision.is_accepted) as accepted,
                count(*) filter (where not decision.is_accepted) as rejected
            from quality.explanation
            join quality.finding using (finding_id)
            left join lateral (
                select is_accepted
                from quality.explanation_decision
                where explanation_decision.explanation_id = explanation.explanation_id
                order by decision_id desc
                limit 1
            ) decision on true
            where submission_id in (:submissions)
            group by submission_id
            """;

    private static final String COPIES = """
            select submission_id, delivery.file_name, delivery.received_at
            from intake.delivery
            join intake.submission using (submission_id)
            where submission_id in (:submissions)
              and (delivery.file_name, delivery.received_at) <> (submission.file_name, submission.received_at)
            order by delivery.received_at, delivery.file_name
            """;

    private static final List<Receipt.Findings> NO_FINDINGS = List.of(new Receipt.Findings(0, 0, 0, 0, 0));

    private static final List<Receipt.Explanations> NO_EXPLANATIONS = List.of(new Receipt.Explanations(0, 0, 0, 0));

    private final JdbcClient reading;
    private final CorrectionReading corrections;

    ReceiptReading(JdbcClient reading) {
        this.reading = reading;
        this.corrections = new CorrectionReading(reading);
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

    /** The receipts of these submissions, each in its language. */
    Map<Integer, Receipt> of(List<Sent> sent, Function<Sent, Language> languages) {
        if (sent.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Sent> byId = sent.stream().collect(Collectors.toMap(Sent::id, Function.identity()));
        Map<Integer, Language> language = sent.stream().collect(Collectors.toMap(Sent::id, languages));
        Set<Integer> ids = byId.keySet();
        Map<Integer, List<Receipt.Slot>> slots = all(SLOTS, ids, ReceiptReading::slot);
        Map<Integer, List<Receipt.Sheet>> sheets = all(SHEETS, ids, ReceiptReading::sheet);
        Map<Integer, List<Receipt.Findings>> findings =
                all(FINDINGS, ids, new DataClassRowMapper<>(Receipt.Findings.class));
        Map<Integer, List<Refused>> refused = all(Refused.OF_THESE, ids, Refused::of);
        Map<Integer, List<Receipt.Explanations>> explanations =
                all(EXPLANATIONS, ids, new DataClassRowMapper<>(Receipt.Explanations.class));
        Map<Integer, List<Receipt.Copy>> copies = all(COPIES, ids, ReceiptReading::copy);
        Map<Integer, CorrectionTold> told = corrections.told(language);
        Map<Integer, Receipt> receipts = new HashMap<>();
        reading.sql(SUBMISSION).param("submissions", ids).query(row -> {
            int id = row.getInt("submission_id");
            Sent one = Objects.requireNonNull(byId.get(id));
            Language in = Objects.requireNonNull(language.get(id));
            Parts parts = new Parts(
                    slots.getOrDefault(id, List.of()),
                    sheets.getOrDefault(id, List.of()),
                    findings.getOrDefault(id, NO_FINDINGS).get(0),
                    Refused.told(refused.getOrDefault(id, List.of()), !one.isSetAside(), in),
                    explanations.getOrDefault(id, NO_EXPLANATIONS).get(0),
                    copies.getOrDefault(id, List.of()).stream()
                            .map(copy -> one.isSetAside() ? copy.withoutFile() : copy)
                            .toList(),
                    told.get(id));
            receipts.put(id, receipt(one, row, parts, in));
        });
        return receipts;
    }

    private static Receipt receipt(Sent sent, ResultSet row, Parts parts, Language language) throws SQLException {
        String name = row.getString("sender_" + language.code());
        return new Receipt(
                Receipt.VERSION,
                sent.sha256().hex(),
                sent.isSetAside() ? null : sent.fileName(),
                language,
                new Receipt.Sender(sent.sender(), name == null ? sent.sender() : name),
                sent.receivedAt(),
                Receipt.Status.of(sent.status(), language),
                row.getInt("slots_loaded") > 0 && !row.getBoolean("is_current"),
                form(row, language),
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
                keptBack(row.getString("kept_back"), language),
                parts.explanations(),
                parts.copies(),
                parts.correction(),
                new Receipt.Runs(row.getLong("registered_run"), row.getObject("decided_run", Long.class)));
    }

    private static Receipt.@Nullable KeptBack keptBack(@Nullable String json, Language language) {
        if (json == null) {
            return null;
        }
        Message why = Message.fromJson(json);
        return new Receipt.KeptBack(why.in(language), why.remedyIn(language));
    }

    private static Receipt.@Nullable Form form(ResultSet row, Language language) throws SQLException {
        String code = row.getString("return_code");
        return code == null
                ? null
                : new Receipt.Form(
                        code,
                        Objects.requireNonNullElse(row.getString("title_" + language.code()), code),
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

    private static Receipt.Copy copy(ResultSet row, int number) throws SQLException {
        return new Receipt.Copy(
                row.getString("file_name"), row.getTimestamp("received_at").toInstant());
    }

    private <T> Map<Integer, List<T>> all(String sql, Set<Integer> submissions, RowMapper<T> rows) {
        Map<Integer, List<T>> all = new HashMap<>();
        reading.sql(sql).param("submissions", submissions).query(row -> {
            all.computeIfAbsent(row.getInt("submission_id"), any -> new ArrayList<>())
                    .add(rows.mapRow(row, 0));
        });
        return all;
    }
}

package kz.sanaq.intake;

import java.util.List;
import javax.sql.DataSource;
import kz.sanaq.form.HazardPolicy;
import kz.sanaq.form.Refusal;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code intake.reader_outcome} and {@code intake.reader_finding}: what only the reader can see. */
final class ReaderOutcomes {

    private static final String COUNT = """
            insert into intake.reader_outcome as counted (submission_id, slot_id, rule, holds, broken, not_assessed)
            select :submission, slot, rule, sum(holds), sum(broken), sum(not_assessed)
            from jsonb_to_recordset(cast(:rows as jsonb))
                as said (slot int, rule text, holds bigint, broken bigint, not_assessed bigint)
            group by slot, rule
            on conflict (submission_id, slot_id, rule) do update
            set holds = counted.holds + excluded.holds,
                broken = counted.broken + excluded.broken,
                not_assessed = counted.not_assessed + excluded.not_assessed
            """;

    private static final String KEEP = """
            insert into intake.reader_finding (submission_id, slot_id, rule, sheet, cell_row, cell_column, message, policy)
            select :submission, slot, rule, sheet, cell_row, cell_column, message::jsonb, policy
            from jsonb_to_recordset(cast(:rows as jsonb))
                as found (slot int, rule text, sheet text, cell_row int, cell_column smallint, message text, policy text)
            """;

    private static final String NOT_LOOKED_OVER = """
            select 1 from intake.reader_outcome
            where submission_id = :submission and slot_id is null and rule = 'F08' and not_assessed > 0
            """;

    private static final List<String> FORGET = List.of(
            "delete from intake.reader_finding where submission_id = :submission and rule = :rule",
            "delete from intake.reader_outcome where submission_id = :submission and rule = :rule");

    private final JdbcClient jdbc;

    ReaderOutcomes(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /** Whether personal data were looked for in all of it when it came; what did not open then may open by now. */
    boolean isLookedOver(int submission) {
        return jdbc.sql(NOT_LOOKED_OVER)
                .param("submission", submission)
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** A rule that was broken, and where; the form's policy where it is a hazard. */
    record Broken(
            @Nullable String sheet,
            @Nullable CellAddress cell,
            Message message,
            @Nullable HazardPolicy policy) {

        Broken(@Nullable String sheet, @Nullable CellAddress cell, Message message) {
            this(sheet, cell, message, null);
        }
    }

    /** What a rule said of a slot, or of a submission as a whole. */
    record Said(@Nullable Integer slot, String rule, long holds, long notAssessed, List<Broken> broken) {

        static Said holds(String rule) {
            return new Said(null, rule, 1, 0, List.of());
        }

        static Said notAssessed(String rule) {
            return new Said(null, rule, 0, 1, List.of());
        }

        static Said broken(String rule, List<Broken> broken) {
            return new Said(null, rule, 0, 0, broken);
        }

        /** Why a submission is refused or set aside, by one rule. */
        static Said refused(String rule, List<Refusal> refusals) {
            return broken(
                    rule,
                    refusals.stream()
                            .map(refusal -> new Broken(refusal.sheet(), refusal.cell(), refusal.message()))
                            .toList());
        }
    }

    /** What a rule said of a submission before it could be looked over. */
    void forget(int submission, String rule) {
        FORGET.forEach(sql -> jdbc.sql(sql)
                .param("submission", submission)
                .param("rule", rule)
                .update());
    }

    void add(int submission, Said... said) {
        add(submission, List.of(said));
    }

    void add(int submission, List<Said> said) {
        JsonRows counts = new JsonRows();
        JsonRows findings = new JsonRows();
        for (Said each : said) {
            counts.add()
                    .put("slot", each.slot())
                    .put("rule", each.rule())
                    .put("holds", each.holds())
                    .put("broken", each.broken().size())
                    .put("not_assessed", each.notAssessed());
            each.broken().forEach(broken -> {
                CellAddress cell = broken.cell();
                findings.add()
                        .put("slot", each.slot())
                        .put("rule", each.rule())
                        .put("sheet", broken.sheet())
                        .put("cell_row", cell == null ? null : cell.row())
                        .put("cell_column", cell == null ? null : cell.column())
                        .put("message", broken.message().toJson())
                        .put(
                                "policy",
                                broken.policy() == null ? null : broken.policy().code());
            });
        }
        counts.send(jdbc, COUNT, submission);
        findings.send(jdbc, KEEP, submission);
    }
}

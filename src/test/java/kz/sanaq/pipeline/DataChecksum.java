package kz.sanaq.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database holds, in natural codes: two databases that were fed the same have the same checksums, whatever the
 * order, the threads and the interruptions. Surrogate keys, runs and times of loading are no part of it.
 */
final class DataChecksum {

    private static final String SUBMISSION = "encode(submission.sha256, 'hex') || ' ' || submission.sender";

    private static final String SLOT =
            "slot.return_code || '/' || slot.reporter || '/' || slot.subject || '/' || slot.period_start || '/' || slot.period_end";

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("intake.workbook", "select encode(sha256, 'hex') || size || md5(bytes) from intake.workbook");
        TABLES.put("intake.submission", """
                select concat_ws('|', %s, file_name, received_at, state, return_code, edition, unmapped_cells, refusals)
                from intake.submission
                """.formatted(SUBMISSION));
        TABLES.put("intake.delivery", """
                select concat_ws('|', sender, file_name, received_at, encode(sha256, 'hex'), is_duplicate)
                from intake.delivery
                """);
        TABLES.put("intake.submission_slot", """
                select concat_ws('|', %s, %s, submission_slot.state, submission_slot.refusals, observations)
                from intake.submission_slot join intake.submission using (submission_id) join intake.slot using (slot_id)
                """.formatted(SUBMISSION, SLOT));
        for (String table : new String[] {"sheet_ledger", "ignored_region", "reported_cell"}) {
            TABLES.put(
                    "intake." + table,
                    "select concat_ws('|', %s, to_jsonb(%s) - 'submission_id') from intake.%s join intake.submission using (submission_id)"
                            .formatted(SUBMISSION, table, table));
        }
        for (String table : new String[] {"reader_outcome", "reader_finding"}) {
            TABLES.put("intake." + table, """
                    select concat_ws('|', %s, %s, to_jsonb(%s) - 'submission_id' - 'slot_id')
                    from intake.%s join intake.submission using (submission_id) left join intake.slot using (slot_id)
                    """.formatted(SUBMISSION, SLOT, table, table));
        }
        TABLES.put("warehouse.vintage", """
                select concat_ws('|', %s, %s, known_from, known_to)
                from warehouse.vintage join intake.submission using (submission_id) join intake.slot using (slot_id)
                """.formatted(SUBMISSION, SLOT));
        TABLES.put("warehouse.observation", """
                select concat_ws('|', %s, %s, unit.kind, unit.label, unit.locality, unit.scope_area,
                    to_jsonb(observation) - 'submission_id' - 'slot_id' - 'unit_id')
                from warehouse.observation
                join intake.submission using (submission_id)
                join intake.slot using (slot_id)
                join ref.reported_unit unit using (unit_id)
                """.formatted(SUBMISSION, SLOT));
        TABLES.put("warehouse.attribute", """
                select concat_ws('|', %s, %s, unit.kind, unit.label, unit.locality, unit.scope_area,
                    to_jsonb(attribute) - 'submission_id' - 'slot_id' - 'unit_id')
                from warehouse.attribute
                join intake.submission using (submission_id)
                join intake.slot using (slot_id)
                join ref.reported_unit unit using (unit_id)
                """.formatted(SUBMISSION, SLOT));
        TABLES.put("ref.resolution", """
                select concat_ws('|', unit.kind, unit.label, unit.locality, unit.scope_area, institution.code, area.code, score)
                from ref.resolution
                join ref.reported_unit unit using (unit_id)
                left join ref.institution using (institution_id)
                left join ref.area using (area_id)
                """);
        TABLES.put("quality.finding", """
                select concat_ws('|', rule, subject, severity, message, left_value, right_value, residual, area_code,
                    period_start, period_end, state, reopened)
                from quality.finding
                """);
        TABLES.put("quality.finding_cell", """
                select concat_ws('|', finding.rule, finding.subject, %s, finding_cell.role, finding_cell.sheet, cell_row, cell_column)
                from quality.finding_cell
                join quality.finding using (finding_id)
                join intake.submission using (submission_id)
                """.formatted(SUBMISSION));
        TABLES.put(
                "quality.gap",
                "select concat_ws('|', comparison, area_code, period_start, period_end, left_value, right_value, residual, state) from quality.gap");
        TABLES.put("quality.gap_component", """
                select concat_ws('|', gap.comparison, gap.area_code, ordinal, code, basis, value, gap_component.missing)
                from quality.gap_component join quality.gap using (gap_id)
                """);
        TABLES.put("quality.gap_cell", """
                select concat_ws('|', gap.comparison, gap.area_code, ordinal, selection, %s, sheet, cell_row, cell_column, value, sign)
                from quality.gap_cell join quality.gap using (gap_id) join intake.submission using (submission_id)
                """.formatted(SUBMISSION));
        TABLES.put(
                "quality.verdict",
                "select concat_ws('|', claim, stated, computed, verdict, unit) from quality.verdict");
        TABLES.put(
                "quality.conflict",
                "select concat_ws('|', conflict, kind, figure_a, figure_b, difference) from quality.conflict");
    }

    private DataChecksum() {}

    /** Rows and checksum of every table that holds data; read it as the owner. */
    static Map<String, String> of(JdbcClient jdbc) {
        Map<String, String> checksums = new LinkedHashMap<>();
        TABLES.forEach((table, rows) -> checksums.put(
                table,
                jdbc.sql(
                                "select count(*) || ' rows ' || coalesce(md5(string_agg(line, '' order by line)), '') from (%s) as rows (line)"
                                        .formatted(rows))
                        .query(String.class)
                        .single()));
        return checksums;
    }
}

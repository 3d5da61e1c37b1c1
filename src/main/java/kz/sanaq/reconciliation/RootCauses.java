package kz.sanaq.reconciliation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says of findings that have one cause which of them is the root: rules declare what they explain, and in which case two
 * findings belong together. Whatever explains a root in turn is the root of all.
 */
final class RootCauses {

    /** What two findings must have in common for the one to explain the other. */
    enum By {
        /** A cell, and they differ by as much. */
        CELL_AND_SIZE,
        /** A cell. */
        CELL,
        /** A workbook of which they show cells; or the slot, where the other can show no cell. */
        WORKBOOK,
        /** The rule and the slot, or the workbook where there is no slot: the first of them explains the others. */
        REPORT
    }

    /** A rule that explains another. */
    record Explanation(String root, String rule, By by) {}

    private static final String TELL = """
            with recursive declared as (
                select * from jsonb_to_recordset(cast(:declared as jsonb)) as declared (root text, rule text, by text)
            ),
            touched as materialized (
                select distinct finding_id, rule, abs(residual) as size, submission_id, sheet, cell_row, cell_column
                from quality.finding
                join quality.finding_cell using (finding_id)
                where state = 'OPEN'
            ),
            shown as materialized (
                select distinct finding_id, rule, submission_id from touched
            ),
            reported as (
                select
                    finding_id,
                    first_value(finding_id) over (
                        partition by finding.rule, slot_id, case when slot_id is null then workbook.submission_id end
                        order by array_position(array['refuse', 'error', 'query', 'note'], severity), subject) as first
                from declared
                join quality.finding on finding.rule = declared.rule and state = 'OPEN'
                left join lateral (
                    select min(submission_id) as submission_id from quality.finding_cell cell
                    where cell.finding_id = finding.finding_id
                ) workbook on true
                where declared.by = 'REPORT' and (slot_id is not null or workbook.submission_id is not null)
            ),
            edge as materialized (
                select distinct symptom.finding_id as symptom, root.finding_id as root
                from declared
                join touched root on root.rule = declared.root
                join touched symptom
                    on symptom.rule = declared.rule and symptom.finding_id <> root.finding_id
                    and symptom.submission_id = root.submission_id and symptom.sheet = root.sheet
                    and symptom.cell_row = root.cell_row and symptom.cell_column = root.cell_column
                where declared.by = 'CELL' or (declared.by = 'CELL_AND_SIZE' and symptom.size = root.size)
                union
                select symptom.finding_id, root.finding_id
                from declared
                join shown root on root.rule = declared.root
                join shown symptom
                    on symptom.rule = declared.rule and symptom.submission_id = root.submission_id
                    and symptom.finding_id <> root.finding_id
                where declared.by = 'WORKBOOK'
                union
                select symptom.finding_id, root.finding_id
                from declared
                join quality.finding root on root.rule = declared.root and root.state = 'OPEN'
                join quality.finding symptom
                    on symptom.rule = declared.rule and symptom.state = 'OPEN' and symptom.slot_id = root.slot_id
                    and symptom.finding_id <> root.finding_id
                where declared.by = 'WORKBOOK'
                  and not exists (select from quality.finding_cell cell where cell.finding_id = symptom.finding_id)
                union
                select finding_id, first
                from reported
                where first <> finding_id
            ),
            climb as (
                select symptom, root from edge
                union
                select climb.symptom, edge.root from climb join edge on edge.symptom = climb.root
            ),
            told as (
                select distinct on (climb.symptom) climb.symptom, climb.root
                from climb
                join quality.finding on finding.finding_id = climb.root
                where climb.root not in (select symptom from edge)
                order by climb.symptom, finding.rule, finding.subject
            )
            update quality.finding
            set root_cause = told.root
            from (
                select finding_id, told.root
                from quality.finding
                left join told on told.symptom = finding_id
                where finding.root_cause is distinct from told.root
            ) as told
            where told.finding_id = finding.finding_id
            """;

    private final List<Explanation> declared;
    private final JdbcClient writing;

    RootCauses(List<Explanation> declared, JdbcClient writing) {
        this.declared = declared;
        this.writing = writing;
    }

    /** Tells the root of every open finding that has one, and forgets those that have none any more. */
    Counts tell() {
        writing.sql(TELL).param("declared", Json.write(declared)).update();
        return Counts.NONE;
    }
}

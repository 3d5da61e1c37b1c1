package kz.sanaq.reconciliation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says of findings that one wrong cell caused which of them is the root: rules declare what they explain, and two
 * findings belong together where they share a cell and, as a rule, differ by as much. Whatever explains a root in turn is
 * the root of all.
 */
final class RootCauses {

    /** A rule that explains another; with {@code anySize}, also where their differences are not of one size. */
    record Explanation(String root, String rule, boolean anySize) {}

    private static final String TELL = """
            with recursive declared as (
                select * from jsonb_to_recordset(cast(:declared as jsonb)) as declared (root text, rule text, any_size boolean)
            ),
            touched as materialized (
                select distinct finding_id, rule, abs(residual) as size, submission_id, sheet, cell_row, cell_column
                from quality.finding
                join quality.finding_cell using (finding_id)
                where state = 'OPEN'
            ),
            edge as materialized (
                select distinct symptom.finding_id as symptom, root.finding_id as root
                from declared
                join touched root on root.rule = declared.root
                join touched symptom
                    on symptom.rule = declared.rule and symptom.finding_id <> root.finding_id
                    and symptom.submission_id = root.submission_id and symptom.sheet = root.sheet
                    and symptom.cell_row = root.cell_row and symptom.cell_column = root.cell_column
                where declared.any_size or symptom.size = root.size
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

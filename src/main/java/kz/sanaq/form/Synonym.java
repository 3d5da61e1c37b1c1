package kz.sanaq.form;

import java.util.List;
import kz.sanaq.knowledge.CsvRow;

/**
 * A heading or row's label that a steward said the meaning of: a line of {@code jobs/returns/<code>/synonyms.csv}.
 *
 * @param returnCode the return whose form it belongs to
 * @param edition the edition of the form; empty for all that have the label
 * @param table the table of the form
 * @param label a spelling of the label that is meant
 * @param written what is written in its place
 * @param scope the workbooks in which it means this
 */
record Synonym(
        String returnCode,
        String edition,
        String table,
        Direction axis,
        String label,
        String written,
        AnswerScope scope) {

    /** The file of a return's synonyms. */
    static AnswerFile file(String returnCode) {
        return new AnswerFile(returnCode, "synonyms.csv", List.of("edition", "table", "axis", "label", "written"));
    }

    static Synonym of(String returnCode, CsvRow row) {
        return new Synonym(
                returnCode,
                row.optional("edition").orElse(""),
                row.text("table"),
                row.oneOf("axis", Direction.class),
                row.text("label"),
                row.text("written"),
                AnswerScope.of(row));
    }

    /** Whether it is of a label that this form has. */
    boolean isOf(FormFile form) {
        return (edition.isEmpty() || edition.equals(form.edition()))
                && form.tables().stream()
                        .anyMatch(one -> one.table().equals(table) && Synonyms.label(one, this) != null);
    }

    /** What is written, without the marks that mean something in a form's file. */
    String spelling() {
        return Folding.fold(written);
    }
}

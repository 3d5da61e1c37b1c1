package kz.sanaq.form;

import java.time.LocalDate;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.reference.Validity;

/**
 * A heading or row's label that a steward said the meaning of: a line of {@code jobs/returns/<code>/synonyms.csv}.
 *
 * @param returnCode the return whose form it belongs to
 * @param edition the edition of the form; empty for all that have the label
 * @param table the table of the form
 * @param label a spelling of the label that is meant
 * @param written what is written in its place
 * @param sender the only sender that writes so; empty for all
 * @param received days of receipt of the workbooks in which it means this
 */
record Synonym(
        String returnCode,
        String edition,
        String table,
        Direction axis,
        String label,
        String written,
        String sender,
        Validity received) {

    static final String[] COLUMNS = {
        "edition",
        "table",
        "axis",
        "label",
        "written",
        "sender",
        "valid_from",
        "valid_to",
        "decided_by",
        "decided_on",
        "reason",
        "withdrawn_by",
        "withdrawn_on",
        "withdrawn_because"
    };

    /** The file of a return's synonyms, relative to {@code jobs/}. */
    static String file(String returnCode) {
        return "returns/" + returnCode + "/synonyms.csv";
    }

    static boolean stands(CsvRow row) {
        return row.optional("withdrawn_on").isEmpty();
    }

    static Synonym of(String returnCode, CsvRow row) {
        row.text("decided_by");
        row.date("decided_on");
        row.text("reason");
        return new Synonym(
                returnCode,
                row.optional("edition").orElse(""),
                row.text("table"),
                row.oneOf("axis", Direction.class),
                row.text("label"),
                row.text("written"),
                row.optional("sender").orElse(""),
                new Validity(
                        row.optionalDate("valid_from").orElse(LocalDate.MIN),
                        row.optionalDate("valid_to").orElse(LocalDate.MAX)));
    }

    /** Whether it is of a label that this form has. */
    boolean isOf(FormFile form) {
        return (edition.isEmpty() || edition.equals(form.edition()))
                && form.tables().stream()
                        .anyMatch(one -> one.table().equals(table) && Synonyms.label(one, this) != null);
    }

    boolean holds(LocalDate day, String of) {
        return received.contains(day) && (sender.isEmpty() || sender.equals(of));
    }

    /** What is written, without the marks that mean something in a form's file. */
    String spelling() {
        return Folding.fold(written);
    }
}

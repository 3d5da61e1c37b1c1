package kz.sanaq.form;

import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/** Rule F22: the numbers and codes that a form prints, and the words beside them, are of the same columns and lines. */
final class CodesAndWords {

    private CodesAndWords() {}

    static void assess(Page page, TableReader.Found table, Tally tally) {
        ColumnNumbers numbers = table.heading().numbers();
        for (int column : numbers.taken()) {
            AxisLabel label = numbers.numbered(column);
            tally.broken(
                    page, table.heading().place(page, column), said("form.known-by-number", numbers, column, label));
        }
        Column disagreeing = numbers.disagreeing();
        if (disagreeing != null) {
            int at = disagreeing.at();
            tally.broken(
                    page,
                    table.heading().place(page, at),
                    said("form.column-code-disagrees", numbers, at, numbers.numbered(at)));
        }
        for (LineWords.Doubt doubt : table.body().doubts()) {
            tally.broken(
                    page,
                    new CellAddress(doubt.row(), doubt.column()),
                    Message.of(
                            doubt.byCode() == null ? "form.known-by-words" : "form.line-code-disagrees",
                            "row",
                            doubt.row() + 1,
                            "code",
                            (doubt.byCode() == null ? doubt.byWords() : doubt.byCode()).name(),
                            "other",
                            doubt.byWords().name()));
        }
        if (numbers.taken().isEmpty()
                && disagreeing == null
                && table.body().doubts().isEmpty()) {
            tally.holds();
        }
    }

    private static Message said(String key, ColumnNumbers numbers, int column, @Nullable AxisLabel label) {
        return Message.of(
                key,
                "column",
                Page.column(column),
                "number",
                numbers.printed(column),
                "label",
                label == null ? "" : label.name());
    }
}

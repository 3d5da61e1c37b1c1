package kz.sanaq.sample;

/** Figures that no form expects: another column, another table, a row after the total. */
final class LayoutFaults {

    private static final int HEADINGS = 4;
    private static final int AFTER_LAST_COLUMN = ListColumns.of2021().note + 1;

    private LayoutFaults() {}

    static void plant(Deliveries deliveries, FaultLog log) {
        column(deliveries.list("edu-75", Country.END_JUNE), log);
        table(deliveries.list("edu-19", Country.END_JUNE), log);
        row(deliveries.list("edu-39", Country.END_MAY), log);
    }

    private static void column(Draft draft, FaultLog log) {
        var total = draft.sheet.marked("total/total");
        int header = draft.sheet.marked("DD/total").row() - HEADINGS;
        var at = draft.sheet.put(header, AFTER_LAST_COLUMN, "в т.ч. обучаются в колледже", Style.HEADER);
        draft.sheet.merge(header, header + HEADINGS - 1, AFTER_LAST_COLUMN, AFTER_LAST_COLUMN);
        log.seen(draft, at, "unknown-column", "F05", "", "a column that the form does not know, with numbers below");
        for (int row = header + HEADINGS; row < total.row(); row++) {
            int children = draft.sheet.number(new Sheet.At(row, total.column()));
            var cell = draft.sheet.put(row, AFTER_LAST_COLUMN, children / 12, Style.NUMBER);
            log.seen(draft, cell, "unknown-column", "F05", "", "a number in the unknown column");
        }
    }

    private static void table(Draft draft, FaultLog log) {
        int row = draft.sheet.lastRow() + 3;
        log.seen(
                draft,
                draft.sheet.put(row, 1, "Справочно: педагогические работники", Style.BOLD_TEXT),
                "second-table",
                "",
                "",
                "a second table below the list");
        String[] headings = {"Должность", "Ставок", "Занято"};
        for (int i = 0; i < headings.length; i++) {
            draft.sheet.put(row + 1, 1 + i, headings[i], Style.HEADER);
        }
        String[] posts = {"воспитатели", "психологи", "социальные педагоги"};
        int[] places = {86, 11, 9};
        for (int i = 0; i < posts.length; i++) {
            draft.sheet.put(row + 2 + i, 1, posts[i], Style.TEXT);
            for (int column = 2; column < 4; column++) {
                var cell = draft.sheet.put(row + 2 + i, column, places[i] - (column - 2) * i, Style.NUMBER);
                log.seen(draft, cell, "second-table", "", "", "a number of the second table");
            }
        }
    }

    private static void row(Draft draft, FaultLog log) {
        var total = draft.sheet.marked("total/total");
        draft.sheet.put(total.row() + 1, 1, "кроме того, в семьях на каникулах", Style.TEXT);
        var cell = draft.sheet.put(total.row() + 1, total.column(), 7, Style.NUMBER);
        log.seen(draft, cell, "row-after-total", "S08", "", "a number below the total");
    }
}

package kz.sanaq.workbook;

import java.io.IOException;
import java.util.List;
import kz.sanaq.workbook.MarkedStyles.ListLook;

/**
 * Writes the sheet with the list. Its first row and its first column are hidden: they hold what makes the list known
 * again, and stay beside what they name when somebody inserts, deletes or sorts.
 */
final class ListPart {

    /** In the corner, before the identity. */
    static final String LIST = "sanaq-list/1 ";

    /** In the first row, above each column for answers. */
    static final String ANSWERS = "sanaq-answer";

    /** In the first column, before the key of each row. */
    static final String ROW = "sanaq-row ";

    private static final int FIRST_TITLE = 1;

    /** Height of a line, and the most that a row may have, in points. */
    private static final int LINE = 15;

    private static final int HIGHEST = 405;

    /** So many letters of a column's width are lost where words do not end with the line. */
    private static final int AT_ITS_ENDS = 4;

    private final ListSheet list;

    /** The names of the sender's sheets. */
    private final List<SheetInfo> sheets;

    private final MarkedStyles styles;

    private final XmlCopy out;

    private final int heading;

    private ListPart(ListSheet list, List<SheetInfo> sheets, MarkedStyles styles, XmlCopy out) {
        this.list = list;
        this.sheets = sheets;
        this.styles = styles;
        this.out = out;
        this.heading = FIRST_TITLE + list.title().size() + 1;
    }

    static void write(ListSheet list, List<SheetInfo> sheets, MarkedStyles styles, String namespace, XmlCopy out)
            throws IOException {
        new ListPart(list, sheets, styles, out).write(namespace);
    }

    private void write(String namespace) throws IOException {
        out.start("worksheet").attribute("xmlns", namespace);
        out.start("sheetPr")
                .empty("tabColor", "rgb", "FFC00000")
                .empty("pageSetUpPr", "fitToPage", "1")
                .end();
        out.start("sheetViews").start("sheetView").attribute("showGridLines", 0);
        out.attribute("tabSelected", 1).attribute("workbookViewId", 0);
        String below = new CellAddress(heading + 1, 0).toString();
        out.empty(
                "pane",
                "ySplit",
                Integer.toString(heading),
                "topLeftCell",
                below,
                "activePane",
                "bottomLeft",
                "state",
                "frozen");
        String first = new CellAddress(heading + 1, 1).toString();
        out.empty("selection", "pane", "bottomLeft", "activeCell", first, "sqref", first)
                .end()
                .end();
        out.empty("sheetFormatPr", "defaultRowHeight", "15");
        columns();
        out.start("sheetData");
        cells();
        out.end();
        links();
        out.empty(
                "pageMargins",
                "left",
                "0.4",
                "right",
                "0.4",
                "top",
                "0.5",
                "bottom",
                "0.5",
                "header",
                "0.3",
                "footer",
                "0.3");
        out.empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToHeight", "0");
        out.end().flush();
    }

    private void columns() throws IOException {
        out.start("cols").empty("col", "min", "1", "max", "1", "width", "3", "hidden", "1", "customWidth", "1");
        for (int index = 0; index < list.columns().size(); index++) {
            String number = Integer.toString(index + 2);
            String width = Integer.toString(list.columns().get(index).width());
            out.empty("col", "min", number, "max", number, "width", width, "customWidth", "1");
        }
        out.end();
    }

    private void cells() throws IOException {
        out.start("row").attribute("r", 1).attribute("hidden", 1);
        cell(0, 0, LIST + list.identity(), ListLook.SUBTITLE);
        for (int column = 0; column < list.columns().size(); column++) {
            if (list.columns().get(column).use() == ListSheet.Use.ANSWER) {
                cell(0, column + 1, ANSWERS, ListLook.SUBTITLE);
            }
        }
        out.end();
        for (int line = 0; line < list.title().size(); line++) {
            row(FIRST_TITLE + line);
            cell(FIRST_TITLE + line, 1, list.title().get(line), line == 0 ? ListLook.TITLE : ListLook.SUBTITLE);
            out.end();
        }
        row(heading);
        for (int column = 0; column < list.columns().size(); column++) {
            cell(heading, column + 1, list.columns().get(column).heading(), ListLook.HEADING);
        }
        out.end();
        for (int index = 0; index < list.rows().size(); index++) {
            row(heading + 1 + index, list.rows().get(index));
        }
    }

    private void row(int number, ListSheet.Row row) throws IOException {
        row(number);
        out.attribute("ht", Math.min(HIGHEST, LINE * lines(row)));
        cell(number, 0, ROW + row.key(), ListLook.SUBTITLE);
        for (int column = 0; column < list.columns().size(); column++) {
            cell(number, column + 1, row.texts().get(column), look(row, column));
        }
        out.end();
    }

    /** How many lines its longest text takes: not every program measures that when it opens the workbook. */
    private int lines(ListSheet.Row row) {
        int most = 1;
        for (int column = 0; column < list.columns().size(); column++) {
            int width = Math.max(1, list.columns().get(column).width() - AT_ITS_ENDS);
            int lines = row.texts()
                    .get(column)
                    .lines()
                    .mapToInt(line -> 1 + Math.max(0, line.length() - 1) / width)
                    .sum();
            most = Math.max(most, lines);
        }
        return most;
    }

    /** The first column shows the mark; who has to explain sees where to write. */
    private ListLook look(ListSheet.Row row, int column) {
        if (column == 0) {
            return ListLook.of(row.mark());
        }
        return switch (list.columns().get(column).use()) {
            case TEXT -> ListLook.TEXT;
            case CELL -> row.link() == null ? ListLook.TEXT : ListLook.LINK;
            case ANSWER -> row.mark() == Mark.QUERY ? ListLook.ANSWER : ListLook.TEXT;
        };
    }

    private void row(int number) throws IOException {
        out.start("row").attribute("r", number + 1L);
    }

    private void cell(int row, int column, String text, ListLook look) throws IOException {
        out.start("c").attribute("r", new CellAddress(row, column).toString()).attribute("s", styles.of(look));
        if (!text.isEmpty()) {
            out.attribute("t", "inlineStr").start("is").start("t").attribute("xml:space", "preserve");
            out.text(WrittenText.of(text)).end().end();
        }
        out.end();
    }

    private void links() throws IOException {
        int column = 0;
        while (column < list.columns().size() && list.columns().get(column).use() != ListSheet.Use.CELL) {
            column++;
        }
        boolean any = false;
        for (int index = 0; index < list.rows().size(); index++) {
            ListSheet.Link link = list.rows().get(index).link();
            if (link != null) {
                if (!any) {
                    out.start("hyperlinks");
                    any = true;
                }
                String from = new CellAddress(heading + 1 + index, column + 1).toString();
                out.empty("hyperlink", "ref", from, "location", place(link));
            }
        }
        if (any) {
            out.end();
        }
    }

    private String place(ListSheet.Link link) {
        return "'" + sheets.get(link.sheet()).name().replace("'", "''") + "'!" + link.cell();
    }
}

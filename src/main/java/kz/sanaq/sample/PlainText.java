package kz.sanaq.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sheet as text: separated by semicolons, or as a web page. */
final class PlainText {

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    private PlainText() {}

    /** Lines of values; a heading that spans columns is repeated in each, as programs do that export a table. */
    static byte[] csv(Sheet sheet, boolean isWindows) {
        int width = width(sheet);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row <= sheet.lastRow(); row++) {
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                fields.add(field(heading(sheet, new Sheet.At(row, column))));
            }
            lines.add(String.join(";", fields));
        }
        String text = String.join("\r\n", lines) + "\r\n";
        return isWindows ? text.getBytes(WINDOWS) : ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** A table of a web page, as reporting programs save it under the name of a workbook. */
    static byte[] html(Sheet sheet) {
        int width = width(sheet);
        var page = new StringBuilder(
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\r\n<head>"
                        + "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head>\r\n<body>\r\n<table border=\"1\">\r\n");
        for (int row = 0; row <= sheet.lastRow(); row++) {
            page.append("<tr>");
            for (int column = 0; column < width; column++) {
                cell(sheet, new Sheet.At(row, column), page);
            }
            page.append("</tr>\r\n");
        }
        return page.append("</table>\r\n</body>\r\n</html>\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void cell(Sheet sheet, Sheet.At at, StringBuilder page) {
        var merge = sheet.merges.stream()
                .filter(merged -> merged.firstRow() <= at.row()
                        && at.row() <= merged.lastRow()
                        && merged.firstColumn() <= at.column()
                        && at.column() <= merged.lastColumn())
                .findFirst();
        if (merge.isPresent()
                && (merge.get().firstRow() != at.row() || merge.get().firstColumn() != at.column())) {
            return;
        }
        page.append("<td");
        merge.ifPresent(merged -> page.append(span("colspan", merged.lastColumn() - merged.firstColumn() + 1))
                .append(span("rowspan", merged.lastRow() - merged.firstRow() + 1)));
        page.append('>')
                .append(value(sheet, at)
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\u00a0", "&nbsp;"))
                .append("</td>");
    }

    private static String span(String name, int cells) {
        return cells == 1 ? "" : " " + name + "=\"" + cells + "\"";
    }

    private static String heading(Sheet sheet, Sheet.At at) {
        return sheet.merges.stream()
                .filter(merge -> merge.firstRow() == at.row()
                        && merge.firstColumn() < at.column()
                        && at.column() <= merge.lastColumn())
                .map(merge -> new Sheet.At(merge.firstRow(), merge.firstColumn()))
                .filter(first ->
                        sheet.cells.containsKey(first) && sheet.cells.get(first).style() == Style.HEADER)
                .findFirst()
                .map(first -> value(sheet, first))
                .orElseGet(() -> value(sheet, at));
    }

    private static String field(String value) {
        return value.matches("(?s).*[;\"\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    /** What a cell shows; a fraction has the comma of the country. */
    private static String value(Sheet sheet, Sheet.At at) {
        String shown = sheet.shown(at);
        boolean isFraction = sheet.cells.containsKey(at) && sheet.content(at).value() instanceof Double;
        return isFraction ? shown.replace('.', ',') : shown;
    }

    /** Whether every letter has a place in windows-1251, which most Kazakh letters have not. */
    static boolean fitsWindows(Sheet sheet) {
        var encoder = WINDOWS.newEncoder();
        return sheet.cells.values().stream()
                .allMatch(content -> encoder.canEncode(content.value().toString()));
    }

    private static int width(Sheet sheet) {
        return 1
                + sheet.cells.keySet().stream()
                        .map(Sheet.At::column)
                        .collect(Collectors.maxBy(Integer::compare))
                        .orElse(0);
    }
}

package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;

import java.util.StringJoiner;

/**
 * A workbook of one sheet from a drawing, without a library: a line is a row, bars part its cells; a cell of digits is a
 * number unless an apostrophe stands before it, {@code =SUM(A1:A2)→3} a formula with its value; {@code <} merges with the
 * cell on the left, {@code ^} with the one above.
 */
public final class DrawnQuickly {

    private static final int MOST = 200;

    private DrawnQuickly() {}

    public static byte[] xlsx(String sheet, String drawing) {
        String[][] cells =
                drawing.lines().limit(MOST).map(line -> line.split("\\|", MOST)).toArray(String[][]::new);
        StringBuilder rows = new StringBuilder();
        StringBuilder merged = new StringBuilder();
        for (int row = 0; row < cells.length; row++) {
            rows.append("<row r='").append(row + 1).append("'>");
            for (int column = 0; column < cells[row].length; column++) {
                String text = cells[row][column].strip();
                if (!is(text, '<') && !is(text, '^')) {
                    rows.append(cell(new CellAddress(row, column), text));
                    merged.append(area(cells, row, column));
                }
            }
            rows.append("</row>");
        }
        return aWorkbook()
                .sheet(
                        escaped(sheet),
                        "visible",
                        "<sheetData>" + rows + "</sheetData><mergeCells>" + merged + "</mergeCells>")
                .bytes();
    }

    /** The first sheet of a workbook as such a drawing. */
    public static String of(byte[] bytes) throws UnreadableWorkbook {
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            Grid grid = workbook.grid(0);
            StringJoiner lines = new StringJoiner("\n", workbook.sheets().get(0).name() + "|2018.xlsx\n", "\n");
            for (int row = 0; row < Math.min(grid.rows(), 45); row++) {
                StringJoiner line = new StringJoiner("|");
                for (int column = 0; column < grid.columns(); column++) {
                    line.add(drawn(grid, row, column));
                }
                lines.add(line.toString().replaceFirst("\\|+$", ""));
            }
            return lines.toString();
        }
    }

    private static String drawn(Grid grid, int row, int column) {
        for (CellRange area : grid.structure().mergedAreas()) {
            if (area.contains(row, column)
                    && (row != area.first().row() || column != area.first().column())) {
                return column > area.first().column() ? "<" : "^";
            }
        }
        Cell cell = grid.at(row, column);
        if (cell == null) {
            return "";
        }
        String shown = cell.type() == CellType.NUMBER
                ? cell.decimal().toPlainString()
                : cell.text().replaceAll("[|\n\r]", " ");
        String value = cell.type() == CellType.TEXT && shown.matches("\\d+(\\.\\d+)?") ? "'" + shown : shown;
        return cell.formula() == null ? value : "=" + cell.formula() + "→" + shown;
    }

    private static String cell(CellAddress address, String text) {
        if (text.isEmpty()) {
            return "";
        }
        int arrow = text.lastIndexOf('→');
        boolean isFormula = text.startsWith("=") && arrow > 0;
        String value = isFormula ? text.substring(arrow + 1) : text;
        boolean isNumber = value.matches("-?\\d{1,15}(\\.\\d{1,9})?");
        return "<c r='%s'%s>%s<v>%s</v></c>"
                .formatted(
                        address,
                        isNumber ? "" : " t='str'",
                        isFormula ? "<f>" + escaped(text.substring(1, arrow)) + "</f>" : "",
                        escaped(!isFormula && value.startsWith("'") ? value.substring(1) : value));
    }

    private static String area(String[][] cells, int row, int column) {
        int right = column;
        while (right + 1 < cells[row].length && is(cells[row][right + 1].strip(), '<')) {
            right++;
        }
        int bottom = row;
        while (bottom + 1 < cells.length
                && column < cells[bottom + 1].length
                && is(cells[bottom + 1][column].strip(), '^')) {
            bottom++;
        }
        return right == column && bottom == row
                ? ""
                : "<mergeCell ref='%s:%s'/>".formatted(new CellAddress(row, column), new CellAddress(bottom, right));
    }

    private static boolean is(String text, char mark) {
        return text.length() == 1 && text.charAt(0) == mark;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '\'' -> escaped.append("&apos;");
                        default -> escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }
}

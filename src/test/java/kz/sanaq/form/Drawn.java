package kz.sanaq.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook drawn in text: a line is a row, bars part its cells, a cell of digits is a number unless an apostrophe stands
 * before it; {@code <} merges with the cell on the left, {@code ^} with the one above.
 */
final class Drawn {

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    private Drawn() {}

    static Drawn sheet(String name, String rows) {
        return new Drawn().and(name, rows);
    }

    Drawn and(String name, String rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        String[][] cells = rows.lines().map(line -> line.split("\\|", -1)).toArray(String[][]::new);
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                put(sheet, row, column, cells[row][column].strip());
                merge(sheet, cells, row, column);
            }
        }
        return this;
    }

    Drawn hiding(String name) {
        workbook.setSheetHidden(workbook.getSheetIndex(name), true);
        return this;
    }

    byte[] bytes() throws IOException {
        try (workbook;
                var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void put(XSSFSheet sheet, int row, int column, String text) {
        if (text.isEmpty() || text.equals("<") || text.equals("^")) {
            return;
        }
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        if (text.matches("\\d+(\\.\\d+)?")) {
            line.createCell(column).setCellValue(Double.parseDouble(text));
        } else {
            line.createCell(column).setCellValue(text.startsWith("'") ? text.substring(1) : text);
        }
    }

    private static void merge(XSSFSheet sheet, String[][] cells, int row, int column) {
        int right = column;
        while (is(cells, row, right + 1, "<")) {
            right++;
        }
        int bottom = row;
        while (is(cells, bottom + 1, column, "^")) {
            bottom++;
        }
        boolean first = !is(cells, row, column, "<") && !is(cells, row, column, "^");
        if (first && (right > column || bottom > row)) {
            sheet.addMergedRegion(new CellRangeAddress(row, bottom, column, right));
        }
    }

    private static boolean is(String[][] cells, int row, int column, String mark) {
        return row < cells.length
                && column < cells[row].length
                && cells[row][column].strip().equals(mark);
    }
}

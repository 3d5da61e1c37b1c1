package kz.sanaq.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes the workbooks of the bench: lists as departments send them, only longer, the same bytes every time. */
final class BenchWorkbooks {

    static final int COLUMNS = 25;

    private static final int NAMES = 5_000;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private BenchWorkbooks() {}

    /** Row by row into the package, as a streaming writer does: names, places, dates, counts, shares, a sum, a note. */
    static void xlsx(Path file, int rows) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            AWorkbook.aWorkbook().rows("").partsBeside("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")
                    .forEach((name, content) -> put(zip, name, content));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(shared().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            BufferedWriter out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" + MAIN
                    + "\"><dimension ref=\"A1:Y" + rows + "\"/><sheetData>");
            for (int row = 0; row < rows; row++) {
                writeRow(out, row);
            }
            out.write("</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"X2:Y3\"/>"
                    + "</mergeCells></worksheet>");
            out.flush();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String shared() {
        StringBuilder items = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        for (int index = 0; index < NAMES; index++) {
            items.append("<si><t>").append(name(index)).append("</t></si>");
        }
        return items.append("</sst>").toString();
    }

    private static String name(int index) {
        return "КГУ «Балалар үйі № " + index + "», Ақмола облысы";
    }

    private static void writeRow(BufferedWriter out, int row) throws IOException {
        out.write("<row r=\"" + (row + 1) + "\" spans=\"1:25\" ht=\"15\">");
        for (int column = 0; column < COLUMNS; column++) {
            String place = References.columnName(column) + (row + 1);
            switch (column) {
                case 1, 2, 24 ->
                    out.write("<c r=\"" + place + "\" s=\"0\" t=\"s\"><v>" + index(row, column) + "</v></c>");
                case 3 -> out.write("<c r=\"" + place + "\" s=\"1\"><v>" + (43101 + row % 400) + "</v></c>");
                case 4 -> out.write("<c r=\"" + place + "\" s=\"0\"/>");
                case 5, 6, 7 -> out.write("<c r=\"" + place + "\" s=\"0\"><v>" + share(row, column) + "</v></c>");
                case 23 ->
                    out.write("<c r=\"" + place + "\"><f>SUM(I" + (row + 1) + ":W" + (row + 1) + ")</f><v>"
                            + count(row, column) + "</v></c>");
                default -> out.write("<c r=\"" + place + "\" s=\"0\"><v>" + count(row, column) + "</v></c>");
            }
        }
        out.write("</row>");
    }

    private static int index(int row, int column) {
        return (row * 7 + column * 13) % NAMES;
    }

    private static int count(int row, int column) {
        return Math.abs((row * 31 + column) * 2_654_435 % 100_000);
    }

    private static double share(int row, int column) {
        return count(row, column) / 1000.0;
    }

    /** The same rows in the format before 2007, which has 65,536 of them at most. */
    static void xls(Path file, int rows) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            Sheet sheet = workbook.createSheet("A");
            for (int index = 0; index < rows; index++) {
                Row row = sheet.createRow(index);
                for (int column = 0; column < COLUMNS; column++) {
                    var cell = row.createCell(column);
                    switch (column) {
                        case 1, 2, 24 -> cell.setCellValue(name(index(index, column)));
                        case 3 -> {
                            cell.setCellValue(43101 + index % 400);
                            cell.setCellStyle(date);
                        }
                        case 4 -> {}
                        case 5, 6, 7 -> cell.setCellValue(share(index, column));
                        default -> cell.setCellValue(count(index, column));
                    }
                }
            }
            workbook.write(out);
        }
    }
}

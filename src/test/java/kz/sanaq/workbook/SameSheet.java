package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet of texts, numbers and merged areas, written in each format that is read. */
public final class SameSheet {

    private final TreeMap<Integer, TreeMap<Integer, Object>> rows = new TreeMap<>();

    private final Map<CellAddress, CellRange> merged = new LinkedHashMap<>();

    private SameSheet(byte[] xlsx) throws UnreadableWorkbook {
        try (Workbook workbook = Workbooks.open(xlsx, Limits.defaults())) {
            workbook.grid(0).forEach(cell -> {
                CellAddress at = cell.address();
                Object value =
                        cell.type() == CellType.NUMBER ? (Object) cell.decimal().doubleValue() : cell.text();
                rows.computeIfAbsent(at.row(), row -> new TreeMap<>()).put(at.column(), value);
                CellRange area = cell.merged();
                if (area != null) {
                    merged.put(area.first(), area);
                }
            });
        }
    }

    /** The first sheet of this workbook by the ending of each format; encrypted with the password that everybody has. */
    public static Map<String, byte[]> inEachFormat(byte[] xlsx) throws Exception {
        SameSheet sheet = new SameSheet(xlsx);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("poi.xlsx", xlsx);
        all.put("transitional.xlsx", sheet.xlsx().bytes());
        all.put("strict.xlsx", sheet.xlsx().strict().bytes());
        all.put(
                "a.xlsm",
                sheet.xlsx()
                        .mainType("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                        .part("xl/vbaProject.bin", "1")
                        .bytes());
        all.put("a.xls", sheet.xls());
        all.put("a.xlsb", sheet.xlsb());
        all.put("a.ods", sheet.ods());
        all.put("a.csv", sheet.separatedBy(";").getBytes(Charset.forName("windows-1251")));
        all.put("a.tsv", sheet.separatedBy("\t").getBytes(StandardCharsets.UTF_16));
        all.put("page.xls", sheet.html().getBytes(StandardCharsets.UTF_8));
        all.put("encrypted.xlsx", encrypted(xlsx, "VelvetSweatshop"));
        return all;
    }

    static byte[] encrypted(byte[] bytes, String password) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword(password);
            try (var stream = encryptor.getDataStream(file)) {
                stream.write(bytes);
            }
            file.writeFilesystem(written);
            return written.toByteArray();
        }
    }

    private AWorkbook xlsx() {
        StringBuilder content = new StringBuilder("<sheetData>");
        rows.forEach((row, cells) -> {
            content.append("<row r='%d'>".formatted(row + 1));
            cells.forEach((column, value) -> content.append(
                    (value instanceof Double ? "<c r='%s'><v>%s</v></c>" : "<c r='%s' t='str'><v>%s</v></c>")
                            .formatted(new CellAddress(row, column), value)));
            content.append("</row>");
        });
        content.append("</sheetData><mergeCells>");
        merged.values().forEach(area -> content.append("<mergeCell ref='%s'/>".formatted(area)));
        return aWorkbook()
                .sheet("Список", "visible", content.append("</mergeCells>").toString());
    }

    private byte[] xls() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Список");
            rows.forEach((row, cells) -> {
                var line = sheet.createRow(row);
                cells.forEach((column, value) -> {
                    if (value instanceof Double number) {
                        line.createCell(column).setCellValue(number);
                    } else {
                        line.createCell(column).setCellValue(value.toString());
                    }
                });
            });
            merged.values().forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area.toString())));
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private byte[] xlsb() {
        AnXlsb.Records records = new AnXlsb.Records();
        rows.forEach((row, cells) -> {
            records.row(row, false);
            cells.forEach((column, value) -> records.add(value instanceof Double ? 5 : 6, column, 0, value));
        });
        AnXlsb.Records areas = new AnXlsb.Records().add(177, merged.size());
        merged.values()
                .forEach(area -> areas.add(
                        176,
                        area.first().row(),
                        area.last().row(),
                        area.first().column(),
                        area.last().column()));
        return new AnXlsb()
                .sheet("Список", 0, new AnXlsb.Records(), records, areas.add(178))
                .bytes();
    }

    private byte[] ods() {
        String spans = " table:number-columns-spanned='%d' table:number-rows-spanned='%d'";
        return AnOds.anOds()
                .sheet(
                        "Список",
                        table(
                                "<table:table-row>",
                                "</table:table-row>",
                                (value, area) -> {
                                    String span = area == null ? "" : spans.formatted(area.columns(), area.rows());
                                    return value instanceof Double
                                            ? "<table:table-cell%s office:value-type='float' office:value='%s'/>"
                                                    .formatted(span, value)
                                            : "<table:table-cell%s office:value-type='string'><text:p>%s</text:p></table:table-cell>"
                                                    .formatted(span, value);
                                },
                                "<table:covered-table-cell/>"))
                .bytes();
    }

    private String html() {
        return "<html><head><meta charset='utf-8'></head><table>"
                + table(
                        "<tr>",
                        "</tr>",
                        (value, area) -> {
                            String span =
                                    area == null ? "" : " colspan=%d rowspan=%d".formatted(area.columns(), area.rows());
                            return "<td%s>%s</td>".formatted(span, written(value));
                        },
                        "")
                + "</table></html>";
    }

    private interface Written {
        String of(Object value, CellRange area);
    }

    private String table(String begins, String ends, Written cell, String covered) {
        StringBuilder table = new StringBuilder();
        for (int row = 0; row <= rows.lastKey(); row++) {
            table.append(begins);
            for (int column = 0; column < 12; column++) {
                CellAddress at = new CellAddress(row, column);
                boolean below = merged.values().stream()
                        .anyMatch(area -> area.contains(at.row(), at.column())
                                && !area.first().equals(at));
                table.append(below ? covered : cell.of(value(row, column), merged.get(at)));
            }
            table.append(ends);
        }
        return table.toString();
    }

    private String separatedBy(String separator) {
        return table("", "\n", (value, area) -> written(value) + separator, separator);
    }

    private Object value(int row, int column) {
        return rows.getOrDefault(row, new TreeMap<>()).getOrDefault(column, "");
    }

    private static String written(Object value) {
        return value instanceof Double number ? String.valueOf(number.longValue()) : value.toString();
    }
}

package kz.sanaq.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A child of no family, and workbooks that tell of it in one place each: on the second of two sheets, in or at cell C4.
 *
 * @param name surname, given name and patronymic
 */
public record AChild(String name, String born, String iin) {

    /** Where a workbook tells of a child. */
    public enum In {
        CELL,
        COMMENT,
        SHEET_NAME,
        PROPERTIES,
        HEADER,
        NAME
    }

    /** @param number below 10: each has names and numbers of its own */
    public static AChild number(int number) {
        String iin = IntStream.range(0, 100)
                .mapToObj(check -> "1503%02d5%05d".formatted(10 + number, 73100 + number * 1000 + check))
                .filter(Iin::isIn)
                .findFirst()
                .orElseThrow();
        String stem = "Зюзюк" + "абвгдежзик".charAt(number % 10);
        return new AChild(stem + "ев Данияр " + stem + "ович", "%02d.03.2015".formatted(10 + number), iin);
    }

    /** What stands in a place that is not the name of something. */
    private String told() {
        return name + ", " + born + " г.р., ИИН " + iin;
    }

    private String written(In where) {
        return switch (where) {
            case SHEET_NAME -> name.substring(0, Math.min(31, name.length()));
            case NAME -> name.replace(' ', '_');
            default -> told();
        };
    }

    public byte[] xlsx(In where) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreator("Петрова Анна Ивановна");
            if (where == In.PROPERTIES) {
                workbook.getProperties().getCoreProperties().setTitle(told());
            }
            return with(workbook, where);
        }
    }

    public byte[] xls(In where) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createInformationProperties();
            workbook.getSummaryInformation().setAuthor("Петрова Анна Ивановна");
            if (where == In.PROPERTIES) {
                workbook.getSummaryInformation().setTitle(told());
            }
            return with(workbook, where);
        }
    }

    private byte[] with(Workbook workbook, In where) throws IOException {
        workbook.createSheet("Свод").createRow(0).createCell(0).setCellValue("всего");
        Sheet sheet = workbook.createSheet(where == In.SHEET_NAME ? written(where) : "Второй");
        Cell cell = sheet.createRow(3).createCell(2);
        cell.setCellValue(where == In.CELL ? told() : "7");
        switch (where) {
            case COMMENT -> {
                ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
                anchor.setRow1(3);
                anchor.setRow2(6);
                anchor.setCol1(2);
                anchor.setCol2(5);
                Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
                comment.setString(workbook.getCreationHelper().createRichTextString(told()));
                comment.setAuthor("Петрова");
                cell.setCellComment(comment);
            }
            case HEADER -> sheet.getHeader().setCenter(told());
            case NAME -> {
                var name = workbook.createName();
                name.setNameName(written(where));
                name.setRefersToFormula("Второй!$C$4");
            }
            default -> {}
        }
        return bytes(workbook);
    }

    static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    public byte[] ods(In where) throws IOException {
        String cell = "<table:table-cell office:value-type='string'>"
                + (where == In.COMMENT
                        ? "<office:annotation><dc:creator>Петрова</dc:creator><text:p>%s</text:p></office:annotation>"
                                .formatted(told())
                        : "")
                + "<text:p>" + (where == In.CELL ? told() : "7") + "</text:p></table:table-cell>";
        String sheets = "<table:table table:name='Свод'><table:table-row><table:table-cell office:value-type='string'>"
                + "<text:p>всего</text:p></table:table-cell></table:table-row></table:table><table:table table:name='"
                + (where == In.SHEET_NAME ? written(where) : "Второй")
                + "'><table:table-row table:number-rows-repeated='3'><table:table-cell/></table:table-row><table:table-row>"
                + "<table:table-cell table:number-columns-repeated='2'/>" + cell + "</table:table-row></table:table>"
                + (where == In.NAME
                        ? "<table:named-expressions><table:named-range table:name='%s'/></table:named-expressions>"
                                .formatted(written(where))
                        : "");
        String title = where == In.PROPERTIES ? told() : "Отчёт";
        String header = where == In.HEADER ? told() : "шапка";
        return zipped(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "META-INF/manifest.xml",
                "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>",
                "content.xml",
                root(
                        "document-content",
                        "<office:body><office:spreadsheet>" + sheets + "</office:spreadsheet></office:body>"),
                "meta.xml",
                root(
                        "document-meta",
                        "<office:meta><dc:title>" + title
                                + "</dc:title><dc:creator>Петрова Анна Ивановна</dc:creator></office:meta>"),
                "styles.xml",
                root(
                        "document-styles",
                        "<office:master-styles><style:master-page><style:header><text:p>" + header
                                + "</text:p></style:header></style:master-page></office:master-styles>")));
    }

    /** A list of children as a comma-separated file. */
    public byte[] csv() {
        return "№,Фамилия имя отчество,Дата рождения\n1,%s,%s\n"
                .formatted(name, born)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String root(String element, String content) {
        String[] spaces = {"office", "table", "text", "style", "meta"};
        StringBuilder root =
                new StringBuilder("<office:").append(element).append(" xmlns:dc='http://purl.org/dc/elements/1.1/'");
        for (String space : spaces) {
            root.append(" xmlns:%s='urn:oasis:names:tc:opendocument:xmlns:%s:1.0'".formatted(space, space));
        }
        return root + ">" + content + "</office:" + element + ">";
    }

    private static byte[] zipped(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}

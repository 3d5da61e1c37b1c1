package kz.sanaq.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that are large to whoever reads them. */
final class Bombs {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Bombs() {}

    /** Six million empty texts in 31 MB of a table of texts: too many for a small memory. */
    static byte[] ofMemory() throws IOException {
        return workbook("<si/>".repeat(6_200_000), "<row r='1'><c r='A1' t='s'><v>0</v></c></row>");
    }

    /** One long text that many thousand cells have in common. */
    static byte[] ofTime() throws IOException {
        return workbook(
                "<si><t>" + "ұзын ".repeat(18_000) + "</t></si>", "<row><c t='s'><v>0</v></c></row>".repeat(200_000));
    }

    /** A web page with tags that are never closed: each is looked for to its end. */
    static byte[] ofTimeOnceItIsLoaded() {
        return ("<html><table><tr><td>1</td><td>2</td></tr></table>" + "<a'".repeat(300_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String texts, String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "[Content_Types].xml", """
                    <Types xmlns='%scontent-types'><Default Extension='xml' ContentType='application/xml'/>\
                    <Override PartName='/xl/workbook.xml' ContentType=\
                    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>\
                    """.formatted(PACKAGE));
            add(zip, "_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml")));
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='1' sheetId='1' r:id='a'/></sheets></workbook>"
                            .formatted(MAIN, RELATIONS));
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(relation("a", "worksheet", "sheet.xml") + relation("b", "sharedStrings", "texts.xml")));
            add(zip, "xl/sheet.xml", "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
            add(zip, "xl/texts.xml", "<sst xmlns='" + MAIN + "'>" + texts + "</sst>");
        }
        return bytes.toByteArray();
    }

    private static String relation(String id, String way, String target) {
        return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, RELATIONS, way, target);
    }

    private static String relations(String content) {
        return "<Relationships xmlns='%srelationships'>%s</Relationships>".formatted(PACKAGE, content);
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}

package kz.sanaq.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package of hand-made parts, for what no library would write. */
final class AWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private record ASheet(String name, String state, String content) {}

    private final List<ASheet> sheets = new ArrayList<>();

    private final Map<String, byte[]> others = new LinkedHashMap<>();

    private final List<String> strings = new ArrayList<>();

    private String main = MAIN;

    private String relations = RELATIONS;

    private String mainType = TYPE + "sheet.main+xml";

    private String properties = "";

    private String prologue = "";

    private String separator = "/";

    private String styles = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>";

    private Charset charset = StandardCharsets.UTF_8;

    static AWorkbook aWorkbook() {
        return new AWorkbook();
    }

    /** Rows as XML, {@code <row r='1'>…</row>}. */
    AWorkbook rows(String rows) {
        return sheet("Лист1", "visible", "<sheetData>" + rows + "</sheetData>");
    }

    AWorkbook sheet(String name, String state, String content) {
        sheets.add(new ASheet(name, state, content));
        return this;
    }

    /** The content of an {@code si} element. */
    AWorkbook shared(String... texts) {
        strings.addAll(List.of(texts));
        return this;
    }

    AWorkbook styles(String content) {
        styles = content;
        return this;
    }

    AWorkbook strict() {
        main = STRICT_MAIN;
        relations = STRICT_RELATIONS;
        return this;
    }

    AWorkbook since1904() {
        properties = "<workbookPr date1904='1'/>";
        return this;
    }

    AWorkbook mainType(String type) {
        mainType = type;
        return this;
    }

    AWorkbook prologue(String text) {
        prologue = text;
        return this;
    }

    AWorkbook separatedBy(String other) {
        separator = other;
        return this;
    }

    AWorkbook in(Charset other) {
        charset = other;
        return this;
    }

    AWorkbook part(String name, String content) {
        others.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] bytes() {
        return zip(parts());
    }

    /** All parts but these, for who writes them otherwise. */
    Map<String, byte[]> partsBeside(String... names) {
        Map<String, byte[]> parts = parts();
        List.of(names).forEach(parts::remove);
        return parts;
    }

    private Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder();
        StringBuilder related = new StringBuilder();
        StringBuilder listed = new StringBuilder();
        for (int index = 0; index < sheets.size(); index++) {
            ASheet sheet = sheets.get(index);
            String name = "worksheets/sheet" + (index + 1) + ".xml";
            listed.append("<sheet name='%s' sheetId='%d' state='%s' r:id='r%d'/>"
                    .formatted(sheet.name, index + 1, sheet.state, index));
            related.append(relation("r" + index, "worksheet", name));
            types.append(type("/xl/" + name, TYPE + "worksheet+xml"));
            parts.put(
                    "xl/" + name,
                    (prologue + "<worksheet xmlns='" + main + "'>" + sheet.content + "</worksheet>").getBytes(charset));
        }
        related.append(relation("rs", "sharedStrings", "sharedStrings.xml"))
                .append(relation("rt", "styles", "styles.xml"));
        types.append(type("/xl/sharedStrings.xml", TYPE + "sharedStrings+xml"))
                .append(type("/xl/styles.xml", TYPE + "styles+xml"))
                .append(type("/xl/workbook.xml", mainType));
        put(parts, "xl/sharedStrings.xml", "<sst xmlns='%s'>%s</sst>".formatted(main, items()));
        put(parts, "xl/styles.xml", "<styleSheet xmlns='%s'>%s</styleSheet>".formatted(main, styles));
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets>%s</sheets></workbook>"
                        .formatted(main, relations, properties, listed));
        put(parts, "xl/_rels/workbook.xml.rels", relationships(related.toString()));
        put(parts, "_rels/.rels", relationships(relation("r", "officeDocument", "xl/workbook.xml")));
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>" + types + "</Types>");
        parts.putAll(others);
        return parts;
    }

    private String items() {
        StringBuilder items = new StringBuilder();
        strings.forEach(text -> items.append("<si>").append(text).append("</si>"));
        return items.toString();
    }

    private static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String relation(String id, String way, String target) {
        return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, relations, way, target);
    }

    private static String relationships(String content) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + content
                + "</Relationships>";
    }

    private static String type(String part, String type) {
        return "<Override PartName='%s' ContentType='%s'/>".formatted(part, type);
    }

    private byte[] zip(Map<String, byte[]> parts) {
        Map<String, byte[]> named = new LinkedHashMap<>();
        parts.forEach((name, content) -> named.put(name.replace("/", separator), content));
        return zipped(named);
    }

    static byte[] zipped(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

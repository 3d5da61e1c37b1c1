package kz.sanaq.workbook;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An OpenDocument spreadsheet of hand-made parts. */
final class AnOds {

    private static final String NAMESPACES = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
            + " xmlns:number='urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'"
            + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'"
            + " xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " xmlns:of='urn:oasis:names:tc:opendocument:xmlns:of:1.2'"
            + " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'"
            + " office:version='1.3'";

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private final StringBuilder sheets = new StringBuilder();

    private final Map<String, String> others = new LinkedHashMap<>();

    private final StringBuilder listed = new StringBuilder();

    private String styles = "";

    static AnOds anOds() {
        return new AnOds();
    }

    AnOds rows(String rows) {
        return sheet("Лист1", rows);
    }

    AnOds sheet(String name, String content) {
        return table("table:name='" + name + "'", content);
    }

    AnOds table(String attributes, String content) {
        sheets.append("<table:table %s>%s</table:table>".formatted(attributes, content));
        return this;
    }

    /** What stands beside the sheets. */
    AnOds beside(String content) {
        sheets.append(content);
        return this;
    }

    AnOds styles(String automatic) {
        styles = automatic;
        return this;
    }

    AnOds part(String name, String content) {
        others.put(name, content);
        return this;
    }

    /** A part whose root element has all namespaces. */
    AnOds document(String name, String root, String content) {
        return part(name, "<office:%s%s>%s</office:%s>".formatted(root, NAMESPACES, content, root));
    }

    /** What the manifest says that a part is. */
    AnOds listing(String name, String type) {
        listed.append("<manifest:file-entry manifest:media-type='%s' manifest:full-path='%s'/>".formatted(type, name));
        return this;
    }

    byte[] bytes() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "mimetype", TYPE);
        put(
                parts,
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'"
                        + " manifest:version='1.3'><manifest:file-entry manifest:full-path='/' manifest:media-type='"
                        + TYPE
                        + "'/><manifest:file-entry manifest:full-path='content.xml' manifest:media-type='text/xml'/>"
                        + listed
                        + "</manifest:manifest>");
        put(
                parts,
                "content.xml",
                "<?xml version='1.0' encoding='UTF-8'?>\n<office:document-content" + NAMESPACES
                        + "><office:automatic-styles>" + styles + "</office:automatic-styles><office:body>"
                        + "<office:spreadsheet>" + sheets
                        + "</office:spreadsheet></office:body></office:document-content>");
        others.forEach((name, content) -> put(parts, name, content));
        return AWorkbook.zipped(parts);
    }

    private static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}

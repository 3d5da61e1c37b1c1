package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent for a return and is none, is made to take long, or would break a careless reader. */
public final class OddFiles {

    private static final String ONE = "<row r='1'><c r='A1'><v>7</v></c></row>";

    private final Map<String, byte[]> made = new LinkedHashMap<>();

    private OddFiles() {}

    public static Map<String, byte[]> all() throws Exception {
        OddFiles all = new OddFiles();
        all.noWorkbooks();
        all.oddSheets();
        all.oddParts();
        all.made.put("password.xlsx", SameSheet.encrypted(aWorkbook().rows(ONE).bytes(), "тайна"));
        AwkwardWorkbooks.all().forEach((name, bytes) -> all.made.put("awkward " + name, bytes));
        return all.made;
    }

    private void noWorkbooks() {
        byte[] lock = new byte[165];
        Arrays.fill(lock, (byte) ' ');
        lock[0] = 4;
        made.put("lock", lock);
        made.put("empty", new byte[0]);
        made.put("one byte", new byte[] {'P'});
        made.put("zeros", new byte[4096]);
        made.put("old", new byte[] {9, 0, 4, 0, 2, 0, 16, 0});
        made.put("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        made.put("1251", "год;дети".getBytes(Charset.forName("windows-1251")));
        for (String text : List.of(
                "%PDF-1.7\n",
                "{\\rtf1",
                "Привет, посылаю отчёт.\nС уважением\n",
                " <HTML><body><table>",
                "<html><table><tr><td>1<td>2",
                "<html><table><tr><td colspan=99999999 rowspan=99999999>1</td><td>2</td></tr></table>",
                "<html>" + "<table><tr><td>".repeat(3000) + "1",
                "<html><table><tr><td>1</td><td>2</td></tr></table>" + "<a'".repeat(2000),
                "<?xml version='1.0'?><Workbook/>",
                "a;b\n\"1;2\n3;4\n",
                "a;b\n" + ";".repeat(50_000) + "\n1;2\n",
                "a\tb\n1\t\0\n",
                ";;;;\n;;;;\n;;;;\n",
                "\uFEFF",
                "a;b\r1;2\r3;4\r",
                "год;дети\n2018;1 234\n2019;−5\n")) {
            made.put("text " + made.size(), text.getBytes(StandardCharsets.UTF_8));
        }
        made.put("zip", AWorkbook.zipped(Map.of("a.txt", lock)));
        made.put("empty zip", AWorkbook.zipped(Map.of()));
        made.put("content", AWorkbook.zipped(Map.of("mimetype", lock, "content.xml", lock)));
        made.put("zip.zip", AWorkbook.zipped(Map.of("a.zip", AWorkbook.zipped(Map.of("a.xlsx", lock)))));
    }

    private void oddSheets() {
        for (String rows : List.of(
                "",
                ONE + ONE,
                "<row r='1'><c r='A1'><v>7</c></row>",
                "<row r='1'><c r='1A'><v>7</v></c></row>",
                "<row r='0'><c><v>7</v></c></row>",
                "<row r='1048577'><c><v>7</v></c></row>",
                "<row r='99999999999'><c><v>7</v></c></row>",
                "<row r='1'><c r='XFE1'><v>7</v></c></row>",
                "<row r='1048576'><c r='XFD1048576'><v>7</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>9</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
                "<row r='1'><c r='A1' t='q'><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='b'><v>2</v></c></row>",
                "<row r='1'><c r='A1' t='d'><v>2018-13-45</v></c></row>",
                "<row r='1'><c r='A1' t='e'><v>#ODD!</v></c></row>",
                "<row r='1'><c r='A1' s='77'><v>1</v></c></row>",
                "<row r='1'><c r='A1'><v>1e999</v></c></row>",
                "<row r='1'><c r='A1'><v>1e308</v></c><c r='B1'><v>1e-320</v></c></row>",
                "<row r='1'><c r='A1'><v>NaN</v></c></row>",
                "<row r='1'><c r='A1' s='1'><v>-1</v></c><c r='B1' s='1'><v>99999999</v></c></row>",
                "<row r='1'><c r='A1' t='str'><v>&b;</v></c></row>",
                "<row r='1'><c r='A1' t='str'><v>&#0;</v></c></row>",
                "<row r='1'><c r='A1' t='str'><v>_xD83D_</v></c></row>",
                "<row r='1'><c r='A1'><f>SUM(</f><v>1</v></c></row>",
                "<row r='1'><c r='A1'><f t='shared' si='5'/><v>1</v></c></row>",
                "<row r='1'><c r='A1'><f t='shared' si='0'>" + "[".repeat(30_000) + "B1</f><v>1</v></c></row>"
                        + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>1</v></c></row>",
                "<row r='1'><c r='A1'><f>" + "(".repeat(8000) + "1</f><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='str'><v>" + "ұ".repeat(90_000) + "</v></c></row>")) {
            made.put("rows " + made.size(), aWorkbook().rows(rows).bytes());
        }
        made.put("no sheets", aWorkbook().bytes());
        for (String area : List.of("A1:A1", "B2:A1", "A1", "A0:B1", "A1:XFE1", "A1:B2'/><mergeCell ref='B2:C3")) {
            made.put(
                    "area " + area,
                    aWorkbook()
                            .sheet(
                                    "a",
                                    "visible",
                                    "<sheetData>" + ONE + "</sheetData><mergeCells><mergeCell ref='" + area
                                            + "'/></mergeCells>")
                            .bytes());
        }
        made.put(
                "overlapping",
                aWorkbook()
                        .sheet(
                                "a",
                                "visible",
                                "<sheetData/><mergeCells>" + "<mergeCell ref='A1:XFD16384'/>".repeat(1000)
                                        + "</mergeCells>")
                        .bytes());
        made.put(
                "nested",
                aWorkbook().sheet("a", "visible", "<a>".repeat(20_000)).bytes());
        made.put(
                "names",
                aWorkbook()
                        .sheet("", "visible", ONE)
                        .sheet("a", "hidden", "")
                        .sheet("a", "veryHidden", "")
                        .bytes());
    }

    private void oddParts() {
        made.put(
                "entities",
                aWorkbook()
                        .rows(ONE)
                        .prologue("<!DOCTYPE worksheet [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>")
                        .bytes());
        made.put("no types", AWorkbook.zipped(aWorkbook().rows(ONE).partsBeside("[Content_Types].xml")));
        for (String part : List.of(
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/workbook.xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels",
                "xl/worksheets/sheet1.xml",
                "[Content_Types].xml")) {
            made.put("without " + part, AWorkbook.zipped(aWorkbook().rows(ONE).partsBeside(part)));
            made.put("empty " + part, aWorkbook().rows(ONE).part(part, "").bytes());
            made.put(
                    "other " + part,
                    aWorkbook().rows(ONE).part(part, "<other/>").bytes());
            made.put(
                    "outside " + part,
                    aWorkbook()
                            .rows(ONE)
                            .part(part, "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")
                            .bytes());
        }
        made.put(
                "other document",
                aWorkbook().rows(ONE).mainType("application/pdf").bytes());
        made.put("no-row.ods", AnOds.anOds().rows("").bytes());
        for (String cell : List.of(
                "number-columns-repeated='2000000000'",
                "number-columns-repeated='-1'",
                "number-rows-spanned='99999999'",
                "formula='of:=[.A1'",
                "number-columns-spanned='x'")) {
            made.put(
                    cell + ".ods",
                    AnOds.anOds()
                            .rows("<table:table-row table:number-rows-repeated='9999'>"
                                    + "<table:table-cell office:value-type='float' office:value='1' table:" + cell
                                    + "/></table:table-row>")
                            .bytes());
        }
    }
}

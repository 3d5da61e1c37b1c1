package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;

/** Mess M13: what a file is called says nothing; separated text and web pages are workbooks too. */
class PlainFormatTests {

    private static final String TEXT = "Аудан;Барлығы;Үлес\nҚарағанды қ.;1204;98,5\nӨскемен;\"12\n3\";-\n";

    private static final String[] READ = {
        "A1 TEXT \"Аудан\"",
        "B1 TEXT \"Барлығы\"",
        "C1 TEXT \"Үлес\"",
        "A2 TEXT \"Қарағанды қ.\"",
        "B2 NUMBER 1204",
        "C2 NUMBER 98.5",
        "A3 TEXT \"Өскемен\"",
        "B3 TEXT \"12\n3\"",
        "C3 TEXT \"-\""
    };

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Workbook open(byte[] bytes) throws Exception {
        return Workbooks.open(bytes, Limits.defaults());
    }

    @Test
    void m13SeparatedTextIsReadInWhateverSeparatorAndEncoding() throws Exception {
        assertThat(Read.cells(utf8(TEXT))).containsExactly(READ);
        assertThat(Read.cells(utf8("\uFEFF" + TEXT))).containsExactly(READ);
        assertThat(Read.cells(utf8(TEXT.replace(';', '\t')))).containsExactly(READ);
        assertThat(Read.cells(utf8("sep=;\r\n" + TEXT.replace("\n", "\r\n").replace("12\r\n3", "12\n3"))))
                .containsExactly(READ);
        assertThat(Read.cells(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly(READ);
        assertThat(Read.cells(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
                .containsExactly(READ);
        assertThat(Read.cells(TEXT.getBytes(StandardCharsets.UTF_16LE))).containsExactly(READ);
        assertThat(Read.cells(utf8("a,b\n1,\"2,5\"\n")))
                .containsExactly("A1 TEXT \"a\"", "B1 TEXT \"b\"", "A2 NUMBER 1", "B2 NUMBER 2.5");
        assertThat(open(utf8(TEXT)).format()).isEqualTo(Format.CSV);
    }

    @Test
    void m13Windows1251HasKazakhLettersInThePlacesOfSerbianOnes() throws Exception {
        byte[] russian = "Область;Всего\nАкмолинская;17\n".getBytes(Charset.forName("windows-1251"));
        assertThat(Read.cells(russian)).contains("A2 TEXT \"Акмолинская\"", "B2 NUMBER 17");
        byte[] kazakh = "Облыс;Барлыєы\nЌостанай;17\n".getBytes(Charset.forName("windows-1251"));
        assertThat(Read.cells(kazakh)).contains("B1 TEXT \"Барлығы\"", "A2 TEXT \"Қостанай\"");
    }

    @Test
    void m13CodesAndDoubtfulNumbersOfATextStayText() throws Exception {
        assertThat(Read.cells(utf8("a;b;c;d\n01;080440001234;1.204;1 204\n")))
                .endsWith("A2 TEXT \"01\"", "B2 TEXT \"080440001234\"", "C2 TEXT \"1.204\"", "D2 TEXT \"1 204\"");
    }

    @Test
    void m13QuotesInTheMiddleAndBehindAQuotedPartAreSigns() throws Exception {
        assertThat(Read.cells(utf8("КГУ \"Дом\";1\n\"КГУ\" №2;2\n\"а \"\"б\"\"\";3\n;\n")))
                .containsExactly(
                        "A1 TEXT \"КГУ \"Дом\"\"",
                        "B1 NUMBER 1",
                        "A2 TEXT \"КГУ №2\"",
                        "B2 NUMBER 2",
                        "A3 TEXT \"а \"б\"\"",
                        "B3 NUMBER 3");
    }

    @Test
    void m13AWebPageUnderTheNameOfAWorkbookIsReadWithItsMergedAreas() throws Exception {
        String page = "<html><head><title>т</title><style>td{a:b}</style><script>alert('нет')</script></head><body>"
                + "<h3>Сведения на 1 января 2018&nbsp;года</h3><a href='http://example.org/x'>ссылка</a>"
                + "<table border=1><tr><th rowspan=2>Облыс /<br>Область<th colspan=2>Всего</tr>"
                + "<tr><td>м<td>д<tr><td>Ақмола&amp;<td x:num='1204.5'>1 204,5<td>&nbsp;</table>"
                + "<p>Исп. Иванов</body></html>";
        assertThat(Read.cells(utf8(page)))
                .containsExactly(
                        "A1 TEXT \"Сведения на 1 января 2018\u00A0года\"",
                        "A2 TEXT \"ссылка\"",
                        "A3 TEXT \"Облыс /\nОбласть\" in A3:A4",
                        "B3 TEXT \"Всего\" in B3:C3",
                        "B4 TEXT \"м\"",
                        "C4 TEXT \"д\"",
                        "A5 TEXT \"Ақмола&\"",
                        "B5 NUMBER 1204.5",
                        "A6 TEXT \"Исп. Иванов\"");
        assertThat(Read.cells(page.getBytes(Charset.forName("windows-1251")))).hasSize(9);
        assertThat(open(utf8(page)).format()).isEqualTo(Format.HTML);
    }

    @Test
    void m13ATableThatOnlyArrangesIsTakenApart() throws Exception {
        String page = "<table><tr><td>Шапка<td><table><tr><td>1<td>2</table></td></tr></table>";
        assertThat(Read.cells(utf8(page))).containsExactly("A1 TEXT \"Шапка\"", "A2 NUMBER 1", "B2 NUMBER 2");
    }

    @Test
    void m11RowsAndCellsThatAWebPageDoesNotShowAreHidden() throws Exception {
        String page = "<table><col><col style='display: none'><tr><td>1<td>2<tr style='display:none'><td>3"
                + "<tr><td style='color:#FFFFFF'>4</table>";
        assertThat(Read.cells(utf8(page)))
                .containsExactly("A1 NUMBER 1", "B1 NUMBER 2 hidden", "A2 NUMBER 3 hidden", "A3 NUMBER 4");
        assertThat(open(utf8(page)).grid(0).at(2, 0).unseen()).isTrue();
    }

    @Test
    void m13MacrosAndLinksAreSaidToBeThereAndNothingMore() throws Exception {
        byte[] linked = aWorkbook()
                .rows("<row r='1'><c r='A1'><v>7</v></c></row>")
                .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .bytes();
        assertThat(open(linked).hazards()).containsExactly(Hazard.EXTERNAL_LINKS);
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(7);
            workbook.setVBAProject(new ByteArrayInputStream(utf8("programs")));
            workbook.write(bytes);
            assertThat(Read.cells(bytes.toByteArray())).containsExactly("A1 NUMBER 7");
            assertThat(open(bytes.toByteArray()).hazards()).containsExactly(Hazard.MACROS);
        }
        assertThat(open(utf8(TEXT)).hazards()).isEmpty();
    }

    @Test
    void m13ProgramsAreKnownByWhatTheirPartIsWhateverItIsCalled() throws Exception {
        byte[] bytes = aWorkbook()
                .rows("<row r='1'><c r='A1'><v>7</v></c></row>")
                .part(
                        "[Content_Types].xml",
                        "<Types><Default Extension='rels' ContentType='a'/><Default Extension='xml' ContentType='b/xml'/>"
                                + "<Override PartName='/xl/x.bin' ContentType='application/vnd.ms-office.vbaProject'/></Types>")
                .part("xl/x.bin", "programs")
                .bytes();

        assertThat(open(bytes).hazards()).containsExactly(Hazard.MACROS);
    }

    @Test
    void m13AWebPageIsReadInTheEncodingThatItNames() throws Exception {
        String page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=%s'></head><body><table>"
                + "<tr><td>Қала</td><td>Всего</td></tr></table></body></html>";
        for (String charset : new String[] {"koi8-r", "IBM866", "ISO-8859-5"}) {
            byte[] bytes = page.formatted(charset).replace("Қала", "Город").getBytes(Charset.forName(charset));
            assertThat(Read.cells(bytes)).containsExactly("A1 TEXT \"Город\"", "B1 TEXT \"Всего\"");
        }
        byte[] wrong = page.formatted("koi8-r").getBytes(StandardCharsets.UTF_8);
        assertThat(Read.cells(wrong)).as("what it is counts first").contains("A1 TEXT \"Қала\"");
        byte[] unknown = page.formatted("no-such").replace("Қала", "Город").getBytes(Charset.forName("windows-1251"));
        assertThat(Read.cells(unknown)).contains("A1 TEXT \"Город\"");
    }

    @Test
    void whatBreaksOffIsNotTakenForTheWhole() throws Exception {
        String whole = "район;дети;дома\nАбай;1;2\nАягоз;3;4";
        String page = "<html><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>";

        assertThat(Read.cells(whole.getBytes(StandardCharsets.UTF_8)))
                .as("many programs write no end of the last line")
                .hasSize(9);
        assertThat(Read.refusal(whole.substring(0, whole.length() - 2).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("workbook.breaks-off csv!B3");
        assertThat(Read.cells((page + "</table>").getBytes(StandardCharsets.UTF_8)))
                .hasSize(4);
        assertThat(Read.refusal(page.getBytes(StandardCharsets.UTF_8))).isEqualTo("workbook.breaks-off html!A2");
    }
}

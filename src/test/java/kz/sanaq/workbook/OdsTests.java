package kz.sanaq.workbook;

import static kz.sanaq.workbook.AnOds.anOds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** OpenDocument spreadsheets are read as any other workbook. */
class OdsTests {

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String number(String digits) {
        return "<table:table-cell office:value-type='float' office:value='%s'><text:p>%s</text:p></table:table-cell>"
                .formatted(digits, digits);
    }

    private static String text(String words) {
        return "<table:table-cell office:value-type='string'><text:p>%s</text:p></table:table-cell>".formatted(words);
    }

    private static String formula(String formula, String rest) {
        return "<table:table-cell table:formula=\"%s\" %s</table:table-cell>".formatted(formula, rest);
    }

    private static final String FIVE = "office:value-type='float' office:value='5'><text:p>5</text:p>";

    @Test
    void everyKindOfValueComesWithItsAddress() throws Exception {
        byte[] bytes = anOds().rows(row(
                        text("Показатель"),
                        number("12.50"),
                        "<table:table-cell/>",
                        "<table:table-cell office:value-type='date' office:date-value='2018-01-01'><text:p>01.01.18</text:p></table:table-cell>",
                        "<table:table-cell office:value-type='time' office:time-value='PT12H00M00S'><text:p>12:00</text:p></table:table-cell>",
                        "<table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>ИСТИНА</text:p></table:table-cell>",
                        "<table:table-cell office:value-type='percentage' office:value='0.824'><text:p>82,4%</text:p></table:table-cell>",
                        "<table:table-cell office:value-type='string' office:string-value='есть'><text:p>иное</text:p></table:table-cell>",
                        "<table:table-cell><text:p>без вида</text:p></table:table-cell>"))
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly(
                        "A1 TEXT \"Показатель\"",
                        "B1 NUMBER 12.5",
                        "D1 NUMBER 43101 2018-01-01",
                        "E1 NUMBER 0.5 1899-12-31",
                        "F1 BOOLEAN \"TRUE\"",
                        "G1 NUMBER 0.824",
                        "H1 TEXT \"есть\"",
                        "I1 TEXT \"без вида\"");
        assertThat(Workbooks.open(bytes, Limits.defaults()).format()).isEqualTo(Format.ODS);
        assertThat(Workbooks.open(bytes, Limits.defaults()).grid(0))
                .extracting(Cell::isPercent)
                .containsExactly(false, false, false, false, false, true, false, false);
    }

    @Test
    void aTextHasItsParagraphsAndBlanksAndNothingOfACommentOrADrawing() throws Exception {
        byte[] bytes = anOds().rows(row(
                        "<table:table-cell office:value-type='string'><office:annotation><dc:creator>Иванова</dc:creator>"
                                + "<text:p>не считать</text:p></office:annotation><text:p>Всего<text:s text:c='2'/><text:span>"
                                + "детей</text:span></text:p><text:p>Барлығы<text:tab/>&amp; т.д.</text:p></table:table-cell>",
                        "<table:table-cell><text:p/></table:table-cell>",
                        "<table:table-cell><draw:frame><draw:text-box><text:p>рамка</text:p></draw:text-box></draw:frame></table:table-cell>",
                        text("<text:s/>"),
                        "<table:table-cell><text:p>a</text:p><text:p/></table:table-cell>"))
                .document(
                        "meta.xml",
                        "document-meta",
                        "<office:meta><dc:title>Отчёт</dc:title>"
                                + "<meta:creation-date>2018-01-01T00:00:00</meta:creation-date></office:meta>")
                .document(
                        "styles.xml",
                        "document-styles",
                        "<office:master-styles><style:master-page><style:header><text:p>шапка</text:p></style:header>"
                                + "</style:master-page></office:master-styles>")
                .beside(
                        "<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell>"
                                + "<text:p>прежнее</text:p></table:change-track-table-cell></table:previous>"
                                + "</table:cell-content-change></table:tracked-changes>")
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly("A1 TEXT \"Всего  детей\nБарлығы\t& т.д.\"", "D1 TEXT \" \"", "E1 TEXT \"a\n\"");
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            assertThat(workbook.comments(0)).containsExactly(new Comment(CellAddress.parse("A1"), "не считать"));
            assertThat(workbook.documentTexts())
                    .extracting(DocumentText::text)
                    .containsExactlyInAnyOrder("Иванова", "не считать", "рамка", "Отчёт", "шапка", "прежнее");
        }
    }

    @Test
    void formulasSpeakTheLanguageOfTheOthersAndKeepTheirValue() throws Exception {
        byte[] bytes = anOds().rows(row(
                        formula("of:=SUM([.B1:.C1];[.D$1])-1", FIVE),
                        formula(
                                "of:=[$'Лист 2'.A1]&amp;&quot;a;[b]&quot;",
                                "office:value-type='string' office:string-value='x'>"),
                        formula("of:=SUM({1;2|3;4})", FIVE),
                        formula("of:=['file:///d/a.ods'#$Свод.A1]+[Other.A1:.B2]", FIVE),
                        formula("msoxl:=A1+B1", FIVE),
                        formula(
                                "of:=1/0",
                                "office:value-type='string' office:string-value='' calcext:value-type='error'><text:p>#DIV/0!</text:p>"),
                        formula("oooc:=[.A1]/0", "office:value-type='float' office:value='0'><text:p>#ДЕЛ/0!</text:p>"),
                        formula("of:=[.#REF!]", ">"),
                        formula("of:=&quot;&quot;", "office:value-type='string'>")))
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly(
                        "A1 NUMBER 5 =SUM(B1:C1,D$1)-1",
                        "B1 TEXT \"x\" ='Лист 2'!A1&\"a;[b]\"",
                        "C1 NUMBER 5 =SUM({1,2;3,4})",
                        "D1 NUMBER 5 ='[file:///d/a.ods]Свод'!A1+Other!A1:B2",
                        "E1 NUMBER 5 =A1+B1",
                        "F1 ERROR \"#DIV/0!\" =1/0",
                        "G1 ERROR \"#ДЕЛ/0!\" =A1/0",
                        "H1 FORMULA_WITHOUT_VALUE \"\" =#REF!",
                        "I1 TEXT \"\" =\"\"");
    }

    @Test
    void rowsAndCellsThatAreWrittenOnceAndRepeatedComeAgain() throws Exception {
        byte[] bytes = anOds().rows("<table:table-row table:number-rows-repeated='2'>"
                        + "<table:table-cell table:number-columns-repeated='3'/>"
                        + "<table:table-cell table:number-columns-repeated='2' office:value-type='float' office:value='0'/>"
                        + "<table:table-cell table:number-columns-repeated='16379'/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated='1048000'><table:table-cell"
                        + " table:number-columns-repeated='16384'/></table:table-row>" + row(number("7"))
                        + "<table:table-row table:number-rows-repeated='999999'><table:table-cell"
                        + " table:number-columns-repeated='99999'/></table:table-row>")
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly("D1 NUMBER 0", "E1 NUMBER 0", "D2 NUMBER 0", "E2 NUMBER 0", "A1048003 NUMBER 7");
    }

    @Test
    void aFewBytesThatRepeatCellsWithoutEndAreRefused() {
        String cell = "<table:table-row table:number-rows-repeated='%d'><table:table-cell"
                + " table:number-columns-repeated='%d' office:value-type='float' office:value='0'/></table:table-row>";

        assertThat(Read.refusal(anOds().rows(cell.formatted(1000, 16384)).bytes()))
                .startsWith("workbook.limit-repeated-cells Лист1!");
        assertThat(Read.refusal(anOds().rows(cell.formatted(2000000, 1)).bytes()))
                .isEqualTo("workbook.damaged-sheet");
        assertThat(Read.refusal(anOds().rows(cell.formatted(1, 16385)).bytes())).isEqualTo("workbook.damaged-sheet");
        String merged = "<table:table-row table:number-rows-repeated='1048576'><table:table-cell"
                + " table:number-columns-repeated='16384' table:number-columns-spanned='2'/></table:table-row>";
        assertThat(Read.refusal(anOds().rows(merged).bytes())).isEqualTo("workbook.limit-merged-areas");
    }

    @Test
    void mergedHiddenFilteredAndFoldedPlacesAreKnown() throws Exception {
        byte[] bytes = anOds().rows("<table:table-column/><table:table-column table:visibility='collapse'/>"
                        + row(
                                "<table:table-cell table:number-columns-spanned='2' table:number-rows-spanned='2'"
                                        + " office:value-type='float' office:value='1'/>",
                                "<table:covered-table-cell office:value-type='float' office:value='2'/>")
                        + "<table:table-row table:visibility='filter'><table:covered-table-cell/><table:covered-table-cell/>"
                        + number("3") + "</table:table-row>"
                        + "<table:table-row-group table:display='false'>" + row(number("4"))
                        + "</table:table-row-group>"
                        + "<table:table-header-rows>" + row(number("5")) + "</table:table-header-rows>")
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly(
                        "A1 NUMBER 1 in A1:B2",
                        "B1 NUMBER 2 hidden in A1:B2",
                        "C2 NUMBER 3 hidden",
                        "A3 NUMBER 4 hidden",
                        "A4 NUMBER 5");
    }

    @Test
    void m16LooksAreFoundThroughStylesOfCellsRowsColumnsAndTheirParents() throws Exception {
        byte[] bytes = anOds().styles("<number:number-style style:name='N1P0'><number:text/></number:number-style>"
                        + "<number:text-style style:name='N1'><number:text/><style:map style:condition='value()&gt;0'"
                        + " style:apply-style-name='N1P0'/></number:text-style>"
                        + "<number:number-style style:name='N2'><style:text-properties fo:color='#ffffff'/>"
                        + "<number:number/></number:number-style>"
                        + "<style:style style:name='struck' style:family='table-cell'><style:text-properties"
                        + " style:text-line-through-style='solid'/></style:style>"
                        + "<style:style style:name='child' style:family='table-cell' style:parent-style-name='struck'"
                        + " style:data-style-name='N2'/>"
                        + "<style:style style:name='white' style:family='table-cell'><style:text-properties"
                        + " fo:color='#FFFFFF'/></style:style>"
                        + "<style:style style:name='onDark' style:family='table-cell' style:parent-style-name='white'>"
                        + "<style:table-cell-properties fo:background-color='#000080'/></style:style>"
                        + "<style:style style:name='nothing' style:family='table-cell' style:data-style-name='N1'/>")
                .rows("<table:table-column table:number-columns-repeated='5'/>"
                        + "<table:table-column table:default-cell-style-name='struck'/>"
                        + row(
                                styled("child"),
                                styled("white"),
                                styled("onDark"),
                                styled("nothing"),
                                styled("unknown"),
                                number("1")))
                .bytes();

        Grid grid = Workbooks.open(bytes, Limits.defaults()).grid(0);
        assertThat(grid).extracting(Cell::struckOut).containsExactly(true, false, false, false, false, true);
        assertThat(grid).extracting(Cell::unseen).containsExactly(false, true, false, true, false, false);
    }

    private static String styled(String style) {
        return "<table:table-cell table:style-name='%s' office:value-type='float' office:value='1'/>".formatted(style);
    }

    @Test
    void eachSheetIsReadByItselfAndHiddenOnesAreKnown() throws Exception {
        byte[] bytes = anOds().styles("<style:style style:name='ta2' style:family='table'><style:table-properties"
                        + " table:display='false'/></style:style>")
                .beside("<table:calculation-settings/>")
                .sheet("Свод &amp; &#1111;", row(number("1")))
                .table(
                        "table:name='2017' table:style-name='ta2'",
                        "<table:shapes><draw:frame><table:table>" + row(number("9"))
                                + "</table:table></draw:frame></table:shapes>" + row(number("2")))
                .beside("<table:table table:name='пусто'/>")
                .sheet("Лист3", row(number("3")))
                .bytes();

        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            assertThat(workbook.sheets())
                    .extracting(sheet -> sheet.name() + " " + sheet.visibility())
                    .containsExactly("Свод & ї VISIBLE", "2017 HIDDEN", "пусто VISIBLE", "Лист3 VISIBLE");
            assertThat(workbook.hazards()).isEmpty();
        }
        assertThat(Read.cells(bytes, 3)).containsExactly("A1 NUMBER 3");
        assertThat(Read.cells(bytes, 2)).isEmpty();
        assertThat(Read.cells(bytes, 1)).containsExactly("A1 NUMBER 2 hidden");
        assertThat(Read.cells(bytes, 0)).containsExactly("A1 NUMBER 1");
    }

    @Test
    void macrosAndOtherFilesAreToldAndNeverTouched() throws Exception {
        byte[] cached = anOds().rows(row(number("1")))
                .sheet("&apos;file:///d/a.ods&apos;#$Свод", row(number("99")))
                .part("Basic/Standard/script-lb.xml", "<a/>")
                .bytes();
        byte[] both = anOds().rows("<table:table-source xlink:href='http://localhost/a.ods'/>" + row(number("1")))
                .part("Basic/Standard/Module1.xml", "<a/>")
                .bytes();

        assertThat(hazards(cached)).containsExactly(Hazard.EXTERNAL_LINKS);
        assertThat(Workbooks.open(cached, Limits.defaults()).sheets()).hasSize(1);
        assertThat(hazards(both)).containsExactlyInAnyOrder(Hazard.MACROS, Hazard.EXTERNAL_LINKS);
    }

    @Test
    void objectsOfOtherProgramsAreToldAndChartsOfItsOwnCellsAreNot() throws Exception {
        AnOds chart = anOds().rows(row(number("1")))
                .document("Object 1/content.xml", "document-content", "")
                .part("ObjectReplacements/Object 1", "picture")
                .listing("Object 1/", "application/vnd.oasis.opendocument.chart");
        assertThat(hazards(chart.bytes())).isEmpty();

        byte[] others = chart.document("Object 2/content.xml", "document-content", "")
                .listing("Object 2/", "application/vnd.oasis.opendocument.text")
                .document("Object 3/content.xml", "document-content", "")
                .part("Object 4", "ole")
                .listing("Object 4", "application/vnd.sun.star.oleobject")
                .part("Object 5", "ole")
                .part("ObjectReplacements/Object 5", "picture")
                .bytes();
        try (Workbook workbook = Workbooks.open(others, Limits.defaults())) {
            assertThat(workbook.hazards()).containsExactly(Hazard.EMBEDDED_OBJECTS);
            assertThat(workbook.bringing(Hazard.EMBEDDED_OBJECTS))
                    .containsExactly("Object 2/", "Object 3/", "Object 4", "Object 5");
        }
    }

    private static Iterable<Hazard> hazards(byte[] bytes) throws UnreadableWorkbook {
        return List.copyOf(Workbooks.open(bytes, Limits.defaults()).hazards());
    }

    @Test
    void whatIsNoSpreadsheetOrCannotBeOpenedIsRefused() {
        assertThat(Read.refusal(anOds().rows(row(number("1")))
                        .part(
                                "META-INF/manifest.xml",
                                "<manifest:manifest><manifest:encryption-data/></manifest:manifest>")
                        .bytes()))
                .isEqualTo("workbook.encrypted");
        assertThat(Read.refusal(
                        anOds().document("content.xml", "document-content", "<office:body><office:text/></office:body>")
                                .bytes()))
                .isEqualTo("workbook.other-document");
        assertThat(Read.refusal(anOds().bytes())).isEqualTo("workbook.no-sheets");
        assertThat(Read.refusal(
                        anOds().part("content.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")
                                .bytes()))
                .isEqualTo("workbook.damaged");
        assertThat(Read.refusal(anOds().rows(row(text("&b;"))).bytes())).isEqualTo("workbook.damaged-sheet");
        assertThat(Read.refusal(anOds().part("content.xml", "<office:document-content><office:body>")
                        .bytes()))
                .isEqualTo("workbook.opendocument");
    }

    @Test
    void aNumberWithoutItsValueIsNoEmptyCell() {
        byte[] bytes = anOds().rows("<table:table-row><table:table-cell office:value-type='float' office:valve='34'/>"
                        + "</table:table-row>")
                .bytes();

        assertThat(Read.refusal(bytes)).isEqualTo("workbook.damaged-cell Лист1!A1");
    }
}

package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What real packages hold and specimens do not: each trap once. */
class XlsxTests {

    @Test
    void everyKindOfValueIsTypedAsItIsStored() throws Exception {
        byte[] bytes = aWorkbook()
                .shared("<t>Ақмола</t>")
                .rows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>1204</v></c><c r='C1' t='b'><v>1</v></c>"
                        + "<c r='D1' t='e'><v>#REF!</v></c><c r='E1' t='str'><v>жоқ</v></c>"
                        + "<c r='F1' t='inlineStr'><is><t>-</t></is></c><c r='G1' s='1'><v>43101</v></c>"
                        + "<c r='H1' t='d'><v>2018-01-01</v></c></row>")
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly(
                        "A1 TEXT \"Ақмола\"",
                        "B1 NUMBER 1204",
                        "C1 BOOLEAN \"TRUE\"",
                        "D1 ERROR \"#REF!\"",
                        "E1 TEXT \"жоқ\"",
                        "F1 TEXT \"-\"",
                        "G1 NUMBER 43101 2018-01-01",
                        "H1 NUMBER 43101 2018-01-01");
    }

    @Test
    void strictPackagesAreReadLikeTransitionalOnes() throws Exception {
        byte[] bytes = aWorkbook()
                .strict()
                .rows("<row r='1'><c r='A1'><v>7</v></c></row>")
                .bytes();

        assertThat(Read.cells(bytes)).containsExactly("A1 NUMBER 7");
    }

    @Test
    void elementsMayHaveAPrefix() throws Exception {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        byte[] bytes = aWorkbook()
                .sheet("a", "visible", "")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x='" + main + "'><x:sheetData><x:row r='2' hidden='1'>"
                                + "<x:c r='B2'><x:v>7</x:v></x:c></x:row></x:sheetData>"
                                + "<x:mergeCells><x:mergeCell ref='B2:C2'/></x:mergeCells></x:worksheet>")
                .bytes();

        assertThat(Read.cells(bytes)).containsExactly("B2 NUMBER 7 hidden in B2:C2");
    }

    @Test
    void cellsAndRowsThatDoNotSayWhereTheyAreFollowTheOneBefore() throws Exception {
        byte[] bytes = aWorkbook()
                .rows("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c r='C2'><v>3</v></c><c><v>4</v></c></row>"
                        + "<row r='9'><c><v>5</v></c></row>")
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly("A1 NUMBER 1", "C1 NUMBER 2", "C2 NUMBER 3", "D2 NUMBER 4", "A9 NUMBER 5");
    }

    @Test
    void aRowRepeatedForEachOfItsCellsLosesNone() throws Exception {
        byte[] bytes = aWorkbook()
                .rows("<row r='1'><c r='A1'><v>1</v></c></row><row r='1'><c r='B1'><v>2</v></c></row>"
                        + "<row r='1'><c r='C1'><v>3</v></c></row>")
                .bytes();

        assertThat(Read.cells(bytes)).containsExactly("A1 NUMBER 1", "B1 NUMBER 2", "C1 NUMBER 3");
    }

    @Test
    void rowsOutOfOrderAreSortedInTheGridWithTheirFormulas() throws Exception {
        byte[] bytes = aWorkbook()
                .rows("<row r='3'><c r='B3'><f>B1</f><v>3</v></c><c r='A3'><v>2</v></c></row>"
                        + "<row r='1'><c r='A1'><f>1+0</f><v>1</v></c></row>")
                .bytes();
        Read.cells(bytes);

        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            assertThat(workbook.grid(0))
                    .map(Read::line)
                    .containsExactly("A1 NUMBER 1 =1+0", "A3 NUMBER 2", "B3 NUMBER 3 =B1");
        }
    }

    @Test
    void numbersKeepEveryStoredDigit() throws Exception {
        byte[] bytes = aWorkbook()
                .rows("<row r='1'><c r='A1'><v>0.1</v></c><c r='B1'><v>0.10000000000000001</v></c>"
                        + "<c r='C1'><v>1204 </v></c><c r='D1'><v>1.5E3</v></c><c r='E1'><v>-0.00</v></c>"
                        + "<c r='F1' t='n'><v>12345678901234567890</v></c></row>")
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly(
                        "A1 NUMBER 0.1",
                        "B1 NUMBER 0.10000000000000001",
                        "C1 NUMBER 1204",
                        "D1 NUMBER 1500",
                        "E1 NUMBER 0",
                        "F1 NUMBER 12345678901234567890");
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            Cell padded = workbook.grid(0).at(0, 2);
            assertThat(padded.raw()).isEqualTo("1204 ");
            assertThat(padded.number()).isEqualTo(1204);
        }
    }

    @Test
    void whatIsNoNumberStaysATextOfTheCell() throws Exception {
        byte[] bytes = aWorkbook()
                .rows("<row r='1'><c r='A1'><v>1 204</v></c><c r='B1'><v>NaN</v></c><c r='C1'><v>1e999</v></c>"
                        + "<c r='D1'><v>0x10</v></c><c r='E1'><v>1d</v></c><c r='F1' t='d'><v>январь</v></c></row>")
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly(
                        "A1 TEXT \"1 204\"",
                        "B1 TEXT \"NaN\"",
                        "C1 TEXT \"1e999\"",
                        "D1 TEXT \"0x10\"",
                        "E1 TEXT \"1d\"",
                        "F1 TEXT \"январь\"");
    }

    @Test
    void emptyAttributesAndStyledBlanksAreNoCells() throws Exception {
        byte[] bytes = aWorkbook()
                .shared("<t></t>", "<t/>", "<t> </t>")
                .rows("<row r='1'><c r='A1' s=''><v>1</v></c><c r='B1' s='1'/><c r='C1' s='1'><v/></c>"
                        + "<c r='D1' t='s'><v>0</v></c><c r='E1' t='s'><v>1</v></c><c r='F1' t='s'><v>2</v></c>"
                        + "<c r='G1' t='str'><v></v></c><c r='H1' t='inlineStr'><is><t></t></is></c>"
                        + "<c r='I1'><v> </v></c><c r='J1' t='str'><v> </v></c></row>")
                .bytes();

        assertThat(Read.cells(bytes)).containsExactly("A1 NUMBER 1", "F1 TEXT \" \"", "J1 TEXT \" \"");
    }

    @Test
    void aFormulaWithoutAValueIsNeitherBlankNorZero() throws Exception {
        byte[] bytes = aWorkbook()
                .rows("<row r='1'><c r='A1'><f>SUM(B1:C1)</f></c><c r='B1'><f>1-1</f><v>0</v></c>"
                        + "<c r='C1' t='str'><f>\"\"</f><v></v></c><c r='D1' t='str'><f>A1</f></c>"
                        + "<c r='E1'><f>E2</f><v/></c></row>")
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly(
                        "A1 FORMULA_WITHOUT_VALUE \"\" =SUM(B1:C1)",
                        "B1 NUMBER 0 =1-1",
                        "C1 TEXT \"\" =\"\"",
                        "D1 FORMULA_WITHOUT_VALUE \"\" =A1",
                        "E1 FORMULA_WITHOUT_VALUE \"\" =E2");
    }

    @Test
    void sharedFormulasAreMovedToTheirCells() throws Exception {
        byte[] bytes = aWorkbook()
                .rows(
                        "<row r='1'><c r='A1'><f t='shared' ref='A1:B2' si='0'>SUM($C1:D$2)+LOG10('A1'!E5)&amp;\"A1\"</f><v>1</v></c>"
                                + "<c r='B1'><f t='shared' si='0'/><v>2</v></c></row>"
                                + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>3</v></c><c r='B2'><f t='shared' si='7'/><v>4</v></c></row>")
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly(
                        "A1 NUMBER 1 =SUM($C1:D$2)+LOG10('A1'!E5)&\"A1\"",
                        "B1 NUMBER 2 =SUM($C1:E$2)+LOG10('A1'!F5)&\"A1\"",
                        "A2 NUMBER 3 =SUM($C2:D$2)+LOG10('A1'!E6)&\"A1\"",
                        "B2 NUMBER 4 ={shared 7}");
    }

    @Test
    void richTextsAreJoinedAndPhoneticOnesLeftOut() throws Exception {
        byte[] bytes = aWorkbook()
                .shared(
                        "<r><t>Дом </t></r><r><rPr><b/></rPr><t xml:space='preserve'>№ 1</t></r><rPh sb='0' eb='1'><t>дом</t></rPh>",
                        "<t>строка_x000A_ниже</t>",
                        "<rPh sb='0' eb='1'><t>x</t></rPh>")
                .rows(
                        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v> 1 </v></c><c r='C1' t='s'><v>2</v></c>"
                                + "<c r='D1' t='inlineStr'><is><r><t>a</t></r><r><t>&lt;b</t></r><rPh><t>c</t></rPh></is></c></row>")
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly("A1 TEXT \"Дом № 1\"", "B1 TEXT \"строка\nниже\"", "D1 TEXT \"a<b\"");
    }

    @Test
    void datesCountFrom1904WhereTheWorkbookSaysSo() throws Exception {
        String row =
                "<row r='1'><c r='A1' s='1'><v>0</v></c><c r='B1' s='1'><v>59</v></c><c r='C1' s='1'><v>61.5</v></c>"
                        + "<c r='D1' s='1'><v>-1</v></c><c r='E1' t='d'><v>1904-01-02T12:00:00</v></c></row>";

        assertThat(Read.cells(aWorkbook().rows(row).bytes()))
                .containsExactly(
                        "A1 NUMBER 0 1899-12-31",
                        "B1 NUMBER 59 1900-02-28",
                        "C1 NUMBER 61.5 1900-03-01",
                        "D1 NUMBER -1 null",
                        "E1 NUMBER 1463.5 1904-01-02");
        assertThat(Read.cells(aWorkbook().since1904().rows(row).bytes()))
                .containsExactly(
                        "A1 NUMBER 0 1904-01-01",
                        "B1 NUMBER 59 1904-02-29",
                        "C1 NUMBER 61.5 1904-03-02",
                        "D1 NUMBER -1 null",
                        "E1 NUMBER 1.5 1904-01-02");
    }

    @Test
    void hiddenRowsColumnsAndSheetsMarkTheirCells() throws Exception {
        String cells = "<cols><col min='2' max='3' hidden='1'/></cols><sheetData><row r='1'><c r='A1'><v>1</v></c>"
                + "<c r='C1'><v>2</v></c></row><row r='2' hidden='true'><c r='A2'><v>3</v></c></row></sheetData>";
        byte[] bytes = aWorkbook()
                .sheet("видно", "visible", cells)
                .sheet("скрыто", "hidden", cells)
                .sheet("очень", "veryHidden", cells)
                .bytes();

        assertThat(Read.cells(bytes, 0)).containsExactly("A1 NUMBER 1", "C1 NUMBER 2 hidden", "A2 NUMBER 3 hidden");
        assertThat(Read.cells(bytes, 1)).allMatch(line -> line.endsWith(" hidden"));
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            assertThat(workbook.sheets())
                    .extracting(SheetInfo::visibility)
                    .containsExactly(
                            SheetInfo.Visibility.VISIBLE,
                            SheetInfo.Visibility.HIDDEN,
                            SheetInfo.Visibility.VERY_HIDDEN);
        }
    }

    @Test
    void theAnchorStandsForItsWholeMergedArea() throws Exception {
        byte[] bytes = aWorkbook()
                .sheet(
                        "a",
                        "visible",
                        "<sheetData><row r='1'><c r='B1'><v>7</v></c><c r='E1'><v>8</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref='B1:C3'/><mergeCell ref='F1:F2'/></mergeCells>")
                .bytes();

        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            Grid grid = workbook.grid(0);
            assertThat(grid.anchor(2, 2)).extracting(Cell::number).isEqualTo(7.0);
            assertThat(grid.at(2, 2)).isNull();
            assertThat(grid.anchor(0, 5)).isNull();
            assertThat(grid.merged(1, 5)).hasToString("F1:F2");
            assertThat(grid.merged(0, 4)).isNull();
            assertThat(grid.row(0)).map(Cell::column).containsExactly(1, 4);
            assertThat(grid.row(5)).isEmpty();
            assertThat(grid.rows()).isEqualTo(1);
            assertThat(grid.columns()).isEqualTo(5);
        }
    }

    @Test
    void backslashesSeparateTheNamesOfSomePackers() throws Exception {
        byte[] bytes = aWorkbook()
                .separatedBy("\\")
                .rows("<row r='1'><c r='A1'><v>7</v></c></row>")
                .bytes();

        assertThat(Read.cells(bytes)).containsExactly("A1 NUMBER 7");
    }

    @Test
    void aPartMayBeWrittenInUtf16() throws Exception {
        byte[] bytes = aWorkbook()
                .in(StandardCharsets.UTF_16)
                .prologue("<?xml version='1.0' encoding='UTF-16'?>")
                .rows("<row r='1'><c r='A1' t='str'><v>Ақмола</v></c></row>")
                .bytes();

        assertThat(Read.cells(bytes)).containsExactly("A1 TEXT \"Ақмола\"");
    }

    @Test
    void commentsInstructionsAndSectionsInThePartChangeNothing() throws Exception {
        byte[] bytes = aWorkbook()
                .prologue("<?xml version='1.0'?><!-- <c r='Z9'><v>1</v></c> --->".replace("--->", "-->"))
                .rows("<!-- <row> --><row r='1'><?x <c> ?><c r='A1'><!-- a --><v>1<!-- 2 -->3</v></c>"
                        + "<c r='B1' t='str'><v><![CDATA[<c>]]></v></c><c r='C1' t='str'><v>&#60;</v></c>"
                        + "<c r='D1'><v>4</v><extLst><ext><v>9</v></ext></extLst></c></row>")
                .bytes();

        assertThat(Read.cells(bytes))
                .containsExactly("A1 NUMBER 13", "B1 TEXT \"<c>\"", "C1 TEXT \"<\"", "D1 NUMBER 4");
    }

    @Test
    void textsBesideTheCellsAreFound() throws Exception {
        byte[] bytes = aWorkbook()
                .sheet(
                        "a",
                        "visible",
                        "<sheetData><row r='1'><c r='A1' t='str'><v>не это</v></c></row></sheetData>"
                                + "<headerFooter><oddHeader>&amp;Cверх</oddHeader></headerFooter>")
                .part("docProps/app.xml", "<Properties><Company>Отдел</Company></Properties>")
                .part(
                        "xl/comments1.xml",
                        "<comments><authors><author>Айгүл</author></authors><commentList><comment ref='A1'><text>"
                                + "<r><t>0401</t></r><r><rPr><b/></rPr><t>01</t></r></text></comment></commentList></comments>")
                .bytes();

        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            assertThat(workbook.documentTexts())
                    .extracting(DocumentText::text)
                    .containsExactlyInAnyOrder("&Cверх", "Отдел", "Айгүл", "040101");
        }
    }

    @Test
    void whatTheCallerThrowsIsNoRefusal() throws Exception {
        byte[] bytes =
                aWorkbook().rows("<row r='1'><c r='A1'><v>7</v></c></row>").bytes();

        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            org.assertj.core.api.Assertions.assertThatIllegalStateException()
                    .isThrownBy(() -> workbook.read(0, cell -> {
                        throw new IllegalStateException("a bug of the caller");
                    }));
        }
    }
}

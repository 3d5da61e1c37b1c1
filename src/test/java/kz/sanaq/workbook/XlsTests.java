package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** Workbooks from before 2007, written by POI's user model. */
class XlsTests {

    static byte[] written(Consumer<HSSFWorkbook> fill) throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fill.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static HSSFCell cell(HSSFSheet sheet, int row, int column) {
        HSSFRow found = sheet.getRow(row);
        return (found == null ? sheet.createRow(row) : found).createCell(column);
    }

    @Test
    void everyKindOfValueIsTypedAsItIsStored() throws Exception {
        byte[] bytes = written(workbook -> {
            HSSFSheet sheet = workbook.createSheet("Қозғалыс");
            cell(sheet, 0, 0).setCellValue("Ақмола");
            cell(sheet, 0, 1).setCellValue(1204);
            cell(sheet, 0, 2).setCellValue(0.1);
            cell(sheet, 0, 3).setCellValue(true);
            cell(sheet, 0, 4).setCellErrorValue(FormulaError.DIV0);
            cell(sheet, 0, 5).setCellValue("");
            cell(sheet, 0, 6).setBlank();
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
            cell(sheet, 1, 0).setCellValue(43101);
            sheet.getRow(1).getCell(0).setCellStyle(date);
            cell(sheet, 1, 1).setCellValue(1e20);
            cell(sheet, 1, 2).setCellValue(12.345678901234567);
        });

        assertThat(Read.cells(bytes))
                .containsExactly(
                        "A1 TEXT \"Ақмола\"",
                        "B1 NUMBER 1204",
                        "C1 NUMBER 0.1",
                        "D1 BOOLEAN \"TRUE\"",
                        "E1 ERROR \"#DIV/0!\"",
                        "A2 NUMBER 43101 2018-01-01",
                        "B2 NUMBER 100000000000000000000",
                        "C2 NUMBER 12.345678901234567");
    }

    @Test
    void formulasComeWithTheirTextAndTheirLastValue() throws Exception {
        byte[] bytes = written(workbook -> {
            HSSFSheet sheet = workbook.createSheet("A");
            workbook.createSheet("Свод 2018");
            workbook.createName().setNameName("всего");
            workbook.getName("всего").setRefersToFormula("A!$A$1");
            cell(sheet, 0, 0).setCellValue(5);
            cell(sheet, 0, 1).setCellFormula("SUM(A1:A1)+всего");
            cell(sheet, 0, 2).setCellFormula("\"а\"&\"б\"");
            cell(sheet, 0, 3).setCellFormula("1/0");
            cell(sheet, 0, 4).setCellFormula("A1>1");
            cell(sheet, 0, 5).setCellFormula("'Свод 2018'!B2");
            cell(sheet, 0, 6).setCellFormula("\"\"");
            cell(sheet, 0, 7).setCellValue("после");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(Read.cells(bytes))
                .containsExactly(
                        "A1 NUMBER 5",
                        "B1 NUMBER 10 =SUM(A1:A1)+всего",
                        "C1 TEXT \"аб\" =\"а\"&\"б\"",
                        "D1 ERROR \"#DIV/0!\" =1/0",
                        "E1 BOOLEAN \"TRUE\" =A1>1",
                        "F1 NUMBER 0 ='Свод 2018'!B2",
                        "G1 TEXT \"\" =\"\"",
                        "H1 TEXT \"после\"");
    }

    @Test
    void mergedAreasAndHiddenLinesAreKnownBeforeTheCells() throws Exception {
        byte[] bytes = written(workbook -> {
            HSSFSheet sheet = workbook.createSheet("A");
            cell(sheet, 0, 0).setCellValue("заголовок");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 3));
            cell(sheet, 2, 2).setCellValue(1);
            cell(sheet, 3, 1).setCellValue(2);
            sheet.setColumnHidden(2, true);
            sheet.getRow(3).setZeroHeight(true);
            cell(workbook.createSheet("H"), 0, 0).setCellValue(3);
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        });

        assertThat(Read.cells(bytes))
                .containsExactly("A1 TEXT \"заголовок\" in A1:D2", "C3 NUMBER 1 hidden", "B4 NUMBER 2 hidden");
        assertThat(Read.cells(bytes, 1)).containsExactly("A1 NUMBER 3 hidden");
    }

    @Test
    void datesCountFrom1904WhereTheWorkbookSaysSo() throws Exception {
        byte[] bytes = written(workbook -> {
            var date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            HSSFCell cell = cell(workbook.createSheet("A"), 0, 0);
            cell.setCellValue(1);
            cell.setCellStyle(date);
            workbook.getInternalWorkbook().getRecords().forEach(found -> {
                if (found instanceof org.apache.poi.hssf.record.DateWindow1904Record window) {
                    window.setWindowing((short) 1);
                }
            });
        });

        assertThat(Read.cells(bytes)).containsExactly("A1 NUMBER 1 1904-01-02");
    }

    @Test
    void aTableOfTextsMayContinueOverManyRecords() throws Exception {
        byte[] bytes = written(workbook -> {
            HSSFSheet sheet = workbook.createSheet("A");
            for (int row = 0; row < 400; row++) {
                HSSFRichTextString text = new HSSFRichTextString((row % 2 == 0 ? "ж" : "z").repeat(row * 7 + 1) + row);
                text.applyFont(0, 1, workbook.createFont());
                cell(sheet, row, 0).setCellValue(text);
                cell(sheet, row, 1).setCellValue("");
            }
        });

        List<String> cells = Read.cells(bytes);
        assertThat(cells).hasSize(400);
        assertThat(cells.get(399)).endsWith("z399\"");
    }

    @Test
    void drawingsAndCommentsDoNotDisturbTheCellsAndTheirTextsAreFound() throws Exception {
        byte[] bytes = written(workbook -> {
            HSSFSheet sheet = workbook.createSheet("A");
            cell(sheet, 0, 0).setCellValue(7);
            HSSFPatriarch drawing = sheet.createDrawingPatriarch();
            var comment = drawing.createCellComment(workbook.getCreationHelper().createClientAnchor());
            comment.setString(new HSSFRichTextString("ИИН ребёнка"));
            sheet.getRow(0).getCell(0).setCellComment(comment);
            sheet.getHeader().setCenter("сверху");
            workbook.createInformationProperties();
            workbook.getSummaryInformation().setAuthor("Айгүл");
        });

        assertThat(Read.cells(bytes)).containsExactly("A1 NUMBER 7");
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            assertThat(workbook.documentTexts())
                    .extracting(DocumentText::text)
                    .contains("ИИН ребёнка", "&Cсверху&L&R", "Айгүл");
        }
    }
}

package kz.sanaq.workbook;

import static kz.sanaq.workbook.Annotated.annotated;
import static kz.sanaq.workbook.Annotated.comments;
import static kz.sanaq.workbook.Annotated.inPoi;
import static kz.sanaq.workbook.Annotated.note;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A sender's xlsx comes back with notes on its cells and a list in front, and is otherwise as it was. */
class AnnotatingTests {

    @Test
    void aNotedCellKeepsItsValueAndItsLooksAndGetsTheFillAndTheComment() throws Exception {
        byte[] original = report();

        byte[] written = annotated(original, note(0, "B3", Mark.ERROR, "120 + 14 - 9 = 125, а не 124"));

        assertThat(comments(written, 1))
                .containsOnlyKeys("B3")
                .hasEntrySatisfying("B3", text -> assertThat(text).isEqualTo("Sanaq:\n120 + 14 - 9 = 125, а не 124"));
        try (XSSFWorkbook workbook = inPoi(written)) {
            XSSFSheet sheet = workbook.getSheet("Форма 1");
            XSSFCell cell = sheet.getRow(2).getCell(1);
            assertThat(cell.getNumericCellValue()).isEqualTo(124);
            XSSFCellStyle style = cell.getCellStyle();
            assertThat(style.getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(style.getFillForegroundColorColor().getARGBHex()).isEqualTo(Mark.ERROR.color());
            assertThat(style.getDataFormatString()).isEqualTo("#,##0.0");
            assertThat(style.getBorderTop()).isEqualTo(BorderStyle.THIN);
            assertThat(style.getFont().getBold()).isTrue();
            assertThat(sheet.getColumnWidth(1)).isEqualTo(5000);
            assertThat(cell.getCellComment().getAuthor()).isEqualTo("Sanaq");
            assertThat(sheet.getVMLDrawing(false).findCommentShape(2, 1)).isNotNull();
        }
    }

    private static byte[] report() throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("Форма 1");
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
        style.setBorderTop(BorderStyle.THIN);
        style.setFont(workbook.createFont());
        style.getFont().setBold(true);
        sheet.createRow(0).createCell(0).setCellValue("Движение воспитанников");
        for (int row = 1; row < 5; row++) {
            sheet.createRow(row).createCell(0).setCellValue("строка " + row);
            sheet.getRow(row).createCell(1).setCellValue(122 + row);
            sheet.getRow(row).getCell(1).setCellStyle(style);
        }
        sheet.getRow(4).getCell(1).setCellFormula("SUM(B2:B4)");
        sheet.setColumnWidth(1, 5000);
        return Annotated.bytes(workbook);
    }
}

package kz.sanaq.workbook;

import static kz.sanaq.workbook.Annotated.annotated;
import static kz.sanaq.workbook.Annotated.comments;
import static kz.sanaq.workbook.Annotated.inPoi;
import static kz.sanaq.workbook.Annotated.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kz.sanaq.language.Message;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook of another format comes back as xlsx, with what is known of it, and says what it lost. */
class ConvertingTests {

    @Test
    void anXlsKeepsItsValuesFormulasLooksAndComments() throws Exception {
        byte[] original = xls();

        byte[] written = annotated(original, note(0, "B3", Mark.ERROR, "не сходится"), note(1, "A1", Mark.NOTE, "?"));

        assertThat(comments(written, 1)).containsOnlyKeys("A2", "B3").containsEntry("A2", "уточнить");
        assertThat(comments(written, 2)).containsOnlyKeys("A1");
        try (XSSFWorkbook workbook = inPoi(written)) {
            XSSFSheet sheet = workbook.getSheet("Форма 1");
            assertThat(sheet.getColumnWidth(0)).isEqualTo(9000);
            assertThat(sheet.getRow(0).getHeightInPoints()).isEqualTo(42);
            assertThat(sheet.isColumnHidden(3)).isTrue();
            assertThat(sheet.getRow(4).getZeroHeight()).isTrue();
            XSSFCellStyle heading = sheet.getRow(0).getCell(0).getCellStyle();
            assertThat(heading.getFont().getBold()).isTrue();
            assertThat(heading.getFont().getFontName()).isEqualTo("Times New Roman");
            assertThat(heading.getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
            assertThat(heading.getWrapText()).isTrue();
            assertThat(heading.getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(heading.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFCCFFCC");
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getBorderTop())
                    .as("an empty cell's frame")
                    .isEqualTo(BorderStyle.MEDIUM);
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("dd.mm.yyyy");
            assertThat(sheet.getRow(5).getCell(1).getCellFormula()).isEqualTo("SUM(B3:B4)*Итог!A1");
        }
    }

    @Test
    void whatAnXlsLosesIsSaid() throws Exception {
        byte[] original = xls();
        ListSheet list = Annotated.list(List.of());

        AnnotatedWorkbooks.Written written = AnnotatedWorkbooks.write(
                original, Limits.defaults(), new Annotations(list, List.of()), new ByteArrayOutputStream());

        assertThat(written.isConverted()).isTrue();
        assertThat(written.notCarried()).extracting(Message::key).containsExactly("workbook.not-carried-beside");
        assertThat(written.notCarried()).allMatch(Message::hasRemedy);
    }

    @Test
    void separatedTextComesBackAsAWorkbook() throws Exception {
        byte[] original = "Показатель;На начало;На конец\nДД;120;=1+1\nДР;14;5\n".getBytes(StandardCharsets.UTF_8);

        byte[] written = annotated(original, note(0, "C3", Mark.QUERY, "почему меньше?"));

        assertThat(comments(written, 1)).containsOnlyKeys("C3");
        try (XSSFWorkbook workbook = inPoi(written)) {
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("=1+1");
        }
    }

    @Test
    void aWebPageComesBackAsAWorkbook() throws Exception {
        byte[] original = ("<html><body><table><tr><td colspan=2>Движение</td></tr>"
                        + "<tr><td>ДД</td><td x:num>120</td></tr></table></body></html>")
                .getBytes(StandardCharsets.UTF_8);

        byte[] written = annotated(original, note(0, "B1", Mark.NOTE, "в объединённой ячейке"));

        assertThat(comments(written, 1)).containsOnlyKeys("A1");
    }

    static byte[] xls() throws Exception {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("Форма 1");
        HSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setFontName("Times New Roman");
        HSSFCellStyle heading = workbook.createCellStyle();
        heading.setFont(font);
        heading.setAlignment(HorizontalAlignment.CENTER);
        heading.setWrapText(true);
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
        sheet.createRow(0).createCell(0).setCellValue("Движение воспитанников");
        sheet.getRow(0).getCell(0).setCellStyle(heading);
        sheet.getRow(0).setHeightInPoints(42);
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
        sheet.setColumnWidth(0, 9000);
        sheet.setColumnHidden(3, true);
        HSSFCellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        HSSFCellStyle frame = workbook.createCellStyle();
        frame.setBorderTop(BorderStyle.MEDIUM);
        sheet.createRow(1).createCell(0).setCellValue("дата");
        sheet.getRow(1).createCell(1).setCellValue(LocalDate.of(2018, 1, 1));
        sheet.getRow(1).getCell(1).setCellStyle(date);
        sheet.getRow(1).createCell(2).setCellStyle(frame);
        for (int row = 2; row < 5; row++) {
            sheet.createRow(row).createCell(0).setCellValue("строка\n" + row + " <&> _x0041_");
            sheet.getRow(row).createCell(1).setCellValue(row * 10.5);
        }
        sheet.getRow(4).setZeroHeight(true);
        HSSFSheet total = workbook.createSheet("Итог");
        total.createRow(0).createCell(0).setCellValue(2);
        total.getRow(0).createCell(1).setCellErrorValue((byte) 7);
        total.getRow(0).createCell(2).setCellValue(true);
        sheet.createRow(5).createCell(1).setCellFormula("SUM(B3:B4)*Итог!A1");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        var comment = sheet.createDrawingPatriarch()
                .createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 4));
        comment.setString(new org.apache.poi.hssf.usermodel.HSSFRichTextString("уточнить"));
        comment.setAddress(1, 0);
        workbook.setSheetHidden(1, true);
        return Annotated.bytes(workbook);
    }
}

package kz.sanaq.workbook;

import static kz.sanaq.workbook.Annotated.annotated;
import static kz.sanaq.workbook.Annotated.bytes;
import static kz.sanaq.workbook.Annotated.comments;
import static kz.sanaq.workbook.Annotated.inPoi;
import static kz.sanaq.workbook.Annotated.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook that comes back with the list tells what was answered, and goes back once more with a new list. */
class ReturnedListTests {

    @Test
    void aWorkbookWithoutAListHasNone() throws Exception {
        assertThat(returned(AwkwardWorkbooks.all().get("looks"))).isNull();
    }

    @Test
    void answersAreReadBesideTheKeysOfTheirRows() throws Exception {
        XSSFWorkbook workbook = inPoi(sent());
        workbook.getSheetAt(0).getRow(6).getCell(4).setCellValue(" переведены в семьи ");

        ReturnedList list = returned(bytes(workbook));

        assertThat(list.identity()).isEqualTo(Annotated.IDENTITY);
        assertThat(list.sheet()).isZero();
        assertThat(list.rows())
                .containsExactly(
                        new ReturnedList.Answers("finding 0", List.of(""), null),
                        new ReturnedList.Answers("finding 1", List.of("переведены в семьи"), CellAddress.parse("E7")));
    }

    @Test
    void rowsMayBeSortedDeletedAndPutInBetweenAndTheListMovedAndRenamed() throws Exception {
        XSSFWorkbook workbook = inPoi(sent());
        XSSFSheet list = workbook.getSheetAt(0);
        list.getRow(6).getCell(4).setCellValue("объяснение");
        list.copyRows(6, 6, 9, new CellCopyPolicy());
        list.removeRow(list.getRow(6));
        list.removeRow(list.getRow(5));
        list.shiftRows(0, 9, 1);
        list.createRow(0).createCell(1).setCellValue("наша строка");
        list.shiftColumns(3, 4, 1);
        workbook.setSheetOrder("Замечания", 1);
        workbook.setSheetName(1, "Ответы");

        ReturnedList found = returned(bytes(workbook));

        assertThat(found.sheet()).isEqualTo(1);
        assertThat(found.rows())
                .containsExactly(
                        new ReturnedList.Answers("finding 1", List.of("объяснение"), CellAddress.parse("F11")));
    }

    @Test
    void theNewListAndItsNotesStandWhereTheOldOnesStood() throws Exception {
        byte[] again =
                annotated(sent(), note(1, "C3", Mark.ERROR, "теперь здесь"), note(1, "B4", Mark.ERROR, "ещё раз"));

        assertThat(comments(again, 1)).containsOnlyKeys("A2", "B4", "C3");
        assertThat(comments(again, 1).get("B4")).isEqualTo("Sanaq:\nещё раз");
        assertThat(comments(again, 1).get("A2")).as("the sender's").isEqualTo("Отдел: уточнить");
        assertThat(returned(again).rows()).hasSize(2);
        try (XSSFWorkbook workbook = inPoi(again)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            XSSFSheet sheet = workbook.getSheetAt(1);
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getFillForegroundColorColor())
                    .as("no longer marked")
                    .isNull();
            assertThat(sheet.getRow(3)
                            .getCell(1)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo(Mark.ERROR.color());
            assertThat(sheet.getVMLDrawing(false).findCommentShape(2, 1)).isNull();
            assertThat(sheet.getVMLDrawing(false).findCommentShape(2, 2)).isNotNull();
        }
    }

    @Test
    void theSendersCommentStaysWhereOursWasAddedToIt() throws Exception {
        byte[] first = annotated(withComment(), note(0, "A2", Mark.QUERY, "почему?"));
        assertThat(comments(first, 1).get("A2")).isEqualTo("Отдел: уточнить\n\nSanaq:\nпочему?");

        byte[] second = annotated(first, note(1, "A2", Mark.QUERY, "всё ещё?"));
        assertThat(comments(second, 1).get("A2")).isEqualTo("Отдел: уточнить\n\nSanaq:\nвсё ещё?");

        byte[] third = annotated(second);
        assertThat(comments(third, 1).get("A2")).isEqualTo("Отдел: уточнить");
    }

    private static byte[] sent() throws Exception {
        return annotated(
                withComment(), note(0, "B3", Mark.ERROR, "не сходится"), note(0, "B4", Mark.QUERY, "на 40 % меньше"));
    }

    private static byte[] withComment() throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("Форма 1");
        for (int row = 0; row < 5; row++) {
            sheet.createRow(row).createCell(0).setCellValue("строка " + row);
            sheet.getRow(row).createCell(1).setCellValue(row);
        }
        AwkwardWorkbooks.comment(workbook, sheet, 1, 0, "Отдел: уточнить");
        return bytes(workbook);
    }

    private static ReturnedList returned(byte[] workbook) throws UnreadableWorkbook {
        try (Workbook opened = Workbooks.open(workbook, Limits.defaults())) {
            return AnnotatedWorkbooks.returned(opened).orElse(null);
        }
    }
}

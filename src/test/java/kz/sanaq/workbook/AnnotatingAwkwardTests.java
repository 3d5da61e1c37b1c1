package kz.sanaq.workbook;

import static kz.sanaq.workbook.Annotated.annotated;
import static kz.sanaq.workbook.Annotated.comments;
import static kz.sanaq.workbook.Annotated.inPoi;
import static kz.sanaq.workbook.Annotated.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever people put into a workbook, its notes stand where they should and the rest is as it was. */
class AnnotatingAwkwardTests {

    static final CellNote[] NOTES = {
        note(0, "B3", Mark.ERROR, "не сходится"),
        note(0, "D3", Mark.QUERY, "пусто, а в прошлом году 12"),
        note(0, "F9", Mark.NOTE, "строки ещё нет"),
        note(0, "A2", Mark.REFUSED, "=HYPERLINK(\"http://x\")"),
    };

    @TestFactory
    Stream<DynamicTest> theNotesStandWhereTheyShouldAndTheRestIsAsItWas() throws Exception {
        return AwkwardWorkbooks.all().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> check(one.getKey(), one.getValue())));
    }

    private static void check(String name, byte[] original) throws Exception {
        byte[] written = annotated(original, NOTES);

        String last = name.equals("merged") ? "E8" : "F9";
        Map<String, String> found = comments(written, 1);
        assertThat(found).containsKeys("A2", "B3", "D3", last);
        assertThat(found.get("B3")).endsWith("Sanaq:\nне сходится");
        if (!name.equals("strict")) {
            try (XSSFWorkbook workbook = inPoi(written)) {
                XSSFSheet sheet = workbook.getSheetAt(1);
                assertThat(workbook.getActiveSheetIndex()).isZero();
                assertThat(sheet.getCellComments()).hasSize(found.size());
                for (String cell : found.keySet()) {
                    CellAddress address = CellAddress.parse(cell);
                    assertThat(sheet.getVMLDrawing(false).findCommentShape(address.row(), address.column()))
                            .as(cell)
                            .isNotNull();
                }
                assertThat(sheet.getRow(2)
                                .getCell(1)
                                .getCellStyle()
                                .getFillForegroundColorColor()
                                .getARGBHex())
                        .isEqualTo(Mark.ERROR.color());
            }
        }
    }
}

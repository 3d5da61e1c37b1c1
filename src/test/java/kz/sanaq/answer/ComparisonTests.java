package kz.sanaq.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is told of a workbook that somebody changed: what was changed, and not what moved. */
class ComparisonTests {

    private static final int HOMES = 20;

    /** A heading, and a line for each home: its number, its name, boys, girls, all. */
    private static void list(XSSFSheet sheet) {
        row(sheet, 0, "№", "Организация", "мальчики", "девочки", "всего");
        for (int home = 1; home <= HOMES; home++) {
            row(sheet, home, home, "Детский дом № " + home, 10 + home, 20, 30 + home);
        }
        row(sheet, HOMES + 1, "", "Всего", 410, 400, 810);
    }

    @Test
    void whatIsInItsPlaceIsComparedCellByCell() throws Exception {
        assertThat(told(sheet -> {
                    set(sheet, 3, 2, 99);
                    set(sheet, 3, 4, 119);
                    set(sheet, 20, 1, "Дом");
                    set(sheet, 21, 3, "-");
                }))
                .containsExactly("C4 13→99", "E4 33→119", "B21 …→…", "D22 400→-");
    }

    @Test
    void aNumberThatBecameTextOfTheSameDigitsIsAChange() throws Exception {
        assertThat(told(sheet -> set(sheet, 3, 2, "13"))).containsExactly("C4 13→'13");
    }

    @Test
    void anInsertedRowIsToldAndNotWhatItMoved() throws Exception {
        assertThat(told(sheet -> {
                    sheet.shiftRows(11, HOMES + 1, 1);
                    row(sheet, 11, "", "Новый дом", 1, 2, 3);
                    set(sheet, 18, 2, 77);
                }))
                .containsExactly(
                        "B12 new null→…",
                        "C12 new null→1",
                        "D12 new null→2",
                        "E12 new null→3",
                        "C19 (C18) 27→77",
                        "ROW inserted 12+1");
    }

    @Test
    void aRowThatWentIsToldWhereItWas() throws Exception {
        assertThat(told(sheet -> {
                    sheet.removeRow(sheet.getRow(5));
                    sheet.removeRow(sheet.getRow(6));
                    sheet.shiftRows(7, HOMES + 1, -2);
                }))
                .containsExactly(
                        "A6 gone 5→null",
                        "B6 gone …→null",
                        "C6 gone 15→null",
                        "D6 gone 20→null",
                        "E6 gone 35→null",
                        "A7 gone 6→null",
                        "B7 gone …→null",
                        "C7 gone 16→null",
                        "D7 gone 20→null",
                        "E7 gone 36→null",
                        "ROW removed 6+2");
    }

    @Test
    void whoInsertsAnEmptyRowChangesNoCell() throws Exception {
        assertThat(told(sheet -> sheet.shiftRows(3, HOMES + 1, 1))).containsExactly("ROW inserted 4+1");
    }

    @Test
    void linesThatWereNumberedAnewHaveOtherNumbersAndNothingElse() throws Exception {
        assertThat(told(sheet -> {
                    sheet.shiftRows(19, HOMES + 1, 1);
                    row(sheet, 19, 19, "Новый дом", 1, 2, 3);
                    set(sheet, 20, 0, 20);
                    set(sheet, 21, 0, 21);
                }))
                .containsExactly(
                        "A20 new null→19",
                        "B20 new null→…",
                        "C20 new null→1",
                        "D20 new null→2",
                        "E20 new null→3",
                        "A21 (A20) 19→20",
                        "A22 (A21) 20→21",
                        "ROW inserted 20+1");
    }

    @Test
    void anInsertedColumnMovesWhatIsRightOfIt() throws Exception {
        assertThat(told(sheet -> {
                    sheet.shiftColumns(2, 4, 1);
                    set(sheet, 0, 2, "район");
                    set(sheet, 7, 5, 1);
                    sheet.shiftRows(1, HOMES + 1, 1);
                }))
                .containsExactly("C1 new null→…", "F9 (E8) 37→1", "ROW inserted 2+1", "COLUMN inserted C+1");
    }

    @Test
    void whatMovedToAnotherPlaceWentHereAndCameThere() throws Exception {
        assertThat(told(sheet -> {
                    sheet.shiftRows(3, HOMES + 1, 1);
                    sheet.copyRows(19, 19, 3, new org.apache.poi.ss.usermodel.CellCopyPolicy());
                    sheet.removeRow(sheet.getRow(19));
                    sheet.shiftRows(20, HOMES + 2, -1);
                }))
                .contains("ROW inserted 4+1", "ROW removed 19+1")
                .hasSize(12);
    }

    @Test
    void aSheetThatWasMadeAnewIsToldAsItStands() throws Exception {
        List<String> told = told(sheet -> {
            for (int line = 0; line <= HOMES + 1; line++) {
                row(sheet, line, "a" + line, "b" + line, 1000 + line, 2000 + line, 3000 + line);
            }
        });
        assertThat(told).hasSize(5 * (HOMES + 2)).noneMatch(line -> line.contains("ROW"));
    }

    @Test
    void aLongSheetTakesNoLongerThanReadingIt() throws Exception {
        Consumer<XSSFSheet> written = sheet -> {
            for (int line = 0; line < 5_000; line++) {
                row(sheet, line, line % 7, line % 3 == 0 ? "Всего" : "Дом " + line % 40, line % 11, line % 5);
            }
        };
        List<String> told = told(written, sheet -> {
            sheet.shiftRows(2_000, 4_999, 1);
            row(sheet, 2_000, "", "Новый дом", 1, 2);
            set(sheet, 4_000, 2, 777);
        });
        assertThat(told).hasSize(5).contains("ROW inserted 2001+1");
    }

    private static List<String> told(Consumer<XSSFSheet> edit) throws Exception {
        return told(ComparisonTests::list, edit);
    }

    private static List<String> told(Consumer<XSSFSheet> written, Consumer<XSSFSheet> edit) throws Exception {
        List<String> told = new ArrayList<>();
        try (Workbook earlier = workbook(written);
                Workbook later = workbook(written.andThen(edit))) {
            new Comparison(earlier, later).tell(new Changes() {
                @Override
                public void cell(ChangedCell change) {
                    told.add(written(change));
                }

                @Override
                public void line(ChangedLine line) {
                    told.add("%s %s %s+%d"
                            .formatted(
                                    line.axis(),
                                    line.isInserted() ? "inserted" : "removed",
                                    line.written(),
                                    line.lines()));
                }
            });
        }
        return told;
    }

    private static String written(ChangedCell change) {
        ChangedCell.At at = change.at();
        String moved = at.isRemoved()
                ? " gone"
                : at.earlier() == null
                        ? " new"
                        : Objects.equals(at.earlier(), at.later()) ? "" : " (" + at.earlier() + ")";
        return at.cell() + moved + " " + change.was() + "→" + change.became();
    }

    private static Workbook workbook(Consumer<XSSFSheet> written) throws IOException, UnreadableWorkbook {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            written.accept(workbook.createSheet("Лист1"));
            workbook.write(out);
            return Workbooks.open(out.toByteArray(), Limits.defaults());
        }
    }

    private static void row(XSSFSheet sheet, int line, Object... values) {
        Row row = sheet.createRow(line);
        for (int column = 0; column < values.length; column++) {
            set(sheet, row.getRowNum(), column, values[column]);
        }
    }

    private static void set(XSSFSheet sheet, int line, int column, Object value) {
        Cell cell = sheet.getRow(line).createCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }
}

package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What must be so of any workbook that is read: two ways to its cells agree, and in the one that goes back they are the same. */
public final class SameCells {

    private static final CellNote NOTE = Annotated.note(0, "B2", Mark.values()[0], "=1+1");

    private SameCells() {}

    /** The workbook with a note and a list has the sender's own cells. */
    public static void afterAnnotating(byte[] bytes, Limits limits) throws IOException {
        List<List<String>> before;
        byte[] written;
        try {
            before = cells(bytes, limits, "");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            AnnotatedWorkbooks.write(bytes, limits, new Annotations(Annotated.list(List.of(NOTE)), List.of(NOTE)), out);
            written = out.toByteArray();
        } catch (UnreadableWorkbook refused) {
            return; // its sender gets a receipt, and no workbook
        } catch (LimitReached reached) {
            return;
        }
        try {
            assertThat(cells(written, Limits.defaults(), Annotated.IDENTITY)).containsAll(before);
        } catch (UnreadableWorkbook broken) {
            throw new AssertionError("what was written cannot be read: " + broken.reason(), broken);
        }
    }

    private static List<List<String>> cells(byte[] bytes, Limits limits, String identity) throws UnreadableWorkbook {
        List<List<String>> sheets = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(bytes, limits)) {
            if (!identity.isEmpty()) {
                assertThat(AnnotatedWorkbooks.returned(workbook))
                        .hasValueSatisfying(list -> assertThat(list.identity()).isEqualTo(identity));
            }
            for (SheetInfo sheet : workbook.sheets()) {
                List<String> cells = new ArrayList<>();
                cells.add(sheet.name());
                workbook.grid(sheet.index())
                        .forEach(cell -> cells.add(cell.address() + " " + cell.type() + " "
                                + (cell.type() == CellType.NUMBER
                                        ? cell.decimal().toPlainString()
                                        : cell.text())));
                sheets.add(cells);
            }
        }
        return sheets;
    }
}

package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.sanaq.workbook.ListSheet.Column;
import kz.sanaq.workbook.ListSheet.Link;
import kz.sanaq.workbook.ListSheet.Row;
import kz.sanaq.workbook.ListSheet.Use;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Annotates in a test, and has what is the sender's agree each time. */
final class Annotated {

    static final String IDENTITY = "8f3a…, 2018-01";

    private Annotated() {}

    static CellNote note(int sheet, String cell, Mark mark, String text) {
        return new CellNote(sheet, CellAddress.parse(cell), mark, text);
    }

    /** A list with a row for each note. */
    static ListSheet list(List<CellNote> notes) {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < notes.size(); index++) {
            CellNote note = notes.get(index);
            rows.add(new Row(
                    note.mark(),
                    "finding " + index,
                    List.of("исправить", note.cell().toString(), note.text(), ""),
                    new Link(note.sheet(), note.cell())));
        }
        return new ListSheet(
                "Замечания",
                List.of("Замечания к вашему отчёту", "Исправьте красное, объясните жёлтое"),
                List.of(
                        new Column("Что", 12, Use.TEXT),
                        new Column("Где", 10, Use.CELL),
                        new Column("Почему", 60, Use.TEXT),
                        new Column("Ваше объяснение", 40, Use.ANSWER)),
                rows,
                IDENTITY);
    }

    static byte[] annotated(byte[] original, CellNote... notes) throws UnreadableWorkbook, IOException {
        return annotated(original, new Annotations(list(List.of(notes)), List.of(notes)));
    }

    /** The workbook with its annotations; all of the sender's cells, areas and comments are compared with the original. */
    static byte[] annotated(byte[] original, Annotations annotations) throws UnreadableWorkbook, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnnotatedWorkbooks.write(original, Limits.defaults(), annotations, bytes);
        byte[] written = bytes.toByteArray();
        try (Workbook before = Workbooks.open(original, Limits.defaults());
                Workbook after = Workbooks.open(written, Limits.defaults())) {
            int list = AnnotatedWorkbooks.returned(after).orElseThrow().sheet();
            int shift = after.sheets().size() - before.sheets().size();
            assertThat(shift).isBetween(0, 1);
            for (SheetInfo sheet : before.sheets()) {
                int place = sheet.index() + shift;
                if (place != list) {
                    assertThat(after.sheets().get(place).name()).isEqualTo(sheet.name());
                    assertThat(after.sheets().get(place).visibility()).isEqualTo(sheet.visibility());
                    assertThat(Read.cells(written, place)).isEqualTo(Read.cells(original, sheet.index()));
                    assertThat(after.structure(place).mergedAreas())
                            .isEqualTo(before.structure(sheet.index()).mergedAreas());
                }
            }
        }
        return written;
    }

    /** Our comments and others' on a sheet, as our reader finds them. */
    static Map<String, String> comments(byte[] workbook, int sheet) throws UnreadableWorkbook {
        Map<String, String> found = new TreeMap<>();
        try (Workbook opened = Workbooks.open(workbook, Limits.defaults())) {
            opened.comments(sheet).forEach(comment -> found.put(comment.cell().toString(), comment.text()));
        }
        return found;
    }

    static XSSFWorkbook inPoi(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    static byte[] bytes(org.apache.poi.ss.usermodel.Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        workbook.close();
        return bytes.toByteArray();
    }
}

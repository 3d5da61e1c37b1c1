package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;

/** Reads in a test, and has the census agree each time. */
final class Read {

    private Read() {}

    /** Every cell of the first sheet as a line of text, by the stream and by the grid. */
    static List<String> cells(byte[] bytes) throws UnreadableWorkbook {
        return cells(bytes, 0);
    }

    static List<String> cells(byte[] bytes, int sheet) throws UnreadableWorkbook {
        byte[] before = bytes.clone();
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            List<String> streamed = new ArrayList<>();
            workbook.read(sheet, cell -> streamed.add(line(cell)));
            List<String> packed = new ArrayList<>();
            Grid grid = workbook.grid(sheet);
            grid.forEach(cell -> packed.add(line(cell)));
            Census census = workbook.census(sheet);

            assertThat(packed).as("grid").containsExactlyInAnyOrderElementsOf(streamed);
            assertThat(census.differences(grid)).as("census").isEmpty();
            assertThat(census.count()).isEqualTo(grid.size()).isEqualTo(streamed.size());
            assertThat(bytes).as("bytes untouched").isEqualTo(before);
            return streamed;
        }
    }

    static String line(Cell cell) {
        String formula = cell.formula();
        return "%s %s %s%s%s%s%s"
                .formatted(
                        cell.address(),
                        cell.type(),
                        cell.type() == CellType.NUMBER ? cell.decimal().toPlainString() : "\"" + cell.text() + "\"",
                        cell.isDate() ? " " + cell.date() : "",
                        formula == null ? "" : " =" + formula,
                        cell.hidden() ? " hidden" : "",
                        cell.merged() == null ? "" : " in " + cell.merged());
    }

    /** The key of the refusal that a workbook meets somewhere between opening and its last cell. */
    static String refusal(byte[] bytes) {
        return refusal(bytes, Limits.defaults());
    }

    static String refusal(byte[] bytes, Limits limits) {
        UnreadableWorkbook refused = catchThrowableOfType(UnreadableWorkbook.class, () -> {
            try (Workbook workbook = Workbooks.open(bytes, limits)) {
                for (SheetInfo sheet : workbook.sheets()) {
                    workbook.grid(sheet.index());
                    workbook.census(sheet.index());
                }
            }
        });
        assertThat(refused).as("refusal").isNotNull();
        assertThat(refused.reason().hasRemedy()).as(refused.reason().key()).isTrue();
        String place = refused.cell() == null ? "" : " " + refused.sheet() + "!" + refused.cell();
        return refused.reason().key() + place;
    }
}

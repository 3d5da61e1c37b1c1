package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** A real workbook, cell by cell against POI's user model; in the folder that SANAQ_REAL_FILES names. */
class RealFileTests {

    private static final String FOLDER = System.getenv("SANAQ_REAL_FILES");

    @Test
    void theOfficialPopulationIsReadAsPoiReadsIt() throws Exception {
        assumeTrue(FOLDER != null, "skipped: SANAQ_REAL_FILES does not name a folder of real workbooks");
        byte[] bytes = Files.readAllBytes(Path.of(FOLDER, "population-2023-01-01.xlsx"));

        assertThat(readByUs(bytes)).isEqualTo(readByPoi(bytes)).hasSizeGreaterThan(4_000);
    }

    private static List<String> readByUs(byte[] bytes) throws UnreadableWorkbook {
        List<String> cells = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            for (SheetInfo sheet : workbook.sheets()) {
                workbook.read(sheet.index(), cell -> cells.add(Described.of(sheet.name(), cell)));
                assertThat(workbook.census(sheet.index()).differences(workbook.grid(sheet.index())))
                        .isEmpty();
            }
        }
        return cells;
    }

    private static List<String> readByPoi(byte[] bytes) throws Exception {
        List<String> cells = new ArrayList<>();
        try (var workbook = WorkbookFactory.create(new java.io.ByteArrayInputStream(bytes))) {
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> Described.of(sheet, cell).ifPresent(cells::add))));
        }
        return cells;
    }
}

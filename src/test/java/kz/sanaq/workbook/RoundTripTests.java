package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Whatever POI writes, we read, in both formats; and the census has counted the same cells. */
class RoundTripTests {

    /** A value for POI to write, and how it must come back. */
    record Written(int row, int column, Object value) {}

    @Property(tries = 60)
    void whatPoiWritesWeRead(@ForAll("sheets") List<Written> cells, @ForAll boolean old) throws Exception {
        TreeMap<CellAddress, Object> expected = new TreeMap<>();
        try (org.apache.poi.ss.usermodel.Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Лист");
            for (Written cell : cells) {
                Row row = sheet.getRow(cell.row) == null ? sheet.createRow(cell.row) : sheet.getRow(cell.row);
                write(row.createCell(cell.column), cell.value);
                expected.put(new CellAddress(cell.row, cell.column), cell.value);
            }
            workbook.write(bytes);

            assertThat(Read.cells(bytes.toByteArray())).containsExactlyElementsOf(lines(expected));
        }
    }

    private static void write(org.apache.poi.ss.usermodel.Cell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof String text) {
            cell.setCellValue(text);
        }
    }

    private static List<String> lines(TreeMap<CellAddress, Object> cells) {
        List<String> lines = new ArrayList<>();
        cells.forEach((address, value) -> {
            if (value instanceof Double number) {
                lines.add(address + " NUMBER "
                        + new java.math.BigDecimal(number.toString())
                                .toPlainString()
                                .replaceAll("\\.0$", ""));
            } else if (value instanceof Boolean truth) {
                lines.add(address + " BOOLEAN \"" + (truth ? "TRUE" : "FALSE") + "\"");
            } else if (!((String) value).isEmpty()) {
                lines.add(address + " TEXT \"" + value + "\"");
            }
        });
        return lines;
    }

    @Provide
    Arbitrary<List<Written>> sheets() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                Arbitraries.integers().between(-100_000, 100_000).map(count -> (Object) (double) count),
                Arbitraries.integers().between(1, 1_000_000).map(count -> (Object) (count / 1000.0)),
                Arbitraries.of(true, false).map(truth -> (Object) truth),
                Arbitraries.strings()
                        .withChars("аәбгқңөұү ABC<&\"'-_0123456789\u00A0")
                        .ofMaxLength(20)
                        .map(text -> (Object) text));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 255),
                        values)
                .as(Written::new)
                .list()
                .ofMaxSize(80);
    }
}

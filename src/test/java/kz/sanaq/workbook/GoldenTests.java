package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A small return in both formats, every cell with its address, as it has been read since the first day. */
class GoldenTests {

    @Test
    void theCellsOfAnXlsxAreThoseWrittenDown() throws Exception {
        verify("movement.xlsx.txt", movement(new XSSFWorkbook()));
    }

    @Test
    void theCellsOfAnXlsAreThoseWrittenDown() throws Exception {
        verify("movement.xls.txt", movement(new HSSFWorkbook()));
    }

    private static byte[] movement(org.apache.poi.ss.usermodel.Workbook workbook) throws Exception {
        try (workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Қозғалыс");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            row(sheet, 0, "Движение контингента воспитанников за 2018 год по Акмолинской области");
            row(sheet, 2, "№ стр.", "Көрсеткіштер / Показатели", "Детские дома", "ЦАН", "ИТОГО");
            row(sheet, 3, 1.0, 2.0, 3.0, 4.0, 5.0);
            row(sheet, 4, "01", "Состояло на начало", 120.0, 35.0, "=SUM(C5:D5)");
            row(sheet, 5, "02", "Поступило", "1\u00A0204", "X", "=SUM(C6:D6)");
            row(sheet, 6, "03", "из семьи", "-", "", 98.5);
            row(sheet, 7, "17", "Состоит на конец", 125.0, true, "=C8/0");
            sheet.getRow(6).setZeroHeight(true);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void row(Sheet sheet, int index, Object... values) {
        Row row = sheet.createRow(index);
        for (int column = 0; column < values.length; column++) {
            var cell = row.createCell(column);
            if (values[column] instanceof Double number) {
                cell.setCellValue(number);
            } else if (values[column] instanceof Boolean truth) {
                cell.setCellValue(truth);
            } else if (values[column].toString().startsWith("=")) {
                cell.setCellFormula(values[column].toString().substring(1));
            } else {
                cell.setCellValue(values[column].toString());
            }
        }
    }

    private static void verify(String file, byte[] bytes) throws Exception {
        String read = String.join("\n", Read.cells(bytes)) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Path.of("src/test/resources/golden/workbook", file), read);
        }
        try (var golden = GoldenTests.class.getResourceAsStream("/golden/workbook/" + file)) {
            assertThat(golden).as(file).isNotNull();
            assertThat(read).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

package kz.sanaq.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a small list of organisations: one section of two homes, and what a test wants to be odd about it. */
final class Lists {

    private static final int FIRST = 3;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("Список");
    private int columns = 12;

    private Lists() {
        put(0, 0, "по Акмолинской области");
        put(1, 0, "Сведения об организациях на 1 января 2018 года");
        String[] tall = {"№ п/п", "Наименование организации", "Место нахождения", "Проектная мощность"};
        for (int i = 0; i < tall.length; i++) {
            put(3, i, tall[i]);
            sheet.addMergedRegion(new CellRangeAddress(3, 5, i, i));
        }
        put(3, 4, "Количество воспитанников");
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 4, 10));
        put(4, 4, "Барлығы / Всего");
        sheet.addMergedRegion(new CellRangeAddress(4, 5, 4, 4));
        put(4, 5, "в том числе");
        sheet.addMergedRegion(new CellRangeAddress(4, 4, 5, 10));
        String[] low = {"м", "д", "0-3", "4-6", "7-17", "18+"};
        for (int i = 0; i < low.length; i++) {
            put(5, 5 + i, low[i]);
        }
        put(3, 11, "Примечание");
        sheet.addMergedRegion(new CellRangeAddress(3, 5, 11, 11));
        row(6, "I.", "Детские дома", null, 200, 96, 51, 45, 0, 7, 89, 0);
        row(7, 1, "Детский дом № 1", "г. Кокшетау", 120, 60, 31, 29, 0, 5, 55, 0);
        row(8, 2, "Детский дом № 2", "г. Степняк", 80, 36, 20, 16, 0, 2, 34, 0);
        row(9, null, "Итого", null, 200, 96, 51, 45, 0, 7, 89, 0);
        put(11, 1, "Исп. отдел статистики");
    }

    static Lists aList() {
        return new Lists();
    }

    /** One line above the table and no other. */
    Lists titled(String title) {
        sheet.removeRow(sheet.getRow(1));
        put(0, 0, title);
        return this;
    }

    /** A column to the right with this heading and numbers below it. */
    Lists withColumn(String heading) {
        if (heading.equals("Всего")) {
            return this;
        }
        put(3, columns, heading);
        sheet.addMergedRegion(new CellRangeAddress(3, 5, columns, columns));
        for (int row = 6; row < 10; row++) {
            put(row, columns, row);
        }
        columns++;
        return this;
    }

    /** The capacity of the first home. */
    Lists capacity(Object value) {
        return with(7, FIRST, value);
    }

    Lists with(int row, int column, Object value) {
        put(row, column, value);
        return this;
    }

    Lists hidingRow(int row) {
        sheet.getRow(row).setZeroHeight(true);
        return this;
    }

    Lists merging(String area) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
        return this;
    }

    byte[] bytes() throws IOException {
        try (workbook;
                var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void row(int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            put(row, i, values[i]);
        }
    }

    private void put(int row, int column, Object value) {
        if (value == null) {
            return;
        }
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        if (value instanceof Number number) {
            line.createCell(column).setCellValue(new BigDecimal(number.toString()).doubleValue());
        } else {
            line.createCell(column).setCellValue(value.toString());
        }
    }
}

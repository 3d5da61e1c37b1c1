package kz.sanaq.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;

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

    /** The row is hidden by a filter on the names, which is left on. */
    Lists filteringRow(int row) {
        sheet.setAutoFilter(CellRangeAddress.valueOf("A6:L10"));
        try (XmlCursor filter = sheet.getCTWorksheet().getAutoFilter().newCursor()) {
            filter.toEndToken();
            filter.beginElement("filterColumn", XSSFRelation.NS_SPREADSHEETML);
            filter.insertAttributeWithValue("colId", "1");
        }
        return hidingRow(row);
    }

    Lists withLink() throws IOException {
        try (XSSFWorkbook other = new XSSFWorkbook()) {
            workbook.linkExternalWorkbook("2017.xlsx", other);
        }
        return this;
    }

    Lists withEmbedded() throws IOException {
        workbook.addOlePackage(new byte[] {1}, "note", "note.txt", "note.txt");
        return this;
    }

    Lists hidingColumn(int column) {
        sheet.setColumnHidden(column, true);
        return this;
    }

    /** One more sheet that is hidden, with a number. */
    Lists withHiddenSheet(SheetVisibility visibility) {
        workbook.createSheet("2017").createRow(4).createCell(2).setCellValue(17);
        workbook.setSheetVisibility(1, visibility);
        return this;
    }

    /** A formula, with the value that was kept of it, if any. */
    Lists formula(int row, int column, String formula, @Nullable Number kept) {
        XSSFCell cell = sheet.getRow(row).createCell(column);
        cell.getCTCell().addNewF().setStringValue(formula);
        if (kept != null) {
            cell.getCTCell().setV(kept.toString());
        }
        return this;
    }

    Lists error(int row, int column, FormulaError error) {
        sheet.getRow(row).createCell(column).setCellErrorValue(error);
        return this;
    }

    Lists strikingRow(int row) {
        sheet.getRow(row).forEach(cell -> cell.setCellStyle(style(true)));
        return this;
    }

    Lists whitening(int row, int column) {
        sheet.getRow(row).getCell(column).setCellStyle(style(false));
        return this;
    }

    private CellStyle style(boolean struck) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setStrikeout(struck);
        if (!struck) {
            font.setColor(IndexedColors.WHITE.getIndex());
        }
        style.setFont(font);
        return style;
    }

    /** The number in the format of a percentage. */
    Lists percent(int row, int column) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat((short) 10);
        sheet.getRow(row).getCell(column).setCellStyle(style);
        return this;
    }

    /** A date as Excel keeps it, counted from 1900 or from 1904. */
    Lists dated(LocalDate date, boolean since1904) {
        if (since1904) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        }
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat((short) 14);
        sheet.removeRow(sheet.getRow(1));
        put(1, 0, "Сведения об организациях на");
        sheet.getRow(1).createCell(1).setCellValue(DateUtil.getExcelDate(date.atStartOfDay(), since1904));
        sheet.getRow(1).getCell(1).setCellStyle(style);
        return this;
    }

    Lists comment(int row, int column, String text) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 2, row + 2);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(text);
        sheet.getRow(row).getCell(column).setCellComment(comment);
        return this;
    }

    Lists withMacros() throws IOException {
        workbook.setWorkbookType(XSSFWorkbookType.XLSM);
        workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1}));
        return this;
    }

    /** The sheet's name is what it is called in the workbook. */
    Lists named(String name) {
        workbook.setSheetName(0, name);
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

package kz.sanaq.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** Turns a draft into the bytes of a workbook, the same bytes every time. */
final class Writing {

    private static final long FIXED = 1_546_300_800_000L;

    private Writing() {}

    static byte[] bytes(Draft draft) {
        try {
            return switch (draft.format) {
                case XLS -> xls(draft);
                case XLSX -> xlsx(draft, XSSFWorkbookType.XLSX);
                case XLSM -> xlsx(draft, XSSFWorkbookType.XLSM);
                case CSV_1251 -> PlainText.csv(draft.sheet, PlainText.fitsWindows(draft.sheet));
                case CSV_UTF8 -> PlainText.csv(draft.sheet, false);
                case HTML -> PlainText.html(draft.sheet);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] xls(Draft draft) throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            draft.sheets.forEach(sheet -> fill(workbook, sheet));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsx(Draft draft, XSSFWorkbookType type) throws IOException {
        try (var workbook = new XSSFWorkbook(type);
                var out = new ByteArrayOutputStream()) {
            var properties = workbook.getProperties().getCoreProperties();
            properties.setCreator("Sanaq sample");
            properties.setCreated(Optional.of(new Date(FIXED)));
            properties.setModified(Optional.of(new Date(FIXED)));
            draft.sheets.forEach(sheet -> fill(workbook, sheet));
            workbook.write(out);
            return ZippedParts.withFixedTimes(out.toByteArray());
        }
    }

    private static void fill(Workbook workbook, Sheet draft) {
        var sheet = workbook.createSheet(draft.name);
        var styles = new Styles(workbook);
        draft.cells.forEach((at, content) -> {
            var row = sheet.getRow(at.row()) == null ? sheet.createRow(at.row()) : sheet.getRow(at.row());
            var cell = row.createCell(at.column());
            cell.setCellStyle(styles.of(content.style(), draft.struck.contains(at), draft.filled.contains(at)));
            fill(cell, at, content, draft);
        });
        draft.merges.forEach(merge -> sheet.addMergedRegionUnsafe(
                new CellRangeAddress(merge.firstRow(), merge.lastRow(), merge.firstColumn(), merge.lastColumn())));
        draft.widths.forEach((column, width) -> sheet.setColumnWidth(column, width * 256));
        draft.hiddenRows.forEach(row -> {
            if (sheet.getRow(row) != null) {
                sheet.getRow(row).setZeroHeight(true);
            }
        });
        draft.hiddenColumns.forEach(column -> sheet.setColumnHidden(column, true));
        comment(workbook, sheet, draft);
        if (draft.isHidden) {
            workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        }
    }

    private static void fill(Cell cell, Sheet.At at, Sheet.Content content, Sheet draft) {
        if (!content.sum().isEmpty()) {
            if (draft.formulas) {
                cell.setCellFormula(formula(content.sum()));
            }
            if (content.value().equals(FormulaError.REF.getString())) {
                cell.setCellErrorValue(FormulaError.REF.getCode());
            } else {
                cell.setCellValue(content.value() instanceof Number stale ? stale.doubleValue() : draft.number(at));
            }
        } else if (content.value() instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (!content.value().toString().isEmpty()) {
            cell.setCellValue(content.value().toString());
        }
    }

    private static void comment(Workbook workbook, org.apache.poi.ss.usermodel.Sheet sheet, Sheet draft) {
        if (draft.comments.isEmpty()) {
            return;
        }
        var helper = workbook.getCreationHelper();
        var drawing = sheet.createDrawingPatriarch();
        draft.comments.forEach((at, text) -> {
            var anchor = helper.createClientAnchor();
            anchor.setCol1(at.column() + 1);
            anchor.setCol2(at.column() + 3);
            anchor.setRow1(at.row());
            anchor.setRow2(at.row() + 3);
            var comment = drawing.createCellComment(anchor);
            comment.setString(helper.createRichTextString(text));
            sheet.getRow(at.row()).getCell(at.column()).setCellComment(comment);
        });
    }

    /** SUM of a range where the cells are neighbours, else their addition. */
    private static String formula(List<Sheet.At> parts) {
        var first = parts.get(0);
        var last = parts.get(parts.size() - 1);
        int span = last.row() - first.row() + last.column() - first.column() + 1;
        return span == parts.size() && parts.size() > 1
                ? "SUM(" + first + ":" + last + ")"
                : parts.stream().map(Sheet.At::toString).collect(Collectors.joining("+"));
    }
}

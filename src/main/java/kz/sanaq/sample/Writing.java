package kz.sanaq.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Turns a draft into the bytes of a workbook, the same bytes every time. */
final class Writing {

    private static final long FIXED = 1_546_300_800_000L;

    private Writing() {}

    static byte[] bytes(Draft draft) {
        try (var out = new ByteArrayOutputStream()) {
            if (draft.format == Draft.Format.XLS) {
                try (var workbook = new HSSFWorkbook()) {
                    fill(workbook, draft.sheet);
                    workbook.write(out);
                }
                return out.toByteArray();
            }
            try (var workbook = new XSSFWorkbook()) {
                var properties = workbook.getProperties().getCoreProperties();
                properties.setCreator("Sanaq sample");
                properties.setCreated(Optional.of(new Date(FIXED)));
                properties.setModified(Optional.of(new Date(FIXED)));
                fill(workbook, draft.sheet);
                workbook.write(out);
            }
            return withFixedTimes(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(Workbook workbook, Sheet draft) {
        var sheet = workbook.createSheet(draft.name);
        var styles = new Styles(workbook);
        draft.cells.forEach((at, content) -> {
            var row = sheet.getRow(at.row()) == null ? sheet.createRow(at.row()) : sheet.getRow(at.row());
            var cell = row.createCell(at.column());
            cell.setCellStyle(styles.of(content.style()));
            if (!content.sum().isEmpty()) {
                if (draft.formulas) {
                    cell.setCellFormula(formula(content.sum()));
                }
                cell.setCellValue(draft.number(at));
            } else if (content.value() instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (!content.value().toString().isEmpty()) {
                cell.setCellValue(content.value().toString());
            }
        });
        draft.merges.forEach(merge -> sheet.addMergedRegionUnsafe(
                new CellRangeAddress(merge.firstRow(), merge.lastRow(), merge.firstColumn(), merge.lastColumn())));
        draft.widths.forEach((column, width) -> sheet.setColumnWidth(column, width * 256));
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

    /** The same package with its parts in order and without the time of writing. */
    static byte[] withFixedTimes(byte[] zip) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.setLevel(9);
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2019, 1, 1, 0, 0));
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

package kz.sanaq.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** All lists and movements of an inbox by sender and day, found by content and by the time they came. */
final class ReadInbox {

    static final ReadInbox CLEAN = new ReadInbox(Generated.CLEAN);

    /** A sender and the last day it reports on. */
    record Key(String sender, LocalDate day) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int bySender = sender.compareTo(other.sender);
            return bySender != 0 ? bySender : day.compareTo(other.day);
        }
    }

    final Map<Key, ReadList> lists = new TreeMap<>();
    /** Line code to the nine figures of its columns; crossed-out cells are -1. */
    final Map<Key, Map<String, int[]>> movements = new TreeMap<>();
    /** Region label to the figures of its columns. */
    final Map<String, Map<String, int[]>> summaries = new HashMap<>();

    private ReadInbox(Path directory) {
        for (var record : Generated.csv(directory.resolve("manifest.csv"))) {
            var key =
                    new Key(record.getField("sender"), dayBefore(OffsetDateTime.parse(record.getField("received_at"))));
            if (isPlainText(directory.resolve("inbox").resolve(record.getField("file")))) {
                continue; // districts and passports alone are sent so, and neither is read here
            }
            try (var workbook = WorkbookFactory.create(
                    Files.newInputStream(directory.resolve("inbox").resolve(record.getField("file"))))) {
                Sheet sheet = workbook.getSheetAt(0);
                if (sheet.getRow(3) != null && text(sheet.getRow(3), 1).equals("орг.")) {
                    summaries.put(key.sender, summary(sheet));
                } else if (isMovement(sheet)) {
                    movements.put(key, movement(sheet));
                } else if (isList(sheet)) {
                    lists.put(key, ReadList.of(sheet));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Separated text and web pages begin with neither the mark of a zip nor that of an old workbook. */
    private static boolean isPlainText(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            int first = bytes.read();
            return first != 'P' && first != 0xD0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LocalDate dayBefore(OffsetDateTime received) {
        LocalDate day = received.toLocalDate();
        if (received.getYear() == 2019) {
            return LocalDate.of(2018, 12, 31);
        }
        return day.withDayOfMonth(1).minusDays(1);
    }

    private static boolean isList(Sheet sheet) {
        for (Row row : sheet) {
            if (text(row, 1).matches("(?s).*(Наименование организации|Ұйымның атауы).*")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMovement(Sheet sheet) {
        for (Row row : sheet) {
            if (text(row, 0).equals("19")) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, int[]> movement(Sheet sheet) {
        Map<String, int[]> lines = new TreeMap<>();
        for (Row row : sheet) {
            if (text(row, 0).matches("[012]\\d")) {
                lines.put(text(row, 0), figures(row, 2, 9));
            }
        }
        return lines.containsKey("22") ? asIn2018(lines) : lines;
    }

    /** The later edition has a line for each kind of transfer. */
    private static Map<String, int[]> asIn2018(Map<String, int[]> lines) {
        Map<String, int[]> earlier = new TreeMap<>();
        lines.forEach((code, figures) -> earlier.merge(
                switch (code) {
                    case "01", "02", "03", "04", "05", "06", "07" -> code;
                    case "08", "09" -> "07";
                    case "16", "17" -> "14";
                    case "18" -> "15";
                    case "19" -> "18";
                    case "20" -> "16";
                    case "21" -> "19";
                    case "22" -> "17";
                    default -> "%02d".formatted(Integer.parseInt(code) - 2);
                },
                figures.clone(),
                (some, others) -> {
                    for (int i = 0; i < some.length; i++) {
                        some[i] += others[i];
                    }
                    return some;
                }));
        return earlier;
    }

    private static Map<String, int[]> summary(Sheet sheet) {
        Map<String, int[]> rows = new TreeMap<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 3 && !text(row, 0).isEmpty() && !text(row, 0).startsWith("Данные")) {
                rows.put(text(row, 0), figures(row, 1, 8));
            }
        }
        return rows;
    }

    private static int[] figures(Row row, int first, int count) {
        int[] figures = new int[count];
        for (int i = 0; i < count; i++) {
            Cell cell = row.getCell(first + i);
            figures[i] = cell == null || cell.getCellType() == CellType.BLANK
                    ? 0
                    : cell.getCellType() == CellType.STRING ? -1 : (int) cell.getNumericCellValue();
        }
        return figures;
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}

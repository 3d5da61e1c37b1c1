package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

/** Files that cannot be loaded: unreadable ones, ones that no form knows, and one with personal data. */
final class StrayFiles {

    private static final String[][] MENU = {
        {"Меню школьной столовой на неделю", "", "", ""},
        {"День", "Завтрак", "Обед", "Выход, г"},
        {"Понедельник", "каша овсяная", "борщ", "250"},
        {"Вторник", "каша рисовая", "суп-лапша", "250"},
        {"Среда", "омлет", "щи", "200"},
        {"Четверг", "запеканка", "рассольник", "180"},
        {"Пятница", "каша гречневая", "уха", "250"},
    };
    private static final String[][] TIMETABLE = {
        {"График дежурства сотрудников отдела", "", "", ""},
        {"Смена", "Начало", "Конец", "Человек"},
        {"первая", "08:00", "16:00", "4"},
        {"вторая", "16:00", "00:00", "3"},
        {"третья", "00:00", "08:00", "2"},
    };

    private StrayFiles() {}

    static void plant(Deliveries deliveries, Outbox outbox, FaultLog log) {
        unknown("Меню_столовая.xls", "edu-31", LocalDate.of(2018, 7, 9), Draft.Format.XLS, MENU, outbox, log);
        unknown("График дежурства.xlsx", "edu-35", LocalDate.of(2022, 6, 9), Draft.Format.XLSX, TIMETABLE, outbox, log);
        encrypted(deliveries.list("edu-62", Country.END_JUNE), outbox, log);
        empty(deliveries.movement("edu-10", Period.JUNE), outbox, log);
        truncated(deliveries, outbox, log);
    }

    private static void unknown(
            String file,
            String sender,
            LocalDate day,
            Draft.Format format,
            String[][] cells,
            Outbox outbox,
            FaultLog log) {
        outbox.add(new Draft(file, sender, Deliveries.at(day, 12, 30), format, sheet(cells)));
        log.file(file, "unknown-form", "", "", file, "no form knows this workbook");
    }

    /** Something else that a sender attaches by mistake; no two are the same. */
    static Draft menu(Draft beside, Random chance) {
        boolean isMenu = chance.nextBoolean();
        var sheet = sheet(isMenu ? MENU : TIMETABLE);
        sheet.put(sheet.lastRow() + 2, 0, "Отдел № " + (1 + chance.nextInt(900)), Style.PLAIN);
        return new Draft(
                (isMenu ? "Меню столовой " : "График дежурства ")
                        + beside.about.area().shortName() + ".xlsx",
                beside.sender,
                beside.received.plusHours(2),
                Draft.Format.XLSX,
                sheet);
    }

    private static Sheet sheet(String[][] cells) {
        var sheet = new Sheet("Лист1");
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                String text = cells[row][column];
                if (!text.isEmpty()) {
                    Object value = text.matches("\\d+") ? Integer.valueOf(text) : text;
                    sheet.put(row, column, value, Style.PLAIN);
                }
            }
        }
        return sheet;
    }

    private static void encrypted(Draft right, Outbox outbox, FaultLog log) {
        String file = right.file.replace(".xls", "_пароль.xls");
        outbox.add(file, right.sender, right.received.minusDays(1), Locked.bytes(Writing.bytes(right)));
        log.file(file, "encrypted", "", right.file, file, "needs a password; followed by " + right.file);
    }

    private static void empty(Draft right, Outbox outbox, FaultLog log) {
        String file = "вложение1 " + right.file;
        outbox.add(file, right.sender, right.received.minusHours(3), new byte[0]);
        log.file(file, "empty", "", right.file, file, "no byte; followed by " + right.file);
    }

    /** Half a workbook, never sent again: its slot stays missing. */
    private static void truncated(Deliveries deliveries, Outbox outbox, FaultLog log) {
        var right = deliveries.movement("edu-33", Period.JUNE);
        byte[] bytes = Writing.bytes(right);
        deliveries.remove(right);
        outbox.add(right.file, right.sender, right.received, Arrays.copyOf(bytes, bytes.length / 2));
        log.file(right.file, "truncated", "", "", right.file, "cut off in the middle; never sent again");
    }
}

package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** A list of invented children by name, which no office should ever send. */
final class PersonalData {

    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String FILE = "Список воспитанников Шымкент.xlsx";
    private static final String[] NAMES = {
        "Үлгіев Үлгі Үлгіұлы",
        "Примеров Пример Примерович",
        "Ойдантапқызы Мысал",
        "Выдуманная Анна Тестовна",
        "Жоқбаев Болмас Бекерұлы"
    };

    private PersonalData() {}

    static void plant(Outbox outbox, FaultLog log) {
        var sheet = sheet("городу Шымкент", "01.11.2018", 9970);
        var draft =
                new Draft(FILE, "edu-79", Deliveries.at(LocalDate.of(2018, 11, 6), 10, 15), Draft.Format.XLSX, sheet);
        sheet.rowsWith("/iin")
                .forEach(row -> log.hidden(
                        draft,
                        sheet.marked(row + "/iin"),
                        "personal-data",
                        "F08",
                        "an invented child with an invented number"));
        outbox.add(draft);
    }

    /** A list of invented children that a sender attaches a day after a draft of its own. */
    static Draft of(Draft beside, Random chance) {
        var area = beside.about.area();
        var date = beside.about.period().end().plusDays(1);
        return new Draft(
                "Список воспитанников " + area.shortName() + " " + DOTS.format(date) + ".xlsx",
                beside.sender,
                beside.received.plusDays(1),
                Draft.Format.XLSX,
                sheet(area.ruDative(), DOTS.format(date), 9000 + chance.nextInt(900)));
    }

    private static Sheet sheet(String where, String date, int serial) {
        var sheet = new Sheet("Лист1");
        sheet.put(0, 0, "Список воспитанников по " + where + " на " + date, Style.TITLE);
        String[] headings = {"№", "Ф.И.О.", "Дата рождения", "ИИН"};
        for (int i = 0; i < headings.length; i++) {
            sheet.put(2, i, headings[i], Style.HEADER);
        }
        for (int i = 0; i < NAMES.length; i++) {
            var born = LocalDate.of(2005 + i, 2 + i, 11 + 3 * i);
            sheet.put(3 + i, 0, i + 1, Style.NUMBER);
            sheet.put(3 + i, 1, NAMES[i], Style.TEXT);
            sheet.put(3 + i, 2, DOTS.format(born), Style.TEXT);
            sheet.mark(i + "/iin", sheet.put(3 + i, 3, number(born, serial), Style.TEXT));
        }
        return sheet;
    }

    /** An invented individual identification number: birth date, century and sex, a serial number, a check digit. */
    private static String number(LocalDate born, int first) {
        for (int serial = first; ; serial++) {
            String digits = DateTimeFormatter.ofPattern("yyMMdd").format(born) + (5 + serial % 2) + serial;
            int check = Bin.checkDigit(digits);
            if (check < 10) {
                return digits + check;
            }
        }
    }
}

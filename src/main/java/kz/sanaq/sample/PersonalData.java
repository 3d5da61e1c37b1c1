package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A list of invented children by name, which no office should ever send. */
final class PersonalData {

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
        var sheet = new Sheet("Лист1");
        sheet.put(0, 0, "Список воспитанников по городу Шымкент на 01.11.2018", Style.TITLE);
        String[] headings = {"№", "Ф.И.О.", "Дата рождения", "ИИН"};
        for (int i = 0; i < headings.length; i++) {
            sheet.put(2, i, headings[i], Style.HEADER);
        }
        var draft =
                new Draft(FILE, "edu-79", Deliveries.at(LocalDate.of(2018, 11, 6), 10, 15), Draft.Format.XLSX, sheet);
        for (int i = 0; i < NAMES.length; i++) {
            var born = LocalDate.of(2005 + i, 2 + i, 11 + 3 * i);
            sheet.put(3 + i, 0, i + 1, Style.NUMBER);
            sheet.put(3 + i, 1, NAMES[i], Style.TEXT);
            sheet.put(3 + i, 2, DateTimeFormatter.ofPattern("dd.MM.yyyy").format(born), Style.TEXT);
            var at = sheet.put(3 + i, 3, number(born), Style.TEXT);
            log.hidden(draft, at, "personal-data", "F08", "an invented child with an invented number");
        }
        outbox.add(draft);
    }

    /** An invented individual identification number: birth date, century and sex, a serial number, a check digit. */
    private static String number(LocalDate born) {
        for (int serial = 9970; ; serial++) {
            String digits = DateTimeFormatter.ofPattern("yyMMdd").format(born) + (5 + serial % 2) + serial;
            int check = Bin.checkDigit(digits);
            if (check < 10) {
                return digits + check;
            }
        }
    }
}

package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The habits of naming files and sheets: Cyrillic or Latin, with a date or without. */
final class FileNames {

    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String[] SHEETS_OF_LISTS = {"Лист1", "Список", "свод", "Тізім", "ДД", "Лист1"};
    private static final String[] SHEETS_OF_MOVEMENTS = {"Лист1", "Движение", "Лист1", "свод", "Қозғалыс", "форма"};

    private FileNames() {}

    static String ofList(Area area, LocalDate date, String kind, Habit habit) {
        var next = date.plusDays(1);
        String name = switch (habit.layout()) {
            case 0 -> "Список_" + area.shortName() + "_" + DOTS.format(next);
            case 1 -> "spisok_" + area.slug() + "_" + next;
            case 2 -> area.shortName() + " организации на " + DOTS.format(next);
            case 3 -> area.slug() + "_det_doma_" + ordinal(date);
            case 4 -> "Тізім " + area.kk() + " " + DOTS.format(next);
            default -> "prilozhenie_" + ordinal(date) + "_" + area.slug();
        };
        String suffix = switch (kind) {
            case "health" -> " дома ребёнка";
            case "labour" -> " ДДИ";
            case "rights" -> " охрана прав детей";
            default -> "";
        };
        return name + suffix + extension(habit);
    }

    static String ofMovement(Area area, Period period, Habit habit) {
        String ru = Spelling.periodInName(period, false);
        String kk = Spelling.periodInName(period, true);
        String name = switch (habit.layout()) {
            case 0 -> "Движение_" + area.shortName() + "_" + ru;
            case 1 -> "dvizhenie_" + area.slug() + "_" + period.start() + "_" + period.end();
            case 2 -> "контингент " + area.shortName() + " " + ru;
            case 3 -> area.slug() + "_kontingent_" + ordinal(period.end());
            case 4 -> "Қозғалыс " + area.kk() + " " + kk;
            default -> "dvizh-" + area.slug() + "-" + ordinal(period.end());
        };
        return name + extension(habit);
    }

    static String ofDistricts(Area area, LocalDate date, Habit habit) {
        var next = date.plusDays(1);
        String name = switch (habit.layout()) {
            case 0 -> "Районы_" + area.shortName() + "_" + DOTS.format(next);
            case 1 -> "raiony_" + area.slug() + "_" + next;
            case 2 -> area.shortName() + " семейные формы на " + DOTS.format(next);
            case 3 -> area.slug() + "_opeka_" + ordinal(date);
            case 4 -> "Аудандар " + area.kk() + " " + DOTS.format(next);
            default -> "formy_ustroistva_" + ordinal(date) + "_" + area.slug();
        };
        return name + extension(habit);
    }

    static String ofJournal(JournalReturn data, Habit habit) {
        String number = data.institution().code.substring(4);
        String name = switch (habit.layout() % 3) {
            case 0 -> "Журнал " + data.area().shortName() + " " + number + " за " + data.year();
            case 1 -> "zhurnal_" + data.area().slug() + "_" + number + "_" + data.year();
            default -> "Журнал " + data.area().kk() + " " + number + " " + data.year();
        };
        return name + extension(habit);
    }

    static String ofPassport(PassportReturn data, Habit habit) {
        String number = data.institution().code.substring(4);
        String date = DOTS.format(data.date().plusDays(1));
        String name = switch (habit.layout() % 3) {
            case 0 -> "Паспорт " + number + " на " + date;
            case 1 -> "pasport_" + number + "_" + date;
            default ->
                "Паспорт_" + ProperNames.withoutNumber(data.institution().properName) + "_" + number + "_" + date;
        };
        return name + extension(habit);
    }

    static String sheetOfList(LocalDate date, Habit habit) {
        return habit.layout() == 5 ? DOTS.format(date.plusDays(1)) : SHEETS_OF_LISTS[habit.layout()];
    }

    static String sheetOfMovement(Habit habit) {
        return SHEETS_OF_MOVEMENTS[habit.layout()];
    }

    private static String extension(Habit habit) {
        return habit.format().extension;
    }

    /** A running number of the sender's own, which says nothing of the date. */
    private static int ordinal(LocalDate date) {
        return (date.getYear() - 2018) * 12 + date.getMonthValue() + 1;
    }
}

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
        String suffix = kind.equals("edu") ? "" : kind.equals("health") ? " дома ребёнка" : " ДДИ";
        return name + suffix + extension(habit);
    }

    static String ofMovement(Area area, Period period, Habit habit) {
        int year = period.end().getYear();
        boolean first = period.start().getMonthValue() == 1;
        boolean may = period.end().getMonthValue() == 5;
        String ru = period.isMonth() ? (may ? "май " : "июнь ") + year : (first ? "1" : "2") + " полугодие " + year;
        String kk = period.isMonth()
                ? year + (may ? " мамыр" : " маусым")
                : year + " " + (first ? "1" : "2") + "-жартыжылдық";
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
        return (date.getYear() - 2017) * 3 + date.getMonthValue() % 4 + 1;
    }
}

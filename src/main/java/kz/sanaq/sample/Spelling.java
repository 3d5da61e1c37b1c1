package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How offices write dates, periods and the names of institutions. */
final class Spelling {

    private static final String[] MONTHS_RU = {
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь"
    };
    private static final String[] MONTHS_RU_GENITIVE = {
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря"
    };
    private static final String[] MONTHS_KK = {
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан"
    };
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.yy");

    private Spelling() {}

    /** A stock's date: mostly written as the day after. */
    static String asOf(LocalDate date, Habit habit) {
        var next = date.plusDays(1);
        boolean russian = habit.tongue() == Habit.Tongue.RUSSIAN;
        return switch (habit.dates()) {
            case 0 -> "по состоянию на " + inWords(next) + " года";
            case 1 -> russian ? "на " + SHORT.format(next) + "г." : LONG.format(next) + " ж. жағдай бойынша";
            case 2 -> LONG.format(next) + " ж. жағдай бойынша / по состоянию на " + inWords(next) + " года";
            case 3 ->
                russian
                        ? "по состоянию на " + LONG.format(next) + " г."
                        : next.getYear() + " жылғы " + kazakhDay(next) + " жағдай бойынша / на " + LONG.format(next)
                                + " г.";
            default -> "по состоянию на " + inWords(date) + " года";
        };
    }

    static String period(Period period, Habit habit) {
        int year = period.end().getYear();
        if (period.isMonth()) {
            int month = period.end().getMonthValue() - 1;
            return switch (habit.dates()) {
                case 0, 1 -> "за " + MONTHS_RU[month] + " " + year + " года";
                case 2 -> year + " жылғы " + MONTHS_KK[month] + " / " + MONTHS_RU[month] + " " + year + " г.";
                case 3 -> "с " + LONG.format(period.start()) + " по " + LONG.format(period.end());
                default -> "с 1 по " + inWords(period.end()) + " года";
            };
        }
        boolean first = period.start().getMonthValue() == 1;
        return switch (habit.dates()) {
            case 0 -> "за " + (first ? 1 : 2) + " полугодие " + year + " года";
            case 1 -> "за " + (first ? "I" : "II") + " полугодие " + year + " г.";
            case 2 ->
                year + " жылғы " + (first ? 1 : 2) + "-жартыжылдық / за " + (first ? 1 : 2) + " полугодие " + year
                        + " года";
            case 3 -> "с " + LONG.format(period.start()) + " по " + LONG.format(period.end());
            default -> "за " + (first ? "январь-июнь" : "июль-декабрь") + " " + year + " года";
        };
    }

    private static String inWords(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS_RU_GENITIVE[date.getMonthValue() - 1] + " " + date.getYear();
    }

    private static String kazakhDay(LocalDate date) {
        String month = MONTHS_KK[date.getMonthValue() - 1];
        return date.getDayOfMonth() + " " + month + (month.equals("шілде") ? "дегі" : "дағы");
    }

    /** An institution's name in this sender's typing: other quotes, number signs and spaces, the same words. */
    static String name(String name, Habit habit) {
        return switch (habit.names()) {
            case 1 -> name.replaceAll("[«»]+", "\"");
            case 2 -> name.replace("« ", "«").replace("№ ", "№");
            case 3 -> name.replaceAll("«+", "“").replaceAll("»+", "”").replace("№ ", "N ");
            case 4 -> name.replace(" «", "  «");
            default -> name;
        };
    }

    static String locality(Locality locality, Habit habit) {
        if (habit.namesInKazakh()) {
            return locality.kk();
        }
        return habit.names() % 2 == 0 ? locality.ru().replaceFirst("^([гсп])\\.(?=\\S)", "$1. ") : locality.ru();
    }
}

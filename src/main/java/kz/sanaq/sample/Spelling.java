package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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
        if (period.isToDate()) {
            return toDate(period, habit);
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

    /** A period from 1 January on, in a form that adds up from quarter to quarter. */
    private static String toDate(Period period, Habit habit) {
        int year = period.end().getYear();
        int months = period.end().getMonthValue();
        String last = MONTHS_RU[months - 1];
        return switch (habit.dates()) {
            case 0 -> "за %d %s %d года нарастающим итогом".formatted(months, months == 3 ? "месяца" : "месяцев", year);
            case 1 -> "за %d %s %d г. (нарастающим итогом)".formatted(months, months == 3 ? "месяца" : "месяцев", year);
            case 2 ->
                "%d жылғы %d ай / за %d %s %d года нарастающим итогом"
                        .formatted(year, months, months, months == 3 ? "месяца" : "месяцев", year);
            case 3 -> "с %s по %s нарастающим итогом".formatted(LONG.format(period.start()), LONG.format(period.end()));
            default -> "за январь-%s %d года нарастающим итогом".formatted(last, year);
        };
    }

    /** A period as file names have it. */
    static String periodInName(Period period, boolean inKazakh) {
        int year = period.end().getYear();
        int month = period.end().getMonthValue();
        if (period.isMonth()) {
            return inKazakh ? year + " " + MONTHS_KK[month - 1] : MONTHS_RU[month - 1] + " " + year;
        }
        if (period.isToDate()) {
            return inKazakh ? "%d %d ай".formatted(year, month) : "%d мес %d".formatted(month, year);
        }
        int half = period.start().getMonthValue() == 1 ? 1 : 2;
        return inKazakh ? "%d %d-жартыжылдық".formatted(year, half) : "%d полугодие %d".formatted(half, year);
    }

    /** A month as the sheets of a journal are called: by its names in the order of the sender. */
    static String sheetOfMonth(int month, Habit habit) {
        String ru = capital(MONTHS_RU[month - 1]);
        String kk = capital(MONTHS_KK[month - 1]);
        return switch (habit.tongue()) {
            case RUSSIAN -> ru;
            case KAZAKH_FIRST -> kk + "-" + ru;
            case RUSSIAN_FIRST -> ru + "-" + kk;
        };
    }

    static String month(int month, Habit habit) {
        return habit.both(MONTHS_RU[month - 1], MONTHS_KK[month - 1]);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A district in the language of the sender, who may leave a hard space in it. */
    static String district(DistrictReturn.Row row, Habit habit) {
        String name = habit.namesInKazakh() ? row.nameKk() : row.nameRu();
        return habit.names() == 4 ? name.replace(' ', '\u00a0') : name;
    }

    /** A zero is a dash with many senders. */
    static Object orDash(int figure, Habit habit) {
        if (figure != 0 || habit.layout() % 3 == 0) {
            return figure;
        }
        return habit.layout() % 3 == 1 ? "-" : "–";
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

package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.List;

/** A region with its time of validity; {@code code} is the first two digits of its classifier code. */
record Area(
        String code,
        LocalDate from,
        LocalDate to,
        String slug,
        String ru,
        String ruDative,
        String kk,
        String shortName) {

    static final Area COUNTRY = new Area(
            "00",
            LocalDate.MIN,
            LocalDate.MAX,
            "rk",
            "Республика Казахстан",
            "Республике Казахстан",
            "Қазақстан Республикасы",
            "РК");

    private static final List<Area> ALL = Table.read(
            "areas.csv",
            row -> new Area(
                    row.text("code"),
                    row.dateOr("from", LocalDate.MIN),
                    row.dateOr("to", LocalDate.MAX),
                    row.text("slug"),
                    row.text("ru"),
                    row.text("ru_dative"),
                    row.text("kk"),
                    row.text("short")));

    static List<Area> all() {
        return ALL;
    }

    static List<Area> at(LocalDate date) {
        return ALL.stream()
                .filter(area -> !date.isBefore(area.from) && !date.isAfter(area.to))
                .toList();
    }

    static Area of(String code) {
        return ALL.stream().filter(area -> area.code.equals(code)).findFirst().orElseThrow();
    }

    /** The region that held, on that date, what is the region {@code code} today. */
    static String holding(String code, LocalDate date) {
        if (!date.isBefore(Boundaries.OF_2018) && !date.isBefore(Boundaries.OF_2022)) {
            return code;
        }
        return switch (code) {
            case "61", "79" -> date.isBefore(Boundaries.OF_2018) ? "51" : code;
            case "10" -> "63";
            case "33" -> "19";
            case "62" -> "35";
            default -> code;
        };
    }

    /** Two regions come to have a department for the rights of children, which reports what the department of education does. */
    boolean hasDepartmentOfRights(LocalDate date) {
        return switch (code) {
            case "15" -> date.getYear() >= 2022;
            case "71" -> !date.isBefore(LocalDate.of(2022, 10, 1));
            default -> false;
        };
    }

    /** The nine-digit code. */
    String kato() {
        return code + "0000000";
    }

    /** How the region was called in Russian at that date, after "по". */
    String dativeAt(LocalDate date) {
        return isCapitalUnderItsOtherName(date) ? "городу Нур-Султан" : ruDative;
    }

    String ruAt(LocalDate date) {
        return isCapitalUnderItsOtherName(date) ? "город Нур-Султан" : ru;
    }

    String kkAt(LocalDate date) {
        return isCapitalUnderItsOtherName(date) ? "Нұр-Сұлтан қаласы" : kk;
    }

    private boolean isCapitalUnderItsOtherName(LocalDate date) {
        return code.equals("71") && date.getYear() >= 2019 && date.isBefore(LocalDate.of(2022, 9, 17));
    }
}

package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.List;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Words;

/**
 * A public holiday.
 *
 * @param isVerified false where the day was not checked against an official calendar
 */
public record Holiday(LocalDate day, Words name, boolean isVerified) {

    /** All holidays of {@code jobs/reference/holidays.csv}. */
    public static List<Holiday> all(Knowledge knowledge) {
        return knowledge
                .csv("reference/holidays.csv", "day", "name_en", "name_ru", "name_kk", "verified", "note")
                .stream()
                .map(row -> new Holiday(
                        row.date("day"),
                        Entries.words(row),
                        row.text("verified").equals("yes")))
                .toList();
    }
}

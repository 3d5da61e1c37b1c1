package kz.sanaq.reference;

import java.time.LocalDate;
import kz.sanaq.language.Language;
import kz.sanaq.language.Words;

/**
 * A department that owes and sends submissions.
 *
 * @param area code of its area; {@code 000000000} for the country
 * @param mandate the days on which it exists
 * @param language what it is answered in
 */
public record Reporter(
        String code, Words name, String kind, String area, String ministry, Validity mandate, Language language)
        implements Coded {

    /** The language of a reporter whose line names none, and of senders that nobody knows. */
    public static final Language LANGUAGE = Language.RU;

    /** Whether it owes a report on this period: it exists on its last day, so it also reports what began before it did. */
    public boolean owes(LocalDate periodEnd) {
        return mandate.contains(periodEnd);
    }
}

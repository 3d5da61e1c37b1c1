package kz.sanaq.form;

import java.util.regex.Pattern;

/** A text that is a full date, as birth dates are written in lists of children: {@code 05.03.2011}. */
final class BirthDate {

    private static final Pattern DATE = Pattern.compile(
            "\\s*(\\d{1,2}[./-]\\d{1,2}[./-](19|20)\\d{2}|(19|20)\\d{2}-\\d{2}-\\d{2})\\s*(г\\.?|ж\\.?)?\\s*");

    private static final Pattern HEADING = Pattern.compile(
            "(дата|год|число)[^\\p{L}]*рожд|туған[^\\p{L}]*(күні|жылы|айы)|birth[^\\p{L}]*dat|date[^\\p{L}]*of[^\\p{L}]*birth",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private BirthDate() {}

    /** Whether a heading asks for dates of birth. */
    static boolean isAskedForIn(String text) {
        return text.length() < 200 && HEADING.matcher(text).find();
    }

    static boolean is(String text) {
        return text.length() >= 8 && text.length() <= 14 && DATE.matcher(text).matches();
    }
}

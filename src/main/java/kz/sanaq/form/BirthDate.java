package kz.sanaq.form;

import java.util.regex.Pattern;

/** A text that is a full date, as birth dates are written in lists of children: {@code 05.03.2011}. */
final class BirthDate {

    private static final Pattern DATE = Pattern.compile(
            "\\s*(\\d{1,2}[./-]\\d{1,2}[./-](19|20)\\d{2}|(19|20)\\d{2}-\\d{2}-\\d{2})\\s*(г\\.?|ж\\.?)?\\s*");

    private BirthDate() {}

    static boolean is(String text) {
        return text.length() >= 8 && text.length() <= 14 && DATE.matcher(text).matches();
    }
}

package kz.sanaq.form;

import java.util.regex.Pattern;

/** A text that tells of one child, by name and date of birth: {@code Иванова Алия, 05.03.2011 г.р.}; officials have none. */
final class ChildInWords {

    private static final Pattern NAME = Pattern.compile("(^|[^\\p{L}])\\p{Lu}\\p{Ll}+\\s+(\\p{Lu}\\p{Ll}+|\\p{Lu}\\.)");

    private static final Pattern BORN = Pattern.compile(
            "\\b(19|20)\\d{2}\\s*(г\\.?\\s*р\\b|года? рожд|ж\\.?\\s*т\\b|жылы туған)|(туған (күні|жылы)|род\\.|родил\\p{L}*|рожд\\p{L}*)[.:]?\\s*\\d",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private ChildInWords() {}

    static boolean is(String text) {
        return text.length() < 400
                && BORN.matcher(text).find()
                && NAME.matcher(text).find();
    }
}

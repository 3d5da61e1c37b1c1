package kz.sanaq.form;

import java.util.regex.Pattern;

/** A text that looks like the name of a person: two or three capitalised words, or one with initials. */
final class PersonName {

    private static final Pattern NAME = Pattern.compile(
            "\\s*\\p{Lu}[\\p{Ll}]+(-\\p{Lu}\\p{Ll}+)?(\\s+\\p{Lu}[\\p{Ll}]+){1,2}(\\s+(ұлы|қызы|оглы|кызы))?\\s*"
                    + "|\\s*\\p{Lu}\\p{Ll}+(-\\p{Lu}\\p{Ll}+)?\\s+\\p{Lu}\\.\\s*(\\p{Lu}\\.)?\\s*");

    private static final Pattern WORD = Pattern.compile("\\s*\\p{Lu}\\p{L}+(-\\p{Lu}\\p{L}+)?\\s*");

    private PersonName() {}

    /** Whether a text is one capitalised word, as a surname alone is. */
    static boolean isWord(String text) {
        return text.length() >= 2 && text.length() <= 40 && WORD.matcher(text).matches();
    }

    static boolean is(String text) {
        return text.length() >= 4 && text.length() <= 80 && NAME.matcher(text).matches();
    }
}

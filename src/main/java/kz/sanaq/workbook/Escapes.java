package kz.sanaq.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold, which Office writes as {@code _x000D_}; the one that nothing keeps stays as written. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("_x(?!0000)([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String undo(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }
}

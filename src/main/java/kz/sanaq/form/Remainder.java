package kz.sanaq.form;

import java.util.regex.Pattern;

/** The words behind a number as a finding may show them: short, and without what may name or number a person. */
final class Remainder {

    private static final int MOST = 40;

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}");

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}\\p{Ll}+\\s+(\\p{Lu}\\p{Ll}+|\\p{Lu}\\.)|\\p{Lu}\\.\\s*\\p{Lu}\\.");

    private Remainder() {}

    static String shown(String words) {
        String tidy = words.strip().replaceAll("\\s+", " ");
        if (LONG_NUMBER.matcher(tidy).find() || NAME.matcher(tidy).find()) {
            return "…";
        }
        return tidy.length() > MOST ? tidy.substring(0, MOST).strip() + "…" : tidy;
    }
}

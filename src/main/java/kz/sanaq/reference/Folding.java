package kz.sanaq.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts made comparable: what people type differently and mean alike becomes the same. For matching only; what is
 * stored and shown is always the original.
 *
 * <p>Letter case, quotation marks, dots, hyphens, numero signs and every kind of blank are levelled; Kazakh letters
 * become their Russian look-alikes ({@code қ} {@code к}), and Latin look-alikes inside a Cyrillic word become Cyrillic.
 */
public final class Folding {

    private static final String KAZAKH = "әғқңөұүһіё";
    private static final String RUSSIAN = "агкноуухие";

    private static final String LATIN = "ABCEHIKMOPTXYaceiopxykh";
    private static final String CYRILLIC = "АВСЕНИКМОРТХУасеиорхукх";

    private static final Pattern NUMERO = Pattern.compile("(?<![\\p{L}\\p{N}])[Nn][oOоО°]?[^\\p{L}\\p{N}]*(?=\\p{N})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** The comparable form: lower-case words and numbers, separated by single blanks; empty where there are none. */
    public static String fold(String text) {
        String folded = once(text);
        while (NUMERO.matcher(folded).find()) { // "N n 5": one sign may have hidden another
            folded = once(folded);
        }
        return folded;
    }

    private static String once(String text) {
        String plain = INVISIBLE.matcher(text).replaceAll("").replace('№', ' ');
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC)).replaceAll("");
        plain = NUMERO.matcher(plain).replaceAll(" ");
        plain = WORD.matcher(plain).replaceAll(word -> Matcher.quoteReplacement(foldWord(word.group())));
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    private static String foldWord(String word) {
        String cyrillic = hasCyrillic(word) ? translate(word, LATIN, CYRILLIC) : word;
        return translate(cyrillic.toLowerCase(Locale.ROOT), KAZAKH, RUSSIAN);
    }

    private static boolean hasCyrillic(String word) {
        return word.chars().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }

    private static String translate(String word, String from, String to) {
        StringBuilder translated = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int position = from.indexOf(word.charAt(i));
            if (position >= 0) {
                translated.setCharAt(i, to.charAt(position));
            }
        }
        return translated.toString();
    }
}

package kz.sanaq.form;

/**
 * Folds a text for comparison only: one case, look-alike letters of Kazakh and Latin as Russian ones, blanks for
 * punctuation. The stored text stays as it was written.
 */
final class Folding {

    private static final String FROM = "ёәғқңөұүһіabcehikmoptxyäğñöúūıǵ";
    private static final String TO = "еагкноуухиавсенікмортхуагноууиг".replace('і', 'и');

    private Folding() {}

    /** The folded words, one blank between them and none around. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (Character.isLetterOrDigit(c) || c == '+' || c == '%' || c == '№') {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(alike(c));
            } else if (c != '\u0301') {
                gap = true;
            }
        }
        return folded.toString();
    }

    private static char alike(char c) {
        if (c < 0x80 ? c < 'a' : c >= 'а' && c <= 'я') {
            return c;
        }
        int at = FROM.indexOf(c);
        return at < 0 ? c : TO.charAt(at);
    }
}

package kz.sanaq.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A label as it was written, in the folded spellings under which a form may know it. */
final class Label {

    private Label() {}

    /** The whole text first, then its parts on separate lines, then those between slashes; each without its number too. */
    static Set<String> spellings(String written) {
        Set<String> spellings = new LinkedHashSet<>();
        add(spellings, written);
        for (String line : parts(written, '\n')) {
            add(spellings, line);
            for (String part : parts(line, '/')) {
                add(spellings, part);
            }
        }
        for (String part : parts(written, '/')) {
            add(spellings, part);
        }
        return spellings;
    }

    private static void add(Set<String> spellings, String part) {
        String folded = Folding.fold(part);
        if (!folded.isEmpty()) {
            spellings.add(folded);
            spellings.add(withoutNumber(part, folded));
        }
    }

    /** Without the number of a section: {@code I. Детские дома}, {@code 2) ...}. */
    private static String withoutNumber(String part, String folded) {
        String stripped = part.strip();
        int end = 0;
        while (end < stripped.length() && isNumeral(stripped.charAt(end))) {
            end++;
        }
        boolean numbered = end > 0
                && end < stripped.length() - 1
                && (stripped.charAt(end) == '.' || stripped.charAt(end) == ')')
                && !Character.isDigit(stripped.charAt(end + 1));
        String rest = numbered ? Folding.fold(stripped.substring(end + 1)) : "";
        return rest.isEmpty() ? folded : rest;
    }

    private static boolean isNumeral(char c) {
        return Character.isDigit(c) || "IVXІХivx".indexOf(c) >= 0;
    }

    private static List<String> parts(String text, char separator) {
        if (text.indexOf(separator) < 0) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return parts;
    }
}

package kz.sanaq.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A label as it was written, in the folded spellings under which a form may know it. */
final class Label {

    private Label() {}

    private static final List<String> SEPARATORS = List.of("\n", " / ", "/");

    /** The whole text first, then its parts on lines of their own, then those between slashes; without a number too. */
    static Set<String> spellings(String written) {
        Set<String> spellings = new LinkedHashSet<>();
        add(spellings, written);
        List<String> parts = List.of(written);
        for (String separator : SEPARATORS) {
            List<String> smaller = new ArrayList<>();
            for (String part : parts) {
                smaller.addAll(parts(part, separator));
            }
            parts = smaller;
            parts.forEach(part -> add(spellings, part));
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

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + separator.length();
        }
        parts.add(text.substring(start));
        return parts;
    }
}

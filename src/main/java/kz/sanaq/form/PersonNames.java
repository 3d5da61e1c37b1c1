package kz.sanaq.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the names of people from those of places and institutions, by how names end and by given names that are known. */
final class PersonNames {

    private static final int LONGEST = 80;

    /** What a name that ends like a patronymic or surname has at least before its ending. */
    private static final int STEM = 2;

    private static final Pattern WORDS = Pattern.compile("[\\p{L}]+(?:-[\\p{L}]+)*\\.?");

    private final Phrases officials;
    private final Phrases namedAfter;
    private final Phrases ofChildren;
    private final List<String> patronymics;
    private final List<String> surnames;
    private final Set<String> given = new HashSet<>();

    PersonNames(PersonalDataFile file) {
        this.officials = Phrases.of(file.officials());
        this.namedAfter = Phrases.of(file.namedAfter());
        this.ofChildren = Phrases.of(file.ofChildren());
        this.patronymics = file.patronymics().stream().map(Folding::fold).toList();
        this.surnames = file.surnames().stream().map(Folding::fold).toList();
        file.givenNames().forEach(name -> given.add(Folding.fold(name)));
    }

    /** Whether a text is the name of a person and nothing else. */
    boolean isOne(String text) {
        if (!mayBeName(text)) {
            return false;
        }
        List<Word> words = words(text);
        return words.size() >= 2
                && words.size() <= 4
                && words.stream().allMatch(word -> word.isCapitalised || isSonOrDaughter(word))
                && isIn(words, true)
                && !isOfPlace(text);
    }

    /** Whether somewhere in a text the full name of a person stands, who is no official. */
    boolean isWithin(String text) {
        return isIn(words(text), false) && !isOfPlace(text) && !isOfficial(text);
    }

    /** Whether a text is about a child by name. */
    boolean isOfChild(String text) {
        return ofChildren.any(searchable(text)) && isWithin(text);
    }

    /** Whether the name of a sheet or a file has a person's: also a surname with initials. */
    boolean isInName(String name) {
        String spaced = name.replace('_', ' ');
        return isIn(words(spaced), true) && !isOfPlace(spaced);
    }

    /** Whether a text speaks of somebody in office. */
    boolean isOfficial(String text) {
        return officials.any(searchable(text));
    }

    private boolean isOfPlace(String text) {
        return namedAfter.any(searchable(text));
    }

    private static String searchable(String text) {
        return Phrases.searchable(Folding.fold(text));
    }

    /** Nearly all texts are none by their letters alone. */
    private static boolean mayBeName(String text) {
        if (text.length() < 4 || text.length() > LONGEST) {
            return false;
        }
        boolean hasGap = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isGap = c == '.' || Character.isWhitespace(c);
            if (!isGap && !Character.isLetter(c) && c != '-') {
                return false;
            }
            hasGap |= isGap;
        }
        return hasGap;
    }

    /** A word; with a point behind it, one letter is an initial. */
    private record Word(String folded, boolean isCapitalised, boolean isInitial, int start, int end) {}

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            boolean isInitial = word.length() == 2 && word.endsWith(".");
            words.add(new Word(
                    Folding.fold(word),
                    Character.isUpperCase(word.charAt(0)),
                    isInitial && Character.isUpperCase(word.charAt(0)),
                    matcher.start(),
                    matcher.end()));
        }
        return words;
    }

    private boolean isIn(List<Word> words, boolean withInitials) {
        for (int at = 1; at < words.size(); at++) {
            Word one = words.get(at - 1);
            Word other = words.get(at);
            if (!one.isCapitalised || other.start - one.end > 2) {
                continue;
            }
            if (withInitials
                    && (one.isInitial && !other.isInitial && other.isCapitalised && isSurname(other)
                            || other.isInitial && !one.isInitial && isSurname(one))) {
                return true;
            }
            if (one.isInitial || other.isInitial) {
                continue;
            }
            if (isSonOrDaughter(other) && at >= 2 && words.get(at - 2).isCapitalised) {
                return true;
            }
            if (other.isCapitalised
                    && (isPatronymic(other)
                            || isGiven(one) && (isSurname(other) || isGiven(other))
                            || isSurname(one) && isGiven(other))) {
                return true;
            }
        }
        return false;
    }

    private boolean isGiven(Word word) {
        return given.contains(word.folded);
    }

    private boolean isPatronymic(Word word) {
        return patronymics.stream().anyMatch(ending -> ends(word, ending, STEM + 1));
    }

    /** The end of a patronymic that is written as a word of its own. */
    private boolean isSonOrDaughter(Word word) {
        return patronymics.contains(word.folded);
    }

    private boolean isSurname(Word word) {
        for (String part : word.folded.split(" ", -1)) {
            if (surnames.stream()
                    .anyMatch(ending -> part.length() >= STEM + ending.length() && part.endsWith(ending))) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Word word, String ending, int stem) {
        return word.folded.length() >= stem + ending.length() && word.folded.endsWith(ending);
    }
}

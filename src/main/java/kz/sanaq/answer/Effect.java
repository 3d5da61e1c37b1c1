package kz.sanaq.answer;

import java.util.Locale;

/** What changing a cell did; where it did several things, the first of these. */
enum Effect {
    /** It is of a finding that is new. */
    OPENS,
    /** It is of a finding that stands no longer. */
    CLOSES,
    /** It is of a finding that stands still. */
    STAYS,
    /** It is a number that nobody asked about. */
    UNASKED,
    /** It is a text that nobody asked about. */
    WORDS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

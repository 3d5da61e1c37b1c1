package kz.sanaq.publication;

import java.util.Locale;

/** What a component of a gap rests on; the unexplained rest rests on nothing. */
enum Basis {
    MEASURED,
    PUBLISHED,
    ASSUMED,
    ESTIMATED,
    UNEXPLAINED;

    /** The word as style sheets and keys of texts write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

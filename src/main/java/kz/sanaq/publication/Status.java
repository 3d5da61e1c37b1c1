package kz.sanaq.publication;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** What became of a workbook, from the best to the worst, so that an area can show its worst. */
enum Status {
    NOTHING,
    ACCEPTED,
    PENDING,
    ACCEPTED_WITH_QUERIES,
    PARTLY_ACCEPTED,
    SET_ASIDE,
    REFUSED;

    /** The status that the marts call so, such as {@code accepted with queries}. */
    static Status of(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    static Status worst(Stream<Status> statuses) {
        return statuses.max(Comparator.naturalOrder()).orElse(NOTHING);
    }

    /** The word as style sheets, symbols and keys of texts write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

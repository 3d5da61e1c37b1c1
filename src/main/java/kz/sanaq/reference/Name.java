package kz.sanaq.reference;

import kz.sanaq.language.Language;

/** A name of an entity in one language, with the days on which it is in use. */
public record Name(String code, Language language, Kind kind, String text, Validity validity) {

    /** Standing of a name. */
    public enum Kind {
        OFFICIAL,
        SHORT,
        ALIAS,
        FORMER,
        /** A spelling that was taken back; it means nothing any more. */
        WITHDRAWN
    }
}

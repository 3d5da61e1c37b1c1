package kz.sanaq.sample;

import java.time.LocalDate;

/** Something that happened to an institution; {@code successor} is the code of one that took children over, or empty. */
record Event(Institution institution, LocalDate date, Kind kind, String successor) {

    Event(Institution institution, LocalDate date, Kind kind) {
        this(institution, date, kind, "");
    }

    enum Kind {
        OPENED,
        CLOSED,
        RENAMED,
        CONVERTED,
        MOVED,
        HANDED_OVER,
        BOUNDARY
    }
}

package kz.sanaq.sample;

import java.time.LocalDate;

/** Something that happened to an institution. */
record Event(Institution institution, LocalDate date, Kind kind) {

    enum Kind {
        OPENED,
        CLOSED,
        RENAMED,
        CONVERTED,
        MOVED,
        BOUNDARY
    }
}

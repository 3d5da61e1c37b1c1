package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The days on which regions were divided, and what that meant for institutions. */
final class Boundaries {

    static final LocalDate OF_2018 = LocalDate.of(2018, 6, 19);
    static final LocalDate OF_2022 = LocalDate.of(2022, 6, 8);

    private Boundaries() {}

    static List<Event> events(List<Institution> institutions) {
        return Stream.of(OF_2018, OF_2022)
                .flatMap(day -> institutions.stream()
                        .filter(institution -> institution.isOpen(day.minusDays(1)) && institution.isOpen(day))
                        .filter(institution -> !institution.areaAt(day).equals(institution.areaAt(day.minusDays(1))))
                        .map(institution -> new Event(institution, day, Event.Kind.BOUNDARY)))
                .toList();
    }
}

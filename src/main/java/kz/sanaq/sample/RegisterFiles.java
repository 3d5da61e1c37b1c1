package kz.sanaq.sample;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the synthetic register as reference data. */
final class RegisterFiles {

    private RegisterFiles() {}

    static void write(Register register, Path directory) throws IOException {
        try (var csv = Outbox.csv(directory.resolve("institutions.csv"))) {
            csv.writeRecord(
                    "code",
                    "bin",
                    "valid_from",
                    "valid_to",
                    "setting",
                    "ministry",
                    "area",
                    "locality",
                    "name_ru",
                    "name_kk",
                    "capacity",
                    "note");
            for (Institution institution : register.all()) {
                var first = institution.first();
                csv.writeRecord(
                        institution.code,
                        institution.bin,
                        institution.opened.toString(),
                        lastDay(institution),
                        first.setting().name(),
                        first.setting().words().ministry(),
                        institution.areaAt(first.from()) + "0000000",
                        first.locality().ru(),
                        first.nameRu(),
                        first.nameKk(),
                        Integer.toString(institution.capacity),
                        "synthetic");
            }
        }
        try (var csv = Outbox.csv(directory.resolve("institution-events.csv"))) {
            csv.writeRecord(
                    "institution",
                    "date",
                    "kind",
                    "setting_after",
                    "area_after",
                    "locality_after",
                    "name_ru_after",
                    "name_kk_after",
                    "successor",
                    "order_reference",
                    "note");
            int number = 0;
            for (Event event : register.events()) {
                var state = event.institution().at(event.date());
                boolean renamed = switch (event.kind()) {
                    case CONVERTED, RENAMED, HANDED_OVER -> true;
                    case OPENED, CLOSED, MOVED, BOUNDARY -> false;
                };
                csv.writeRecord(
                        event.institution().code,
                        event.date().toString(),
                        event.kind().name(),
                        event.kind() == Event.Kind.CONVERTED || event.kind() == Event.Kind.HANDED_OVER
                                ? state.setting().name()
                                : "",
                        event.kind() == Event.Kind.BOUNDARY || event.kind() == Event.Kind.HANDED_OVER
                                ? event.institution().areaAt(event.date()) + "0000000"
                                : "",
                        event.kind() == Event.Kind.MOVED ? state.locality().ru() : "",
                        renamed ? state.nameRu() : "",
                        renamed ? state.nameKk() : "",
                        event.successor(),
                        event.kind() == Event.Kind.BOUNDARY ? "" : "SYN-" + ++number,
                        "synthetic");
            }
        }
    }

    /** An institution closes on the morning of its date: the last day is the one before. */
    private static String lastDay(Institution institution) {
        var closed = institution.closed();
        return closed == null ? "" : closed.minusDays(1).toString();
    }
}

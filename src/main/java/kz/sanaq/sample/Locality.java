package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.List;

/** A town, village or city district of the classifier; its region changes with the boundaries. */
record Locality(String kato, String ru, String kk) {

    /** Called so since 2022 only, so that nothing older says it stands there. */
    static final String KONAEV = "191010000";

    private static final List<Locality> ALL =
            Table.read("localities.csv", row -> new Locality(row.text("kato"), row.text("ru"), row.text("kk")));

    static List<Locality> in(String area) {
        return ALL.stream()
                .filter(locality -> locality.kato.startsWith(area) && !locality.kato.equals(KONAEV))
                .toList();
    }

    static Locality of(String kato) {
        return ALL.stream()
                .filter(locality -> locality.kato.equals(kato))
                .findFirst()
                .orElseThrow();
    }

    /** The region of today's map: the first two digits. */
    String area() {
        return kato.substring(0, 2);
    }

    String areaAt(LocalDate date) {
        return Area.holding(area(), date);
    }
}

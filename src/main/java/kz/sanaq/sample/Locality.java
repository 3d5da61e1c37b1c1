package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.List;

/** A town, village or city district of the classifier; its region changes with the boundaries. */
record Locality(String kato, String ru, String kk) {

    private static final List<Locality> ALL =
            Table.read("localities.csv", row -> new Locality(row.text("kato"), row.text("ru"), row.text("kk")));

    static List<Locality> in(String area) {
        return ALL.stream().filter(locality -> locality.kato.startsWith(area)).toList();
    }

    String areaAt(LocalDate date) {
        return Area.holding(kato.substring(0, 2), date);
    }
}

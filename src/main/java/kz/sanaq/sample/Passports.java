package kz.sanaq.sample;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What each institution says of itself at the end of a year. */
final class Passports {

    private static final String[] STREETS = {"ул. Абая", "ул. Достык", "пр. Республики", "ул. Сатпаева", "ул. Школьная"
    };

    private final Stocks stocks;
    private final Draw draw;

    Passports(Stocks stocks, Draw draw) {
        this.stocks = stocks;
        this.draw = draw;
    }

    PassportReturn of(Institution institution, LocalDate date) {
        var state = institution.at(date);
        var area = Area.of(institution.areaAt(date));
        var children = stocks.children(institution, date);
        var categories = categories(institution, date, children.total());
        int young = children.infants() + children.preschool();
        String house = STREETS[draw.below(STREETS.length, institution.code, "street")]
                + ", "
                + (1 + draw.below(90, institution.code, "house"));
        var standing = Area.of(state.locality().areaAt(date));
        String actual = standing.ruAt(date) + ", " + state.locality().ru() + ", " + house;
        boolean isNoted = draw.below(5, institution.code, "note") == 0;
        return new PassportReturn(
                institution,
                area,
                date,
                state.nameRu(),
                state.nameKk(),
                institution.bin,
                institution.formerName(date, false),
                state.isElsewhere() ? area.ruAt(date) + ", г.Талдыкорган, ул. Тауелсиздик, 38" : actual,
                actual,
                state.isElsewhere() ? area.code() + "1010000" : kato(state.locality(), date),
                kato(state.locality(), date),
                state.setting(),
                institution.capacity,
                isNoted ? "(по ПСД) / " + Math.max(1, institution.capacity * 3 / 4) : "",
                children.total(),
                young,
                children.total() - young,
                categories.withParents(),
                categories.orphans(),
                children.total() - categories.withParents() - categories.orphans(),
                BigDecimal.valueOf(
                                2L * 8 + children.total() + draw.below(6, institution.code, date.getYear(), "staff"), 0)
                        .divide(BigDecimal.valueOf(2)));
    }

    /** The children of an institution by category; a conversion changes its name, not its children. */
    Categories categories(Institution institution, LocalDate date, int children) {
        return Categories.of(
                children,
                institution.first().setting(),
                draw.of(institution.code, "categories"),
                draw.of(institution.code, date, "categories"));
    }

    /** A place's code begins with the region of that time. */
    private static String kato(Locality locality, LocalDate date) {
        return locality.areaAt(date) + locality.kato().substring(2);
    }
}

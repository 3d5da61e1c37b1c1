package kz.sanaq.form;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.language.Language;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.reference.Area;
import kz.sanaq.reference.Areas;
import kz.sanaq.reference.Institutions;
import kz.sanaq.reference.Measure;
import kz.sanaq.reference.ReferenceBook;

/** What reading a form needs to know of the world: senders, areas and kinds of measures. */
final class World {

    private final ReferenceBook book;
    private final Areas areas;
    private final TitlesFile titles;
    private final UnitWords units;

    World(ReferenceBook book, TitlesFile titles, UnitWords units) {
        this.book = book;
        this.areas = book.areas();
        this.titles = titles;
        this.units = units;
    }

    /** Who sent a workbook, and the area it speaks for. */
    record Sender(String code, String kind, String area) {}

    Optional<Sender> sender(String code) {
        return book.reporters()
                .byCode(code)
                .map(reporter -> new Sender(reporter.code(), reporter.kind(), reporter.area()));
    }

    /** The area as a whole, as a unit that figures without a unit of their own speak of. */
    ReportedUnit unit(String area, LocalDate date) {
        return ReportedUnit.area(areas.name(area, Language.RU, date), area);
    }

    /** Codes of the areas that a title mentions, regions before the country. */
    Set<String> mentionedIn(String title, LocalDate date) {
        Set<String> regions = mentioned(title, date, Area.Level.REGION);
        return regions.isEmpty() ? mentioned(title, date, Area.Level.COUNTRY) : regions;
    }

    /** Whether an area, of whatever level, is called so. */
    boolean isArea(String name, LocalDate date) {
        return Stream.of(Area.Level.values())
                .anyMatch(level -> areas.find(name, date, level).isPresent());
    }

    /** Codes of the regions that a title may mean by a name that is none. */
    Set<String> likenedIn(String title, LocalDate date) {
        return areas.likenedIn(titles.unbent(title), date).stream()
                .map(Area::code)
                .collect(Collectors.toSet());
    }

    private Set<String> mentioned(String title, LocalDate date, Area.Level level) {
        Set<String> codes = new LinkedHashSet<>();
        areas.mentionedIn(title, date, level).forEach(area -> codes.add(area.code()));
        areas.mentionedIn(titles.unbent(title), date, level).forEach(area -> codes.add(area.code()));
        return codes;
    }

    /** The register's entry of an organisation, or the entries that it may be. */
    Institutions.Answer institution(ReportedUnit unit, LocalDate date) {
        return book.institutions().ask(unit.label(), unit.bin(), unit.locality(), unit.scopeArea(), date);
    }

    /** The value in a figure of this measure: unreadable where the word behind the number names another unit. */
    Value counting(String measure, Value value) {
        return book.measures()
                .byCode(measure)
                .map(found -> units.in(found.unit(), value))
                .orElse(value);
    }

    Measure.Kind kind(String measure) {
        return book.measures().byCode(measure).map(Measure::kind).orElse(Measure.Kind.STOCK);
    }

    String areaName(String code, LocalDate date, Language language) {
        return areas.name(code, language, date);
    }
}

package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/** The reference book as rows of the tables {@code ref.*}. */
final class ReferenceTables {

    private final ReferenceBook book;

    ReferenceTables(ReferenceBook book) {
        this.book = book;
    }

    List<Map<String, @Nullable Object>> areas() {
        return rows(
                book.areas().all(),
                area -> row(
                        "code", area.code(),
                        "level", area.level().name(),
                        "parent", area.parent(),
                        "valid_from", date(area.validity().from()),
                        "valid_to", date(area.validity().to()),
                        "iso", area.iso(),
                        "iso_old", area.isoOld()));
    }

    List<Map<String, @Nullable Object>> successions() {
        return rows(
                book.areas().successions(),
                s -> row(
                        "predecessor", s.predecessor(),
                        "successor", s.successor(),
                        "effective", s.effective().toString()));
    }

    List<Map<String, @Nullable Object>> settings() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(rows(
                book.settings().all(),
                setting -> row(
                        "code", setting.code(),
                        "class", setting.settingClass(),
                        "ministry", setting.ministry(),
                        "is_family_form", false,
                        "counts_families", false,
                        "is_placement", true,
                        "is_residential", isResidential(setting.residential()),
                        "residential",
                                setting.residential() == null
                                        ? null
                                        : setting.residential().name(),
                        "hypothesis_committee", setting.hypotheses().committee(),
                        "hypothesis_compendium", setting.hypotheses().compendium(),
                        "hypothesis_residential", setting.hypotheses().residential())));
        rows.addAll(rows(
                book.familyForms().all(),
                form -> row(
                        "code",
                        form.code(),
                        "class",
                        form.internationalClass(),
                        "ministry",
                        null,
                        "is_family_form",
                        true,
                        "counts_families",
                        form.countsFamilies(),
                        "is_placement",
                        form.isPlacement(),
                        "is_residential",
                        false,
                        "residential",
                        null,
                        "hypothesis_committee",
                        null,
                        "hypothesis_compendium",
                        null,
                        "hypothesis_residential",
                        null)));
        return rows;
    }

    List<Map<String, @Nullable Object>> members() {
        return rows(
                book.settings().all().stream()
                        .flatMap(group -> group.members().stream().map(member -> List.of(group.code(), member)))
                        .toList(),
                pair -> row("group_code", pair.get(0), "member_code", pair.get(1)));
    }

    List<Map<String, @Nullable Object>> codes(Catalogue<?> catalogue) {
        return rows(catalogue.all(), thing -> row("code", thing.code()));
    }

    List<Map<String, @Nullable Object>> dimension(DimensionValue.Dimension dimension) {
        return rows(
                book.dimensions().all().stream()
                        .filter(value -> value.dimension() == dimension)
                        .toList(),
                value -> row("code", value.value()));
    }

    List<Map<String, @Nullable Object>> measures() {
        return rows(
                book.measures().all(),
                measure -> row("code", measure.code(), "kind", measure.kind().name(), "unit", measure.unit()));
    }

    List<Map<String, @Nullable Object>> reporters() {
        return rows(
                book.reporters().all(),
                reporter -> row(
                        "code", reporter.code(),
                        "kind", reporter.kind(),
                        "area", reporter.area(),
                        "ministry", reporter.ministry(),
                        "valid_from", date(reporter.mandate().from()),
                        "valid_to", date(reporter.mandate().to())));
    }

    List<Map<String, @Nullable Object>> holidays() {
        return rows(
                book.holidays(),
                holiday -> row(
                        "day", holiday.day().toString(),
                        "name_en", holiday.name().en(),
                        "name_ru", holiday.name().ru(),
                        "name_kk", holiday.name().kk(),
                        "is_verified", holiday.isVerified()));
    }

    List<Map<String, @Nullable Object>> sources() {
        return rows(
                book.sources().all(),
                source -> row(
                        "code", source.code(),
                        "return_code", source.returnCode(),
                        "reporter_kind", source.reporterKind()));
    }

    List<Map<String, @Nullable Object>> coverage() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Source source : book.sources().all()) {
            source.settings().forEach(code -> rows.add(row("source", source.code(), "kind", "SETTING", "value", code)));
            source.ministries()
                    .forEach(code -> rows.add(row("source", source.code(), "kind", "MINISTRY", "value", code)));
            source.categories()
                    .forEach(code -> rows.add(row("source", source.code(), "kind", "CATEGORY", "value", code)));
        }
        return rows;
    }

    List<Map<String, @Nullable Object>> institutions() {
        return rows(
                book.institutions().all(),
                institution -> row(
                        "code", institution.code(),
                        "bin", institution.bin(),
                        "ministry", institution.ministry(),
                        "valid_from", date(institution.validity().from()),
                        "valid_to", date(institution.validity().to())));
    }

    List<Map<String, @Nullable Object>> states() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Institution institution : book.institutions().all()) {
            for (Institution.State state : institution.states()) {
                rows.add(row(
                        "institution", institution.code(),
                        "valid_from", date(state.validity().from()),
                        "valid_to", date(state.validity().to()),
                        "setting", state.setting(),
                        "area", state.area(),
                        "locality", state.locality(),
                        "capacity", state.capacity()));
            }
        }
        return rows;
    }

    List<Map<String, @Nullable Object>> events() {
        return rows(
                book.institutions().events(),
                event -> row(
                        "institution", event.institution(),
                        "event_date", event.date().toString(),
                        "kind", event.kind().name(),
                        "setting_after", event.settingAfter(),
                        "area_after", event.areaAfter(),
                        "locality_after", event.localityAfter(),
                        "successor", event.successor(),
                        "order_reference", event.orderReference()));
    }

    static @Nullable Boolean isResidential(CareSetting.@Nullable Residential residential) {
        return residential == CareSetting.Residential.YES || residential == CareSetting.Residential.POINT_STOCK
                ? Boolean.TRUE
                : residential == CareSetting.Residential.NO ? Boolean.FALSE : null;
    }

    static String date(LocalDate date) {
        if (date.equals(LocalDate.MIN)) {
            return "-infinity";
        }
        return date.equals(LocalDate.MAX) ? "infinity" : date.toString();
    }

    static void words(Map<String, @Nullable Object> row, Words words) {
        row.put("name_en", words.en());
        row.put("name_ru", words.ru());
        row.put("name_kk", words.kk());
    }

    static <T> List<Map<String, @Nullable Object>> rows(
            Iterable<T> things, java.util.function.Function<T, Map<String, @Nullable Object>> row) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        things.forEach(thing -> rows.add(row.apply(thing)));
        return rows;
    }

    /** A row from columns and values in pairs. */
    static Map<String, @Nullable Object> row(@Nullable Object... columnsAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put(String.valueOf(columnsAndValues[i]), columnsAndValues[i + 1]);
        }
        return row;
    }
}

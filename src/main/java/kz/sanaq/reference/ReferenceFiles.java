package kz.sanaq.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;

/** The files of {@code jobs/reference/}, from which a {@link ReferenceBook} is made. */
record ReferenceFiles(Knowledge knowledge) {

    ReferenceBook book() {
        Areas areas = new AreaFiles(knowledge).read();
        Catalogue<Ministry> ministries = catalogue(
                "ministries",
                row -> new Ministry(row.text("code"), Entries.words(row)),
                "code",
                "name_en",
                "name_ru",
                "name_kk",
                "note");
        Catalogue<CareSetting> settings = settings(ministries);
        Catalogue<FamilyForm> familyForms = catalogue(
                "family-forms",
                ReferenceFiles::familyForm,
                "code",
                "name_en",
                "name_ru",
                "name_kk",
                "international_class",
                "counts",
                "is_placement",
                "note");
        Catalogue<ChildCategory> categories = catalogue(
                "child-categories",
                row -> new ChildCategory(row.text("code"), Entries.words(row)),
                "code",
                "name_en",
                "name_ru",
                "name_kk",
                "meaning");
        return new ReferenceBook(
                knowledge.hash("reference"),
                areas,
                ministries,
                settings,
                familyForms,
                categories,
                catalogue("measures", ReferenceFiles::measure, "code", "kind", "unit", "name_en", "name_ru", "name_kk"),
                dimensions(),
                catalogue(
                        "reporters",
                        row -> reporter(row, areas, ministries),
                        "code",
                        "kind",
                        "area",
                        "ministry",
                        "language",
                        "valid_from",
                        "valid_to",
                        "name_en",
                        "name_ru",
                        "name_kk"),
                sources(settings, ministries, categories),
                new InstitutionFiles(knowledge, areas, settings, ministries).read(),
                Holiday.all(knowledge),
                new PublishedFiles(knowledge, areas, settings, familyForms, ministries, categories).read());
    }

    private <T extends Coded> Catalogue<T> catalogue(String name, Function<CsvRow, T> reading, String... columns) {
        String file = "reference/" + name + ".csv";
        return Catalogue.read(file, knowledge.csv(file, columns), reading);
    }

    private Catalogue<CareSetting> settings(Catalogue<Ministry> ministries) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        List<CsvRow> groups = knowledge.csv("reference/care-setting-groups.csv", "group", "member");
        groups.forEach(row -> members.computeIfAbsent(row.text("group"), group -> new LinkedHashSet<>())
                .add(row.text("member")));
        Catalogue<CareSetting> settings = catalogue(
                "care-settings",
                row -> setting(row, ministries, List.copyOf(members.getOrDefault(row.text("code"), Set.of()))),
                "code",
                "name_en",
                "name_ru",
                "name_kk",
                "short_ru",
                "class",
                "ministry",
                "residential",
                "hypothesis_committee",
                "hypothesis_compendium",
                "hypothesis_residential",
                "note");
        for (CsvRow row : groups) {
            settings.code(row, "group");
            if (members.containsKey(settings.code(row, "member"))) {
                throw row.bad("member", Message.of("reference.group", "code", row.text("member")));
            }
        }
        return settings;
    }

    private static CareSetting setting(CsvRow row, Catalogue<Ministry> ministries, List<String> members) {
        return new CareSetting(
                row.text("code"),
                Entries.words(row),
                row.text("class"),
                row.optional("ministry")
                        .map(code -> ministries.known(row, "ministry", code))
                        .orElse(null),
                row.optionalOneOf("residential", CareSetting.Residential.class).orElse(null),
                members,
                new CareSetting.Hypotheses(
                        row.optional("hypothesis_committee").orElse(null),
                        row.optional("hypothesis_compendium").orElse(null),
                        row.optional("hypothesis_residential").orElse(null)));
    }

    private static FamilyForm familyForm(CsvRow row) {
        String counts = row.text("counts");
        if (!counts.equals("CHILDREN") && !counts.equals("FAMILIES")) {
            throw row.bad(
                    "counts", Message.of("knowledge.not-one-of", "found", counts, "expected", "CHILDREN, FAMILIES"));
        }
        return new FamilyForm(
                row.text("code"),
                Entries.words(row),
                row.text("international_class"),
                counts.equals("FAMILIES"),
                row.yesOrNo("is_placement"));
    }

    private static Measure measure(CsvRow row) {
        return new Measure(
                row.text("code"), Entries.words(row), row.oneOf("kind", Measure.Kind.class), row.text("unit"));
    }

    private Catalogue<DimensionValue> dimensions() {
        return catalogue(
                "dimension-values",
                row -> new DimensionValue(
                        row.oneOf("dimension", DimensionValue.Dimension.class), row.text("code"), Entries.words(row)),
                "dimension",
                "code",
                "name_en",
                "name_ru",
                "name_kk");
    }

    private static Reporter reporter(CsvRow row, Areas areas, Catalogue<Ministry> ministries) {
        Area area = areas.byCode(row.text("area"))
                .orElseThrow(() -> row.bad(
                        "area",
                        Message.of("reference.unknown-code", "code", row.text("area"), "file", "reference/areas.csv")));
        Validity mandate = Validity.of(row);
        if (mandate.from().isBefore(area.validity().from())
                || mandate.to().isAfter(area.validity().to())) {
            throw row.bad("valid_from", Message.of("reference.mandate", "code", row.text("code"), "area", area.code()));
        }
        return new Reporter(
                row.text("code"),
                Entries.words(row),
                row.text("kind"),
                area.code(),
                ministries.code(row, "ministry"),
                mandate,
                row.optionalOneOf("language", Language.class).orElse(Reporter.LANGUAGE));
    }

    private Catalogue<Source> sources(
            Catalogue<CareSetting> settings, Catalogue<Ministry> ministries, Catalogue<ChildCategory> categories) {
        List<String> kinds = List.of("SETTING", "MINISTRY", "CATEGORY");
        List<Catalogue<?>> lists = Arrays.asList(settings, ministries, categories);
        Map<String, Set<String>> coverage = new LinkedHashMap<>();
        List<CsvRow> rows = knowledge.csv("reference/source-coverage.csv", "source", "kind", "value");
        for (CsvRow row : rows) {
            int kind = kinds.indexOf(row.text("kind"));
            if (kind < 0) {
                throw row.bad(
                        "kind",
                        Message.of(
                                "knowledge.not-one-of",
                                "found",
                                row.text("kind"),
                                "expected",
                                String.join(", ", kinds)));
            }
            coverage.computeIfAbsent(row.text("source") + "/" + kinds.get(kind), key -> new LinkedHashSet<>())
                    .add(lists.get(kind).code(row, "value"));
        }
        Catalogue<Source> sources = catalogue(
                "sources",
                row -> new Source(
                        row.text("code"),
                        Entries.words(row),
                        row.text("return_code"),
                        row.text("reporter_kind"),
                        coverage.getOrDefault(row.text("code") + "/SETTING", Set.of()),
                        coverage.getOrDefault(row.text("code") + "/MINISTRY", Set.of()),
                        coverage.getOrDefault(row.text("code") + "/CATEGORY", Set.of())),
                "code",
                "return_code",
                "reporter_kind",
                "name_en",
                "name_ru",
                "name_kk",
                "note");
        rows.forEach(row -> sources.code(row, "source"));
        return sources;
    }
}

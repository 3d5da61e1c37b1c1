package kz.sanaq.reference;

import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;

/** Reads the published figures and what is said of them, and checks their references. */
final class PublishedFiles {

    private static final String FOLDER = "reference/published/";

    private final Knowledge knowledge;
    private final Areas areas;
    private final Catalogue<CareSetting> settings;
    private final Catalogue<FamilyForm> familyForms;
    private final Catalogue<Ministry> ministries;
    private final Catalogue<ChildCategory> categories;

    PublishedFiles(
            Knowledge knowledge,
            Areas areas,
            Catalogue<CareSetting> settings,
            Catalogue<FamilyForm> familyForms,
            Catalogue<Ministry> ministries,
            Catalogue<ChildCategory> categories) {
        this.knowledge = knowledge;
        this.areas = areas;
        this.settings = settings;
        this.familyForms = familyForms;
        this.ministries = ministries;
        this.categories = categories;
    }

    Published read() {
        Catalogue<Published.PublishedSource> sources = catalogue(
                "sources.csv",
                PublishedFiles::source,
                "code",
                "title",
                "publisher",
                "issued",
                "quoted_in",
                "is_primary",
                "note");
        Catalogue<Published.Figure> figures = catalogue(
                "figures.csv",
                row -> figure(row, sources),
                "code",
                "source",
                "value_low",
                "value_high",
                "kind",
                "unit",
                "qualifier",
                "as_of",
                "period_start",
                "period_end",
                "area",
                "category",
                "settings",
                "ministries",
                "locator",
                "name_en",
                "name_ru",
                "name_kk",
                "note");
        PublishedRelations relations = new PublishedRelations(knowledge, figures);
        return new Published(
                sources,
                figures,
                catalogue(
                        "claims.csv",
                        row -> claim(row, sources, figures),
                        "code",
                        "kind",
                        "operands",
                        "stated",
                        "rounding",
                        "unit",
                        "sense",
                        "source",
                        "stated_figure",
                        "name_en",
                        "name_ru",
                        "name_kk",
                        "note"),
                catalogue(
                        "conflicts.csv",
                        row -> conflict(row, figures),
                        "code",
                        "kind",
                        "figure_a",
                        "figure_b",
                        "status",
                        "name_en",
                        "name_ru",
                        "name_kk",
                        "note"),
                relations.parts(),
                relations.restatements(),
                catalogue(
                        "events.csv",
                        row -> event(row, sources),
                        "code",
                        "source",
                        "happened_from",
                        "happened_to",
                        "what",
                        "note"));
    }

    private <T extends Coded> Catalogue<T> catalogue(
            String file, java.util.function.Function<CsvRow, T> reading, String... columns) {
        return Catalogue.read(FOLDER + file, knowledge.csv(FOLDER + file, columns), reading);
    }

    private static Published.PublishedSource source(CsvRow row) {
        return new Published.PublishedSource(
                row.text("code"),
                row.text("title"),
                row.optional("publisher").orElse(""),
                row.optional("issued").orElse(null),
                row.optional("quoted_in").orElse(null),
                row.yesOrNo("is_primary"),
                row.optional("note").orElse(""));
    }

    private Published.Figure figure(CsvRow row, Catalogue<Published.PublishedSource> sources) {
        String area = row.optional("area").orElse(null);
        if (area != null && areas.byCode(area).isEmpty()) {
            throw row.bad("area", Message.of("reference.unknown-code", "code", area, "file", "reference/areas.csv"));
        }
        Published.Figure figure = new Published.Figure(
                row.text("code"),
                Entries.words(row),
                sources.code(row, "source"),
                row.optionalDecimal("value_low").orElse(null),
                row.optionalDecimal("value_high").orElse(null),
                row.oneOf("kind", Published.Figure.Kind.class),
                row.text("unit"),
                row.oneOf("qualifier", Published.Figure.Qualifier.class),
                row.optionalDate("as_of").orElse(null),
                row.optionalDate("period_start").orElse(null),
                row.optionalDate("period_end").orElse(null),
                area,
                row.optional("category")
                        .map(code -> categories.known(row, "category", code))
                        .orElse(null),
                row.list("settings").stream().map(code -> setting(row, code)).toList(),
                ministries.codes(row, "ministries"),
                row.optional("locator").orElse(""),
                row.optional("note").orElse(""));
        if (figure.low() == null && figure.high() == null) {
            throw row.bad("value_low", Message.of("reference.no-bound", "code", figure.code()));
        }
        if (figure.low() != null && figure.high() != null && figure.low().compareTo(figure.high()) > 0) {
            throw row.bad(
                    "value_high",
                    Message.of(
                            "reference.order",
                            "from",
                            figure.low().toString(),
                            "to",
                            figure.high().toString()));
        }
        return figure;
    }

    private String setting(CsvRow row, String code) {
        return familyForms.has(code) ? code : settings.known(row, "settings", code);
    }

    private static Published.Claim claim(
            CsvRow row, Catalogue<Published.PublishedSource> sources, Catalogue<Published.Figure> figures) {
        Published.Claim claim = new Published.Claim(
                row.text("code"),
                Entries.words(row),
                row.oneOf("kind", Published.Claim.Kind.class),
                figures.codes(row, "operands"),
                row.decimal("stated"),
                row.decimal("rounding"),
                row.text("unit"),
                row.oneOf("sense", Published.Figure.Qualifier.class),
                sources.code(row, "source"),
                row.optional("stated_figure")
                        .map(code -> figures.known(row, "stated_figure", code))
                        .orElse(null),
                row.optional("note").orElse(""));
        int operands = claim.operands().size();
        if (claim.kind() == Published.Claim.Kind.SUM ? operands < 2 : operands != 2) {
            throw row.bad("operands", Message.of("reference.operands", "code", claim.code(), "found", operands));
        }
        if (claim.kind() == Published.Claim.Kind.FACTOR && !claim.isBound()) {
            throw row.bad("sense", Message.of("reference.factor-is-a-bound", "code", claim.code()));
        }
        if (claim.sense() == Published.Figure.Qualifier.ROUNDED) {
            throw row.bad(
                    "sense",
                    Message.of(
                            "knowledge.not-one-of",
                            "found",
                            "ROUNDED",
                            "expected",
                            "EXACT, APPROX, AT_LEAST, AT_MOST"));
        }
        return claim;
    }

    private static Published.Conflict conflict(CsvRow row, Catalogue<Published.Figure> figures) {
        return new Published.Conflict(
                row.text("code"),
                Entries.words(row),
                row.text("kind"),
                figures.code(row, "figure_a"),
                figures.code(row, "figure_b"),
                row.text("status"),
                row.optional("note").orElse(""));
    }

    private static Published.Event event(CsvRow row, Catalogue<Published.PublishedSource> sources) {
        return new Published.Event(
                row.text("code"),
                sources.code(row, "source"),
                Validity.of(row, "happened_from", "happened_to"),
                row.text("what"),
                row.optional("note").orElse(""));
    }
}

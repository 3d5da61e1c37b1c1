package kz.sanaq.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;

/** Reads the areas, their names and their succession, and checks that they fit together. */
final class AreaFiles {

    private static final Pattern CODE = Pattern.compile("[0-9]{9}");

    private final Knowledge knowledge;
    private final Map<String, Area> areas = new LinkedHashMap<>();

    AreaFiles(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Areas read() {
        AreaNames names =
                new AreaNames(new AreaWords(knowledge.csv("reference/area-words.csv", "written", "meaning", "note")));
        for (CsvRow row : knowledge.csv(
                "reference/areas.csv",
                "code",
                "level",
                "parent",
                "valid_from",
                "valid_to",
                "iso",
                "iso_old",
                "centre",
                "note")) {
            add(row, row.oneOf("level", Area.Level.class));
        }
        List<CsvRow> districts = knowledge.csv(
                "reference/districts.csv", "code", "parent", "valid_from", "valid_to", "name_ru", "name_kk", "note");
        districts.forEach(row -> add(row, Area.Level.DISTRICT));
        for (CsvRow row : districts) {
            Area area = existing(row, "code");
            name(names, row, area, Language.RU, row.text("name_ru"));
            name(names, row, area, Language.KK, row.text("name_kk"));
        }
        knowledge
                .csv("reference/area-names.csv", "code", "language", "kind", "name", "valid_from", "valid_to", "note")
                .stream()
                .filter(row -> row.oneOf("kind", Name.Kind.class) != Name.Kind.WITHDRAWN)
                .forEach(row -> names.add(row, existing(row, "code"), nameIn(row)));
        requireOfficialNames(names);
        return new Areas(areas, names, successions());
    }

    private void add(CsvRow row, Area.Level level) {
        String code = row.text("code");
        if (!CODE.matcher(code).matches()) {
            throw row.bad("code", Message.of("reference.area-code", "code", code));
        }
        Area area = new Area(
                code,
                level,
                row.optional("parent").orElse(null),
                Validity.of(row),
                level == Area.Level.DISTRICT ? null : row.optional("iso").orElse(null),
                level == Area.Level.DISTRICT ? null : row.optional("iso_old").orElse(null));
        checkParent(row, area);
        if (areas.put(code, area) != null) {
            throw row.bad("code", Message.of("reference.twice", "code", code));
        }
    }

    private void checkParent(CsvRow row, Area area) {
        if (area.level() == Area.Level.COUNTRY) {
            return;
        }
        Area parent = existing(row, "parent");
        if (parent.level().ordinal() != area.level().ordinal() - 1) {
            throw row.bad("parent", Message.of("reference.parent-level", "code", area.code(), "parent", parent.code()));
        }
        if (area.validity().from().isBefore(parent.validity().from())
                || area.validity().to().isAfter(parent.validity().to())) {
            throw row.bad("parent", Message.of("reference.parent-time", "code", area.code(), "parent", parent.code()));
        }
    }

    private void name(AreaNames names, CsvRow row, Area area, Language language, String text) {
        names.add(row, area, new Name(area.code(), language, Name.Kind.OFFICIAL, text, Validity.ALWAYS));
    }

    private static Name nameIn(CsvRow row) {
        return new Name(
                row.text("code"),
                language(row),
                row.oneOf("kind", Name.Kind.class),
                row.text("name"),
                Validity.of(row));
    }

    private static Language language(CsvRow row) {
        String code = row.text("language");
        for (Language language : Language.values()) {
            if (language.name().toLowerCase(Locale.ROOT).equals(code)) {
                return language;
            }
        }
        throw row.bad("language", Message.of("knowledge.not-one-of", "found", code, "expected", "en, ru, kk"));
    }

    private void requireOfficialNames(AreaNames names) {
        for (Area area : areas.values()) {
            for (Language language : Language.values()) {
                if (area.level() != Area.Level.DISTRICT
                        && names.of(area.code(), language).stream()
                                .noneMatch(name -> name.kind() == Name.Kind.OFFICIAL)) {
                    throw new kz.sanaq.knowledge.BadKnowledge(
                            "reference/area-names.csv",
                            0,
                            0,
                            Message.of("reference.no-name", "code", area.code(), "language", language.code()));
                }
            }
        }
    }

    private List<Areas.Succession> successions() {
        return knowledge.csv("reference/area-successions.csv", "predecessor", "successor", "effective", "note").stream()
                .map(row -> {
                    Area before = existing(row, "predecessor");
                    Area after = existing(row, "successor");
                    var effective = row.date("effective");
                    if (!before.validity().contains(effective.minusDays(1))
                            || !after.validity().contains(effective)) {
                        throw row.bad(
                                "effective",
                                Message.of("reference.succession", "from", before.code(), "to", after.code()));
                    }
                    return new Areas.Succession(before.code(), after.code(), effective);
                })
                .toList();
    }

    private Area existing(CsvRow row, String column) {
        Area area = areas.get(row.text(column));
        if (area == null) {
            throw row.bad(
                    column,
                    Message.of("reference.unknown-code", "code", row.text(column), "file", "reference/areas.csv"));
        }
        return area;
    }
}

package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;

/** Reads the register of institutions and unfolds its events into states. */
final class InstitutionFiles {

    private static final Pattern BIN = Pattern.compile("[0-9]{12}");

    private final Knowledge knowledge;
    private final Areas areas;
    private final Catalogue<CareSetting> settings;
    private final Catalogue<Ministry> ministries;

    InstitutionFiles(
            Knowledge knowledge, Areas areas, Catalogue<CareSetting> settings, Catalogue<Ministry> ministries) {
        this.knowledge = knowledge;
        this.areas = areas;
        this.settings = settings;
        this.ministries = ministries;
    }

    Institutions read() {
        Map<String, Institution> register = new LinkedHashMap<>();
        for (CsvRow row : knowledge.csv(
                "reference/institutions.csv",
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
                "note")) {
            Institution institution = opened(row);
            if (register.put(institution.code(), institution) != null) {
                throw row.bad("code", Message.of("reference.twice", "code", institution.code()));
            }
        }
        List<Institution.Event> events = new ArrayList<>();
        for (CsvRow row : knowledge.csv(
                "reference/institution-events.csv",
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
                "note")) {
            Institution.Event event = event(row, register);
            register.computeIfPresent(event.institution(), (code, before) -> after(row, before, event));
            events.add(event);
        }
        NameLikeness likeness =
                new NameLikeness(knowledge.csv("reference/institution-words.csv", "written", "meaning", "note"));
        Places places = new Places(knowledge, areas, likeness);
        InstitutionAliases aliases = new InstitutionAliases(knowledge, areas, places, register.keySet());
        return new Institutions(
                register,
                events,
                aliases.all(),
                new InstitutionMatching(areas, likeness, places, aliases, register.values()));
    }

    private Institution opened(CsvRow row) {
        String bin = row.optional("bin").orElse(null);
        if (bin != null && !BIN.matcher(bin).matches()) {
            throw row.bad("bin", Message.of("reference.bin", "bin", bin));
        }
        Validity validity = Validity.of(row);
        Institution.State state = new Institution.State(
                validity,
                settings.code(row, "setting"),
                area(row, "area", row.text("area")),
                row.text("locality"),
                row.text("name_ru"),
                row.text("name_kk"),
                row.optionalInteger("capacity").orElse(null));
        return new Institution(row.text("code"), bin, ministries.code(row, "ministry"), validity, List.of(state));
    }

    private Institution.Event event(CsvRow row, Map<String, Institution> register) {
        for (String column : List.of("institution", "successor")) {
            row.optional(column).ifPresent(code -> {
                if (!register.containsKey(code)) {
                    throw row.bad(
                            column,
                            Message.of("reference.unknown-code", "code", code, "file", "reference/institutions.csv"));
                }
            });
        }
        return new Institution.Event(
                row.text("institution"),
                row.date("date"),
                row.oneOf("kind", Institution.Change.class),
                row.optional("setting_after")
                        .map(code -> settings.known(row, "setting_after", code))
                        .orElse(null),
                row.optional("area_after")
                        .map(code -> area(row, "area_after", code))
                        .orElse(null),
                row.optional("locality_after").orElse(null),
                row.optional("name_ru_after").orElse(null),
                row.optional("name_kk_after").orElse(null),
                row.optional("successor").orElse(null),
                row.optional("order_reference").orElse(null));
    }

    /** The register's entry with the event added: events of one institution stand in the order of their dates. */
    private static Institution after(CsvRow row, Institution before, Institution.Event event) {
        Institution.State last = before.last();
        LocalDate date = event.date();
        if (event.kind() == Institution.Change.OPENED || event.kind() == Institution.Change.CLOSED) {
            return before;
        }
        if (!last.validity().contains(date) || date.isBefore(last.validity().from())) {
            throw row.bad("date", Message.of("reference.event", "code", before.code(), "date", date.toString()));
        }
        List<Institution.State> states = new ArrayList<>(before.states());
        if (date.isAfter(last.validity().from())) {
            states.set(states.size() - 1, until(last, date.minusDays(1)));
        } else {
            states.remove(states.size() - 1);
        }
        states.add(new Institution.State(
                new Validity(date, last.validity().to()),
                event.settingAfter() == null ? last.setting() : event.settingAfter(),
                event.areaAfter() == null ? last.area() : event.areaAfter(),
                event.localityAfter() == null ? last.locality() : event.localityAfter(),
                event.nameRuAfter() == null ? last.nameRu() : event.nameRuAfter(),
                event.nameKkAfter() == null ? last.nameKk() : event.nameKkAfter(),
                last.capacity()));
        return new Institution(before.code(), before.bin(), before.ministry(), before.validity(), List.copyOf(states));
    }

    private static Institution.State until(Institution.State state, LocalDate day) {
        return new Institution.State(
                new Validity(state.validity().from(), day),
                state.setting(),
                state.area(),
                state.locality(),
                state.nameRu(),
                state.nameKk(),
                state.capacity());
    }

    private String area(CsvRow row, String column, String code) {
        if (areas.byCode(code).isEmpty()) {
            throw row.bad(column, Message.of("reference.unknown-code", "code", code, "file", "reference/areas.csv"));
        }
        return code;
    }
}

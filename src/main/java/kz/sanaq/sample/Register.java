package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The synthetic register: who existed when, under which name and setting, and every event. The same for every seed. */
final class Register {

    static final LocalDate OLDEST = LocalDate.of(2015, 1, 1);
    /** The day on which a home is divided: what stays goes to another region, the others to a new centre. */
    static final LocalDate HAND_OVER = LocalDate.of(2022, 1, 1);

    /** The register must not vary, or the shipped reference data would fit one country only. */
    private final Draw draw = new Draw(SampleCountry.SEED);

    private final List<Institution> institutions = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ProperNames names = new ProperNames();

    Register() {
        Table.read("units.csv", row -> {
            for (Setting setting : Setting.values()) {
                for (int i = 0; i < row.integer(setting.name()); i++) {
                    var institution =
                            found(row.text("area"), setting, OLDEST, isPublished(row.text("area"), setting, i));
                    if (institution.code.equals(Pinned.HOME)) {
                        institution.stand(Locality.of("751410000")); // it stands in the city next to its region
                    }
                }
            }
            return row;
        });
        Table.read("events.csv", Planned::of).forEach(this::happen);
        events.addAll(Boundaries.events(institutions));
        events.sort(Comparator.comparing(Event::date).thenComparing(event -> event.institution().code));
    }

    List<Institution> all() {
        return institutions;
    }

    List<Event> events() {
        return events;
    }

    /** The institutions open at the end of that day, by code. */
    List<Institution> open(LocalDate date) {
        return institutions.stream()
                .filter(institution -> institution.isOpen(date))
                .toList();
    }

    private static boolean isPublished(String area, Setting setting, int nth) {
        return switch (setting) {
            case DR -> nth == 0;
            case DSI -> nth == 0 && !area.equals("79");
            default -> true;
        };
    }

    private Institution found(String area, Setting setting, LocalDate date, boolean published) {
        int number = numbers.merge(area, 1, Integer::sum);
        String code = "SYN-%s-%03d".formatted(area, number);
        var localities = Locality.in(area);
        var locality = localities.get((number - 1 + draw.below(localities.size(), area)) % localities.size());
        String name = names.next(setting);
        int year = date.equals(OLDEST) ? 1996 + draw.below(18, code, "year") : date.getYear();
        var institution = new Institution(
                code, Bin.of(year, draw.of(code, "bin")), name, state(date, setting, locality, name), published);
        institutions.add(institution);
        return institution;
    }

    private static Institution.State state(LocalDate from, Setting setting, Locality locality, String name) {
        String called = setting == Setting.DD ? name : ProperNames.withoutNumber(name);
        String ru = setting.words().nameRu().formatted(called);
        String kk = setting.words().nameKk().formatted(called);
        return new Institution.State(
                from, setting, locality, ru.replace("«№", "№").replace("»»»", "»»"), kk.replace("»» ", "» "));
    }

    private void happen(Planned planned) {
        if (planned.kind() == Event.Kind.OPENED) {
            events.add(new Event(
                    found(planned.area(), planned.setting(), planned.date(), true), planned.date(), planned.kind()));
            return;
        }
        if (planned.kind() == Event.Kind.HANDED_OVER) {
            handOver(planned);
            return;
        }
        var institution = lastOf(planned);
        var before = institution.at(planned.date());
        switch (planned.kind()) {
            case CLOSED -> institution.close(planned.date());
            case CONVERTED ->
                institution.change(state(
                        planned.date(), Setting.valueOf(planned.after()), before.locality(), institution.properName));
            case RENAMED ->
                institution.change(new Institution.State(
                        planned.date(),
                        before.setting(),
                        before.locality(),
                        "КГУ «Центр поддержки детей, нуждающихся в специальных социальных услугах, «%s»»"
                                .formatted(ProperNames.withoutNumber(institution.properName)),
                        "«%s» арнаулы әлеуметтік қызметтерді қажет ететін балаларды қолдау орталығы» КММ"
                                .formatted(ProperNames.withoutNumber(institution.properName))));
            case MOVED ->
                institution.change(new Institution.State(
                        planned.date(),
                        before.setting(),
                        another(before.locality()),
                        before.nameRu(),
                        before.nameKk()));
            case OPENED, HANDED_OVER, BOUNDARY -> throw new IllegalArgumentException(planned.toString());
        }
        events.add(new Event(institution, planned.date(), planned.kind()));
    }

    /** The home that stands in another region is given to it, under another name; a part moves to a new centre. */
    private void handOver(Planned planned) {
        var home = institutions.stream()
                .filter(institution -> institution.at(planned.date()).isElsewhere())
                .findFirst()
                .orElseThrow();
        var centre = found(planned.area(), Setting.valueOf(planned.after()), planned.date(), true);
        centre.rename(
                Locality.of(Locality.KONAEV),
                "КГУ «Областной центр поддержки детей, нуждающихся в специальных социальных услугах»",
                "«Арнаулы әлеуметтік қызметтерді қажет ететін балаларды қолдаудың облыстық орталығы» КММ");
        home.change(new Institution.State(
                planned.date(),
                Setting.valueOf(planned.after()),
                home.at(planned.date()).locality(),
                "КГУ «Центр поддержки детей № 2»",
                "«№ 2 балаларды қолдау орталығы» КММ"));
        events.add(new Event(home, planned.date(), Event.Kind.HANDED_OVER, centre.code));
        events.add(new Event(centre, planned.date(), Event.Kind.OPENED));
    }

    private static Locality another(Locality locality) {
        return Locality.in(locality.kato().substring(0, 2)).stream()
                .filter(other -> !other.equals(locality))
                .findFirst()
                .orElseThrow();
    }

    private Institution lastOf(Planned planned) {
        return institutions.stream()
                .filter(i -> i.isOpen(planned.date())
                        && i.at(planned.date()).setting() == planned.setting()
                        && i.first().owner().equals(planned.area())
                        && !i.first().isElsewhere())
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException("nobody for " + planned));
    }

    /** A row of the plan of events: the last institution of that setting in the region. */
    private record Planned(LocalDate date, Event.Kind kind, String area, Setting setting, String after) {

        static Planned of(Table.Row row) {
            return new Planned(
                    row.date("date"),
                    Event.Kind.valueOf(row.text("kind")),
                    row.text("area"),
                    Setting.valueOf(row.text("setting")),
                    row.text("after"));
        }
    }
}

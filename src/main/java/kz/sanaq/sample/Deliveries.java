package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything the offices send: one workbook for each slot, all of it true. */
final class Deliveries {

    private final Country country;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    Deliveries(Country country) {
        this.country = country;
        for (LocalDate date : List.of(Country.END_2017, Country.END_2018, Country.END_MAY, Country.END_JUNE)) {
            Area.at(date).forEach(area -> list("edu", area, date, Setting.EDUCATION));
        }
        for (Area area : Area.at(Country.END_2018)) {
            list("health", area, Country.END_2018, List.of(Setting.DR));
            list("labour", area, Country.END_2018, List.of(Setting.DSI));
        }
        for (Period period : List.of(Period.FIRST_HALF, Period.SECOND_HALF, Period.MAY, Period.JUNE)) {
            Area.at(period.end()).forEach(area -> movement(area, period));
        }
        committee();
        compendium();
    }

    List<Draft> all() {
        return List.copyOf(drafts.values());
    }

    /** The list of a sender as of a date. */
    Draft list(String sender, LocalDate date) {
        return get(sender + " " + date);
    }

    /** The movement that a sender reports for a period. */
    Draft movement(String sender, Period period) {
        return get(sender + " " + period);
    }

    Draft summaryOf(String sender) {
        return get(sender);
    }

    void replace(Draft old, Draft with) {
        drafts.replaceAll((key, draft) -> draft == old ? with : draft);
    }

    void remove(Draft old) {
        drafts.values().remove(old);
    }

    private Draft get(String key) {
        var draft = drafts.get(key);
        if (draft == null) {
            throw new IllegalArgumentException("nobody sends " + key);
        }
        return draft;
    }

    private void list(String kind, Area area, LocalDate date, List<Setting> settings) {
        String sender = kind + "-" + area.code();
        var habit = habit(sender, "list", date);
        var data = country.list(area, date, settings, habit);
        if (!data.sections().isEmpty()) {
            drafts.put(sender + " " + date, draft(sender, kind, data, habit));
        }
    }

    Draft draft(String sender, String kind, ListReturn data, Habit habit) {
        return new Draft(
                FileNames.ofList(data.area(), data.date(), kind, habit),
                sender,
                received(sender, data.date(), "list"),
                habit.format(),
                ListPage.of(data, habit, FileNames.sheetOfList(data.date(), habit)));
    }

    Habit habit(String sender, String kind, Object time) {
        return Habit.of(country.draw, sender, kind, time);
    }

    private void movement(Area area, Period period) {
        String sender = "edu-" + area.code();
        var habit = habit(sender, "movement", period);
        drafts.put(sender + " " + period, movement(sender, area, period, habit));
    }

    Draft movement(String sender, Area area, Period period, Habit habit) {
        return new Draft(
                FileNames.ofMovement(area, period, habit),
                sender,
                received(sender, period.end(), "movement"),
                habit.format(),
                MovementPage.of(
                        area,
                        period,
                        column -> country.flow(area, column, period),
                        habit,
                        FileNames.sheetOfMovement(habit)));
    }

    private void committee() {
        Map<Integer, Map<String, SummaryPage.Figures>> years = new TreeMap<>();
        years.put(2017, country.committeeByArea(Country.END_2017));
        years.put(2018, country.committeeByArea(Country.END_2018));
        years.put(2015, earlier(years.get(2017), 146, 8066));
        years.put(2016, earlier(years.get(2017), 141, 7385));
        drafts.put(
                "committee",
                new Draft(
                        "Свод_РК_организации_2015-2018.xlsx",
                        "committee",
                        at(LocalDate.of(2019, 2, 20), 11, 40),
                        Draft.Format.XLSX,
                        SummaryPage.of(
                                "Сведения об организациях образования для детей-сирот и детей, оставшихся без попечения родителей, по регионам за 2015-2018 годы",
                                years.entrySet().stream()
                                        .map(year -> new SummaryPage.Block(year.getKey(), year.getValue()))
                                        .toList(),
                                true,
                                "свод")));
    }

    /** An earlier year, divided over the regions as the known one is. */
    private static Map<String, SummaryPage.Figures> earlier(
            Map<String, SummaryPage.Figures> known, int organisations, int children) {
        var areas = List.copyOf(known.keySet());
        int[] homes = Shares.of(
                organisations,
                known.values().stream()
                        .mapToLong(SummaryPage.Figures::organisations)
                        .toArray());
        int[] stock = Shares.of(
                children,
                known.values().stream().mapToLong(SummaryPage.Figures::children).toArray());
        Map<String, SummaryPage.Figures> figures = new TreeMap<>();
        for (int i = 0; i < homes.length; i++) {
            figures.put(areas.get(i), new SummaryPage.Figures(homes[i], stock[i]));
        }
        return figures;
    }

    private void compendium() {
        var habit = new Habit(Habit.Tongue.RUSSIAN_FIRST, Draft.Format.XLSX, 4, 0, 4, true);
        var sheet = ListPage.of(country.compendium(habit), habit, "Интернаттық ұйымдар");
        drafts.put(
                "iac list",
                new Draft(
                        "Сборник_2018_организации.xlsx",
                        "iac",
                        at(LocalDate.of(2019, 5, 27), 16, 5),
                        Draft.Format.XLSX,
                        sheet));
        drafts.put(
                "iac",
                new Draft(
                        "Сборник_2018_по_регионам.xlsx",
                        "iac",
                        at(LocalDate.of(2019, 5, 27), 16, 12),
                        Draft.Format.XLSX,
                        SummaryPage.of(
                                "Балаларға арналған интернаттық ұйымдар / Организации для детей-сирот и детей, оставшихся без попечения родителей, по регионам за 2018 год",
                                new ArrayList<>(List.of(new SummaryPage.Block(2018, country.compendiumByArea()))),
                                false,
                                "Лист1")));
    }

    private OffsetDateTime received(String sender, LocalDate end, String kind) {
        int days = 3 + country.draw.below(12, sender, end, kind, "received");
        return at(
                end.plusDays(days),
                9 + country.draw.below(9, sender, end, "hour"),
                country.draw.below(60, sender, kind, end, "minute"));
    }

    static OffsetDateTime at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atOffset(ZoneOffset.ofHours(6));
    }
}

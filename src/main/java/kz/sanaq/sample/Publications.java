package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the country's own offices print: the Committee's summaries and the compendium of 2018. */
final class Publications {

    private static final String COMMITTEE_TITLE =
            "Сведения об организациях образования для детей-сирот и детей, оставшихся без попечения родителей, по регионам за ";

    private final Country country;

    Publications(Country country) {
        this.country = country;
    }

    /** The years from 2015 to 2018 in one workbook. */
    Draft committee() {
        Map<Integer, Map<String, SummaryPage.Figures>> years = new TreeMap<>();
        years.put(2017, country.committeeByArea(Country.END_2017));
        years.put(2018, country.committeeByArea(Country.END_2018));
        years.put(2015, earlier(years.get(2017), 146, 8066));
        years.put(2016, earlier(years.get(2017), 141, 7385));
        var blocks = years.entrySet().stream()
                .map(year -> new SummaryPage.Block(year.getKey(), year.getValue()))
                .toList();
        return summary(
                "Свод_РК_организации_2015-2018.xlsx",
                "committee",
                2018,
                Deliveries.at(LocalDate.of(2019, 2, 20), 11, 40),
                SummaryPage.of(COMMITTEE_TITLE + "2015-2018 годы", blocks, true, "свод"));
    }

    /** A later year by itself. */
    Draft committee(int year) {
        var block = new SummaryPage.Block(year, country.committeeByArea(LocalDate.of(year, 12, 31)));
        return summary(
                "Свод_РК_организации_" + year + ".xlsx",
                "committee",
                year,
                Deliveries.at(LocalDate.of(year + 1, 2, 18), 11, year % 60),
                SummaryPage.of(COMMITTEE_TITLE + year + " год", List.of(block), true, "свод"));
    }

    private static Draft summary(String file, String sender, int year, java.time.OffsetDateTime received, Sheet sheet) {
        var period = new Period(LocalDate.of(year, 12, 31), LocalDate.of(year, 12, 31));
        var about = new Draft.About(Draft.Form.SUMMARY, Area.COUNTRY, period, "");
        return new Draft(file, sender, received, Draft.Format.XLSX, about, List.of(sheet));
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

    Draft compendiumList() {
        var habit = new Habit(Habit.Tongue.RUSSIAN_FIRST, Draft.Format.XLSX, 4, 0, 4, true);
        var period = new Period(Country.END_2018, Country.END_2018);
        return new Draft(
                "Сборник_2018_организации.xlsx",
                "iac",
                Deliveries.at(LocalDate.of(2019, 5, 27), 16, 5),
                Draft.Format.XLSX,
                new Draft.About(Draft.Form.LIST, Area.COUNTRY, period, ""),
                List.of(ListPage.of(country.compendium(habit), habit, "Интернаттық ұйымдар")));
    }

    Draft compendium() {
        return summary(
                "Сборник_2018_по_регионам.xlsx",
                "iac",
                2018,
                Deliveries.at(LocalDate.of(2019, 5, 27), 16, 12),
                SummaryPage.of(
                        "Балаларға арналған интернаттық ұйымдар / Организации для детей-сирот и детей, оставшихся без попечения родителей, по регионам за 2018 год",
                        new ArrayList<>(List.of(new SummaryPage.Block(2018, country.compendiumByArea()))),
                        false,
                        "Лист1"));
    }
}

package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The synthetic country: what is true, as the returns of its offices would say it. */
final class Country {

    static final LocalDate END_2017 = Dates.END_2017;
    static final LocalDate END_2018 = Dates.END_2018;
    static final LocalDate END_MAY = Dates.END_MAY;
    static final LocalDate END_JUNE = Dates.END_JUNE;

    private static final List<Setting> NATIONAL = List.of(
            Setting.DD,
            Setting.DDSP,
            Setting.SHIS,
            Setting.CPDTZS,
            Setting.DDST,
            Setting.DDER,
            Setting.CAN,
            Setting.PRIYUT,
            Setting.DR,
            Setting.DSI);

    final Draw draw;
    final Register register;
    private final Stocks stocks;
    private final Movements movements;
    private final Districts districts;
    private final Journals journals;
    private final Passports passports;

    Country(Draw draw) {
        this.draw = draw;
        register = new Register();
        stocks = Stocks.of(register, draw);
        movements = new Movements(register, stocks, draw);
        districts = new Districts(draw);
        journals = new Journals(register, stocks, movements, draw);
        passports = new Passports(stocks, draw);
    }

    Flow flow(Area area, Column column, Period period) {
        return movements.of(area.code(), column, period);
    }

    /** The children who went from a region to others and who came from them, where there are any. */
    List<MovementPage.Transfer> transfers(Area area, Period period) {
        return Area.at(period.end()).stream()
                .map(other -> new MovementPage.Transfer(
                        other,
                        movements.transferred(area.code(), other.code(), period),
                        movements.transferred(other.code(), area.code(), period)))
                .filter(transfer -> transfer.to() + transfer.from() > 0)
                .toList();
    }

    DistrictReturn districts(Area area, LocalDate date) {
        return districts.of(area, date);
    }

    Children children(Institution institution, LocalDate date) {
        return stocks.children(institution, date);
    }

    /** One journal, or two where the boundaries changed in the year. */
    List<JournalReturn> journals(Institution institution, int year) {
        return journals.of(institution, year);
    }

    PassportReturn passport(Institution institution, LocalDate date) {
        return passports.of(institution, date);
    }

    /** A department's list: its region's institutions of these settings. */
    ListReturn list(Area area, LocalDate date, List<Setting> settings, Habit habit) {
        var list = new ListReturn(area, date, new ArrayList<>());
        for (Setting setting : settings) {
            for (Institution institution : register.open(date)) {
                if (institution.at(date).setting() == setting
                        && institution.areaAt(date).equals(area.code())) {
                    list.section(setting)
                            .entries()
                            .add(entry(
                                    institution,
                                    date,
                                    stocks.children(institution, date),
                                    habit,
                                    note(institution, date, habit)));
                }
            }
        }
        return list;
    }

    /** The compendium's list: all published institutions, shelters with the children admitted in the year as their stock. */
    ListReturn compendium(Habit habit) {
        var list = new ListReturn(Area.COUNTRY, END_2018, new ArrayList<>());
        for (Setting setting : NATIONAL) {
            for (Institution institution : published(setting)) {
                list.section(setting)
                        .entries()
                        .add(entry(
                                institution,
                                END_2018,
                                printed(institution),
                                habit,
                                Area.of(institution.areaAt(END_2018)).shortName()));
            }
        }
        return list;
    }

    /** Organisations and children as the compendium prints them, by region. */
    Map<String, SummaryPage.Figures> compendiumByArea() {
        Map<String, SummaryPage.Figures> figures = new TreeMap<>();
        for (Setting setting : NATIONAL) {
            for (Institution institution : published(setting)) {
                add(figures, institution.areaAt(END_2018), printed(institution).total());
            }
        }
        return figures;
    }

    /** Organisations and children of the Committee's settings, by region. */
    Map<String, SummaryPage.Figures> committeeByArea(LocalDate date) {
        Map<String, SummaryPage.Figures> figures = new TreeMap<>();
        for (Institution institution : register.open(date)) {
            if (institution.at(date).setting().group == Setting.Group.COMMITTEE) {
                add(figures, institution.areaAt(date), stocks.of(institution, date));
            }
        }
        return figures;
    }

    private static void add(Map<String, SummaryPage.Figures> figures, String area, int children) {
        figures.merge(
                area,
                new SummaryPage.Figures(1, children),
                (all, one) -> new SummaryPage.Figures(
                        all.organisations() + one.organisations(), all.children() + one.children()));
    }

    private List<Institution> published(Setting setting) {
        return register.open(END_2018).stream()
                .filter(institution ->
                        institution.published && institution.at(END_2018).setting() == setting)
                .toList();
    }

    private Children printed(Institution institution) {
        return institution.at(END_2018).setting().group == Setting.Group.TEMPORARY
                ? Children.of(
                        inflowOf2018(institution),
                        institution.at(END_2018).setting(),
                        draw.of(institution.code, "inflow"))
                : stocks.children(institution, END_2018);
    }

    /** The children that a shelter or adaptation centre admitted in 2018. */
    private int inflowOf2018(Institution institution) {
        return journals.inflowOf(institution, Period.FIRST_HALF) + journals.inflowOf(institution, Period.SECOND_HALF);
    }

    private String note(Institution institution, LocalDate date, Habit habit) {
        var state = institution.at(date);
        if (state.setting() == Setting.CAN && date.equals(END_2018) && habit.layout() % 2 == 0) {
            return "за год принято " + inflowOf2018(institution);
        }
        if (state.setting() == Setting.CPDTZS && state.from().getYear() == date.getYear()) {
            return habit.both("реорганизован", "қайта ұйымдастырылған");
        }
        return "";
    }

    private ListReturn.Entry entry(
            Institution institution, LocalDate date, Children children, Habit habit, String note) {
        var state = institution.at(date);
        return new ListReturn.Entry(
                institution.code,
                Spelling.name(habit.namesInKazakh() ? state.nameKk() : state.nameRu(), habit),
                institution.bin,
                Spelling.locality(state.locality(), habit),
                institution.capacity,
                children,
                passports.categories(institution, date, children.total()),
                note);
    }
}

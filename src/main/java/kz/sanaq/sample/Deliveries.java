package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything the offices send: one workbook for each slot, all of it true. */
final class Deliveries {

    /** From this date on lists have more columns. */
    private static final LocalDate LISTS_OF_2021 = LocalDate.of(2021, 3, 31);

    private final Country country;
    private final boolean withOtherPrograms;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    Deliveries(Country country, Rounds rounds) {
        this.country = country;
        this.withOtherPrograms = rounds.withOtherPrograms();
        rounds.lists().forEach(this::lists);
        for (Period period : rounds.movements()) {
            Area.at(period.end()).forEach(area -> movement(area, period));
        }
        for (LocalDate date : rounds.districts()) {
            Area.at(date).forEach(area -> districts(area, date));
        }
        for (int year : rounds.journals()) {
            country.register.open(LocalDate.of(year, 12, 31)).forEach(institution -> journal(institution, year));
        }
        for (LocalDate date : rounds.passports()) {
            country.register.open(date).forEach(institution -> passport(institution, date));
        }
        var publications = new Publications(country);
        if (rounds.lists().contains(Dates.END_2018)) {
            drafts.put("committee", publications.committee());
            drafts.put("iac list", publications.compendiumList());
            drafts.put("iac", publications.compendium());
        }
        rounds.summaries().forEach(year -> drafts.put("committee " + year, publications.committee(year)));
    }

    private void lists(LocalDate date) {
        for (Area area : Area.at(date)) {
            list("edu", area, date, Setting.EDUCATION);
            if (date.getMonthValue() == 12 && date.getYear() > 2017) {
                list("health", area, date, List.of(Setting.DR));
                list("labour", area, date, List.of(Setting.DSI));
            }
            if (area.hasDepartmentOfRights(date)) {
                list("rights", area, date, Setting.EDUCATION);
            }
        }
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

    /** The districts of a sender as of a date. */
    Draft districts(String sender, LocalDate date) {
        return get(sender + " districts " + date);
    }

    /** The journal of an institution, by its code. */
    Draft journal(String institution, int year) {
        return get(institution + " journal " + year);
    }

    /** The passport of an institution, by its code. */
    Draft passport(String institution, LocalDate date) {
        return get(institution + " passport " + date);
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
        boolean isLater = !data.date().isBefore(LISTS_OF_2021);
        return new Draft(
                FileNames.ofList(data.area(), data.date(), kind, habit),
                sender,
                received(sender, data.date(), "list"),
                habit.format(),
                about(Draft.Form.LIST, data.area(), data.date(), ""),
                List.of(ListPage.of(
                        data,
                        habit,
                        isLater ? ListColumns.of2021() : ListColumns.of2018(),
                        FileNames.sheetOfList(data.date(), habit))));
    }

    private static Draft.About about(Draft.Form form, Area area, LocalDate date, String institution) {
        return new Draft.About(form, area, new Period(date, date), institution);
    }

    Habit habit(String sender, String kind, Object time) {
        var habit = Habit.of(country.draw, sender, kind, time);
        boolean isPlain = kind.equals("list") || kind.equals("movement");
        return withOtherPrograms && isPlain ? habit.ofAnotherProgram(country.draw, sender) : habit;
    }

    private void movement(Area area, Period period) {
        String sender = "edu-" + area.code();
        var habit = habit(sender, "movement", period);
        drafts.put(sender + " " + period, movement(sender, area, period, habit));
    }

    Draft movement(String sender, Area area, Period period, Habit habit) {
        String sheet = FileNames.sheetOfMovement(habit);
        boolean isLater = period.start().getYear() > 2018;
        return new Draft(
                FileNames.ofMovement(area, period, habit),
                sender,
                received(sender, period.end(), "movement"),
                habit.format(),
                new Draft.About(Draft.Form.MOVEMENT, area, period, ""),
                List.of(
                        isLater
                                ? MovementPage.since2019(
                                        area,
                                        period,
                                        column -> country.flow(area, column, period),
                                        country.transfers(area, period),
                                        habit,
                                        sheet)
                                : MovementPage.of(
                                        area, period, column -> country.flow(area, column, period), habit, sheet)));
    }

    private void districts(Area area, LocalDate date) {
        String sender = "edu-" + area.code();
        var habit = habit(sender, "districts", date);
        drafts.put(
                sender + " districts " + date,
                new Draft(
                        FileNames.ofDistricts(area, date, habit),
                        sender,
                        received(sender, date, "districts"),
                        habit.format(),
                        about(Draft.Form.DISTRICTS, area, date, ""),
                        List.of(DistrictPage.of(
                                country.districts(area, date), habit, FileNames.sheetOfList(date, habit)))));
    }

    private void journal(Institution institution, int year) {
        var end = LocalDate.of(year, 12, 31);
        if (institution.at(end).setting().group != Setting.Group.TEMPORARY) {
            return;
        }
        var parts = country.journals(institution, year);
        parts.forEach(part -> journal(part, parts.indexOf(part) == parts.size() - 1));
    }

    /** A journal comes in the months after its year; a region that is divided sends what it has before that day. */
    private void journal(JournalReturn data, boolean isLast) {
        var institution = data.institution();
        var habit = habit(institution.code, "journal", data.year());
        var first = LocalDate.of(data.year(), data.months().get(0).month(), 1);
        var end = first.plusMonths(data.months().size()).minusDays(1);
        var closed = isLast ? end.plusDays(13 + country.draw.below(50, institution.code, data.year())) : end;
        drafts.put(
                institution.code + " journal " + data.year()
                        + (isLast ? "" : " " + data.area().code()),
                new Draft(
                        FileNames.ofJournal(data, habit),
                        "edu-" + data.area().code(),
                        received(institution.code, closed, "journal"),
                        habit.format(),
                        new Draft.About(Draft.Form.JOURNAL, data.area(), new Period(first, end), institution.code),
                        JournalPage.sheets(data, habit)));
    }

    private void passport(Institution institution, LocalDate date) {
        var data = country.passport(institution, date);
        var habit = habit(institution.code, "passport", date);
        String sender = office(data.setting()) + "-" + data.area().code();
        drafts.put(
                institution.code + " passport " + date,
                new Draft(
                        FileNames.ofPassport(data, habit),
                        sender,
                        received(institution.code, date, "passport"),
                        habit.format(),
                        about(Draft.Form.PASSPORT, data.area(), date, institution.code),
                        List.of(PassportPage.of(data, habit))));
    }

    private static String office(Setting setting) {
        return switch (setting.group) {
            case COMMITTEE, TEMPORARY -> "edu";
            case INFANT -> "health";
            case LABOUR -> "labour";
        };
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

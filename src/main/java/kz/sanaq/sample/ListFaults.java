package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.List;

/** Faults within lists of organisations. */
final class ListFaults {

    private final Country country;
    private final Deliveries deliveries;
    private final FaultLog log;

    ListFaults(Country country, Deliveries deliveries, FaultLog log) {
        this.country = country;
        this.deliveries = deliveries;
        this.log = log;
    }

    void plant() {
        textNumbers();
        markers();
        splits();
        totals();
        strangers();
        dates();
    }

    private void textNumbers() {
        var draft = deliveries.list("edu-19", Country.END_2017);
        var at = draft.sheet.marked("total/capacity");
        int capacity = draft.sheet.number(at);
        log.plant(
                draft,
                at,
                "%d\u00a0%03d".formatted(capacity / 1000, capacity % 1000),
                "number-as-text",
                "C02",
                "no-break space between the thousands");
        var later = deliveries.list("edu-35", Country.END_MAY);
        var cell = later.sheet.marked(code(later, "35", Country.END_MAY, Setting.DD, 0) + "/total");
        log.plant(
                later,
                cell,
                Integer.toString(later.sheet.number(cell)),
                "number-as-text",
                "C02",
                "a number typed as text; the sums above it are right");
    }

    private void markers() {
        var draft = deliveries.list("edu-43", Country.END_2018);
        log.plant(
                draft,
                draft.sheet.marked(code(draft, "43", Country.END_2018, Setting.DD, 0) + "/capacity"),
                "нет",
                "word-for-number",
                "C03",
                "a word where a number belongs");
        var dash = deliveries.list("edu-55", Country.END_JUNE);
        log.plant(
                dash,
                dash.sheet.marked(code(dash, "55", Country.END_JUNE, Setting.CAN, 0) + "/18+"),
                "\u2012",
                "unknown-dash",
                "C03",
                "a figure dash, which no form declares");
        var half = deliveries.list("edu-71", Country.END_MAY);
        log.plant(
                half,
                half.sheet.marked(code(half, "71", Country.END_MAY, Setting.DD, 0) + "/capacity"),
                45.5,
                "fraction",
                "C01",
                "half a place");
    }

    private void splits() {
        var sex = deliveries.list("edu-27", Country.END_2018);
        String note = "another home of the section errs the other way, so the subtotals hold";
        log.add(sex, code(sex, "27", Country.END_2018, Setting.DD, 0) + "/boys", 3, "sex-split", "R01", note);
        log.add(sex, code(sex, "27", Country.END_2018, Setting.DD, 1) + "/boys", -3, "sex-split", "R01", note);
        var age = deliveries.list("edu-59", Country.END_2017);
        log.add(age, code(age, "59", Country.END_2017, Setting.DD, 0) + "/7-17", 2, "age-split", "R02", note);
        log.add(age, code(age, "59", Country.END_2017, Setting.DD, 1) + "/7-17", -2, "age-split", "R02", note);
    }

    private void totals() {
        var kostanay = deliveries.list("edu-39", Country.END_2018);
        var total = kostanay.sheet.marked("total/total");
        int right = kostanay.sheet.number(total);
        log.add(
                kostanay,
                "DD/total",
                18,
                "wrong-subtotal",
                "S02",
                "the homes below are right; the sex and age splits of this row no longer add up to it");
        log.seen(kostanay, total, "wrong-total", "S01", Integer.toString(right), "follows from the subtotal");
        log.add(
                deliveries.list("edu-63", Country.END_JUNE),
                "total/total",
                10,
                "wrong-total",
                "S01",
                "the subtotals are right; R01 and R02 of this row follow");
        var almaty = deliveries.list("edu-19", Country.END_MAY);
        var whole = almaty.sheet.marked("total/total");
        almaty.sheet.replace(whole, almaty.sheet.number(whole));
        log.add(almaty, "DD/total", -4, "wrong-subtotal", "S02", "the total is right; R01 and R02 of this row follow");
    }

    private void strangers() {
        var old = deliveries.list("edu-23", Country.END_JUNE);
        var habit = deliveries.habit("edu-23", "list", Country.END_JUNE);
        var data = country.list(Area.of("23"), Country.END_JUNE, Setting.EDUCATION, habit);
        String name = habit.namesInKazakh()
                ? "«Үміт шырағы» отбасы үлгісіндегі балалар үйі"
                : "Детский дом семейного типа «Үміт шырағы»";
        data.section(Setting.DDST)
                .entries()
                .add(new ListReturn.Entry(
                        "stranger",
                        name,
                        "130640999999",
                        "с.Махамбет",
                        8,
                        new Children(4, 2, 0, 1, 5, 0),
                        new Categories(2, 4, 0, 0, 0, 4),
                        ""));
        var draft = deliveries.draft("edu-23", "edu", data, habit);
        deliveries.replace(old, draft);
        log.seen(
                draft,
                draft.sheet.marked("stranger/name"),
                "unknown-institution",
                "G01",
                "",
                "six children of a home that no register knows; the movement does not count them");
    }

    private void dates() {
        var sheet = deliveries.list("edu-59", Country.END_MAY);
        sheet.sheet.name = "01.06.2021";
        log.file(
                sheet.file,
                "sheet-name-date",
                "F03",
                "01.06.2022",
                "01.06.2021",
                "the sheet's name says another date than the title");
        var file = deliveries.list("edu-31", Country.END_MAY);
        String right = file.file;
        file.file = right.replace("01.06.2022", "01.05.2022");
        log.file(
                file.file,
                "file-name-date",
                "F03",
                right,
                file.file,
                "the file's name says another date than the title");
    }

    /** The code of the n-th organisation of a setting in a region's list. */
    private String code(Draft draft, String area, LocalDate date, Setting setting, int nth) {
        var habit = deliveries.habit(draft.sender, "list", date);
        List<ListReturn.Entry> entries = country.list(Area.of(area), date, List.of(setting), habit)
                .section(setting)
                .entries();
        return entries.get(nth).code();
    }
}

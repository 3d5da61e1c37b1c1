package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.inWorkbook;
import static kz.sanaq.sample.Fault.on;

import java.util.List;
import java.util.Map;
import kz.sanaq.sample.Draft.Form;

/** What the form does not expect to see, and what nobody sees: columns, hidden parts, formulas gone wrong. */
final class HeadingKinds {

    private static final String REF = org.apache.poi.ss.usermodel.FormulaError.REF.getString();

    /** Words of which no form knows that they mean the column. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "18+", "выпускники",
            "4-6", "дошкольного возраста",
            "patronage", "ПВ",
            "guardianship", "О/П",
            "students", "обуч. КиВ",
            "runaway", "СУ",
            "hospital", "лечение");

    static final List<Fault> ALL = List.of(
            new Fault("unknown-column", "F05", on(Form.LIST), HeadingKinds::unknownColumn),
            new Fault(
                    "renamed-column", "F05", on(Form.LIST, Form.DISTRICTS, Form.JOURNAL), HeadingKinds::renamedColumn),
            new Fault("hidden-row", "F06", inWorkbook(Form.LIST, Form.DISTRICTS), HeadingKinds::hiddenRow),
            new Fault("hidden-column", "F06", inWorkbook(Form.LIST, Form.DISTRICTS), HeadingKinds::hiddenColumn),
            new Fault(
                    "hidden-sheet",
                    "F06",
                    inWorkbook(Form.LIST, Form.DISTRICTS, Form.JOURNAL),
                    HeadingKinds::hiddenSheet),
            new Fault(
                    "stale-formula",
                    "F07 S01 S02",
                    inWorkbook(Form.LIST, Form.DISTRICTS, Form.MOVEMENT),
                    HeadingKinds::stale),
            new Fault("error-value", "F07", inWorkbook(Form.LIST, Form.DISTRICTS, Form.MOVEMENT), HeadingKinds::error));

    private HeadingKinds() {}

    private static boolean unknownColumn(Spot spot) {
        int last = spot.sheet.cells.keySet().stream()
                        .mapToInt(Sheet.At::column)
                        .max()
                        .orElse(0)
                + 1;
        int header = spot.sheet.marked("heading/capacity").row();
        spot.say(
                spot.sheet.put(header, last, "в т.ч. обучаются в колледжах", Style.HEADER),
                "a column that the form does not know, with numbers below");
        for (String row : Rows.organisations(spot.sheet)) {
            var at = spot.sheet.marked(row + "/total");
            spot.say(
                    spot.sheet.put(at.row(), last, spot.sheet.number(at) / 12 + 1, Style.NUMBER),
                    "a number in the unknown column");
        }
        return true;
    }

    private static boolean renamedColumn(Spot spot) {
        return spot.one(OTHER_WORDS.keySet().stream().sorted().toList(), column -> spot.has("heading/" + column))
                .then(column -> spot.set(
                        "heading/" + column,
                        OTHER_WORDS.getOrDefault(column, ""),
                        "words that no form knows; the numbers are right"))
                .isMade();
    }

    private static boolean hiddenRow(Spot spot) {
        String column = spot.draft.about.form() == Form.LIST ? "/total" : "/registered";
        return spot.one(spot.sheet.rowsWith("/name"), row -> spot.number(row + column) > 0)
                .then(row -> {
                    var at = spot.sheet.marked(row + column);
                    spot.sheet.hiddenRows.add(at.row());
                    spot.say(at, "the row is hidden; the sums count it");
                })
                .isMade();
    }

    private static boolean hiddenColumn(Spot spot) {
        String hidden = spot.draft.about.form() == Form.LIST ? "7-17" : "guardianship";
        var total = spot.sheet.marked("total/" + hidden);
        spot.sheet.hiddenColumns.add(total.column());
        spot.say(total, "the column is hidden");
        return true;
    }

    /** What was left of the year before, out of sight. */
    private static boolean hiddenSheet(Spot spot) {
        int year = Post.end(spot.draft).getYear() - 1;
        var left = Sheet.copyOf(spot.sheet);
        left.name = Integer.toString(year);
        left.isHidden = true;
        spot.draft.sheets.add(left);
        spot.sheet = left;
        String mark = spot.draft.about.form() == Form.LIST
                ? "total/total"
                : spot.draft.about.form() == Form.JOURNAL ? "total/inflow" : "total/registered";
        spot.say(left.marked(mark), "on a hidden sheet that was left from the year before");
        return true;
    }

    private static List<Sheet.At> formulas(Spot spot) {
        return spot.sheet.formulas
                ? spot.sheet.cells.entrySet().stream()
                        .filter(cell -> !cell.getValue().sum().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
    }

    private static boolean stale(Spot spot) {
        return spot.one(formulas(spot), at -> spot.sheet.number(at) > 5)
                .then(at -> {
                    var sum = spot.sheet.content(at);
                    int wrong = spot.sheet.number(at) + spot.between(2, 5);
                    spot.sheet.cells.put(at, new Sheet.Content(wrong, sum.sum(), sum.style()));
                    spot.say(at, "the formula has not been computed again");
                })
                .isMade();
    }

    private static boolean error(Spot spot) {
        return spot.one(formulas(spot), at -> true)
                .then(at -> {
                    var sum = spot.sheet.content(at);
                    spot.sheet.cells.put(at, new Sheet.Content(REF, sum.sum(), sum.style()));
                    spot.say(at, "the formula refers to what is gone");
                })
                .isMade();
    }
}

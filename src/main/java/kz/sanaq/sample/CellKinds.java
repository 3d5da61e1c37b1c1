package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.inWorkbook;
import static kz.sanaq.sample.Fault.on;

import java.util.List;
import java.util.function.IntPredicate;
import kz.sanaq.sample.Draft.Form;

/** One cell that is no plain count, or not the right one; what counts it stays right. */
final class CellKinds {

    static final List<Fault> ALL = List.of(
            new Fault("negative", "C01 S01 S02 T03", on(Form.MOVEMENT, Form.LIST), CellKinds::negative),
            new Fault("fraction", "C01", on(Form.LIST), CellKinds::fraction),
            new Fault("number-as-text", "C02", inWorkbook(Form.LIST, Form.DISTRICTS, Form.MOVEMENT), CellKinds::text),
            new Fault(
                    "word-for-number",
                    "C03",
                    on(Form.LIST, Form.DISTRICTS, Form.MOVEMENT, Form.JOURNAL),
                    CellKinds::word),
            new Fault("unknown-dash", "C03", on(Form.LIST, Form.DISTRICTS, Form.JOURNAL), CellKinds::dash),
            new Fault("thousand-slip", "C04 S01 S02 R01 R02 R08", on(Form.LIST, Form.DISTRICTS), CellKinds::slip),
            new Fault("transposed-digits", "C05 R01 R02 S01 S02", on(Form.LIST), CellKinds::transposed));

    private CellKinds() {}

    private static Choice<String> detail(Spot spot, IntPredicate fits) {
        var details = switch (spot.draft.about.form()) {
            case LIST -> marks(spot, Rows.organisations(spot.sheet), List.of("boys", "0-3", "4-6", "7-17", "18+"));
            case DISTRICTS ->
                marks(
                        spot,
                        spot.sheet.rowsWith("/name"),
                        List.of("orphans", "patronage", "foster-children", "organisations"));
            case JOURNAL ->
                marks(spot, List.of("NEGL", "CWPC", "CRUEL", "DEV"), List.of("hospital", "runaway", "special-school"));
            case MOVEMENT ->
                marks(
                        spot,
                        List.of(
                                Lines.code(spot, "outflow-other"),
                                Lines.code(spot, "outflow-adopted"),
                                Lines.code(spot, "outflow-died")),
                        List.of("DD", "DDST_DDER", "CPDTZS", "DDSP"));
            default -> List.<String>of();
        };
        return spot.one(details, mark -> fits.test(spot.number(mark)));
    }

    private static List<String> marks(Spot spot, List<String> rows, List<String> columns) {
        return rows.stream()
                .flatMap(row -> columns.stream().map(column -> row + "/" + column))
                .filter(spot::has)
                .toList();
    }

    private static boolean negative(Spot spot) {
        return detail(spot, number -> number == 0)
                .then(mark -> {
                    spot.keepSums(mark);
                    spot.set(mark, -spot.between(1, 3), "fewer than none; the sums are right");
                })
                .isMade();
    }

    private static boolean fraction(Spot spot) {
        var all = marks(spot, Rows.organisations(spot.sheet), List.of("capacity"));
        return spot.one(all, mark -> spot.number(mark) > 9)
                .then(spot::keepSums)
                .then(mark -> spot.set(mark, spot.number(mark) + 0.5, "half a place; the sums are those of whole ones"))
                .isMade();
    }

    private static boolean text(Spot spot) {
        return detail(spot, number -> number > 3)
                .then(mark -> {
                    spot.set(mark, Integer.toString(spot.number(mark)), "a number typed as text; the sums count it");
                })
                .isMade();
    }

    private static boolean word(Spot spot) {
        return detail(spot, number -> number == 0)
                .then(mark -> {
                    spot.set(mark, spot.chance.nextBoolean() ? "нет" : "жоқ", "a word where a zero belongs");
                })
                .isMade();
    }

    private static boolean dash(Spot spot) {
        return detail(spot, number -> number == 0)
                .then(mark -> {
                    spot.set(mark, "\u2012", "a figure dash, which no form declares");
                })
                .isMade();
    }

    /** One digit too many in a stock of a hundred or more. */
    private static boolean slip(Spot spot) {
        String column = spot.draft.about.form() == Form.LIST ? "/total" : "/registered";
        var places = spot.sheet.rowsWith(column).stream()
                .filter(row -> !row.equals("heading"))
                .map(row -> row + column)
                .toList();
        if (spot.post.before(spot.draft).isEmpty()) {
            return false;
        }
        return spot.one(places, mark -> spot.number(mark) >= 105)
                .then(spot::keepSums)
                .then(mark -> spot.set(mark, spot.number(mark) * 10, "a zero too many; what counts it is right"))
                .isMade();
    }

    private static boolean transposed(Spot spot) {
        var places = marks(spot, Rows.organisations(spot.sheet), List.of("total"));
        return spot.one(
                        places,
                        mark -> spot.number(mark) % 10 != spot.number(mark) / 10 % 10
                                && spot.number(mark) % 10 != 0
                                && spot.number(mark) > 11)
                .then(spot::keepSums)
                .then(mark -> {
                    int right = spot.number(mark);
                    int wrong = right / 100 * 100 + right % 10 * 10 + right / 10 % 10;
                    spot.set(mark, wrong, "two digits have changed places; the parts and the sums are right");
                })
                .isMade();
    }
}

package kz.sanaq.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;

/** Rule F07: what formulas have left in their cells is a value, is theirs, and stands in this workbook. */
final class FormulaHealth {

    private static final String ERROR = "form.error-value";
    private static final String WITHOUT_VALUE = "form.formula-without-value";

    /**
     * {@code [Book.xlsx]Sheet!A1}, {@code [1]Sheet!A1}; a table's column in brackets has no sheet behind it. Nothing is
     * passed over twice, however many brackets there are.
     */
    private static final Pattern OTHER_WORKBOOK = Pattern.compile("\\[[^\\[\\]]++\\][^!\\[\\]]*+!");

    private static final Pattern CHANGES_BY_ITSELF = Pattern.compile("\\b(TODAY|NOW|RAND|RANDBETWEEN)\\(");

    /** What sums of doubles may differ by. */
    private static final BigDecimal NOTHING = new BigDecimal("0.000001");

    private FormulaHealth() {}

    /** Whether this rule says already why a cell has no number. */
    static boolean explains(Message problem) {
        return problem.key().equals(ERROR) || problem.key().equals(WITHOUT_VALUE);
    }

    static void assess(Page page, HazardsFound hazards, Tally tally) {
        for (Cell cell : page.cells()) {
            String formula = cell.formula();
            if (cell.type() == CellType.ERROR) {
                hazards.found(tally, HazardKind.ERROR_VALUE, cell.address(), Message.of(ERROR));
            } else if (cell.type() == CellType.FORMULA_WITHOUT_VALUE) {
                hazards.found(tally, HazardKind.FORMULA_WITHOUT_VALUE, cell.address(), Message.of(WITHOUT_VALUE));
            } else if (formula != null) {
                assess(page, cell, formula, hazards, tally);
            }
        }
    }

    private static void assess(Page page, Cell cell, String formula, HazardsFound hazards, Tally tally) {
        if (OTHER_WORKBOOK.matcher(formula).find()) {
            hazards.found(tally, HazardKind.EXTERNAL_LINK, cell.address(), Message.of("form.external-link"));
        } else if (CHANGES_BY_ITSELF.matcher(formula).find()) {
            hazards.found(tally, HazardKind.VOLATILE_FORMULA, cell.address(), Message.of("form.volatile-formula"));
        } else if (cell.type() == CellType.NUMBER) {
            Optional<BigDecimal> computed = Formula.computed(formula, page);
            if (computed.isPresent()) {
                compare(cell, computed.get(), hazards, tally);
            }
        }
    }

    private static void compare(Cell cell, BigDecimal computed, HazardsFound hazards, Tally tally) {
        if (computed.subtract(cell.decimal()).abs().compareTo(NOTHING) <= 0) {
            tally.holds();
        } else {
            hazards.found(
                    tally,
                    HazardKind.STALE_FORMULA,
                    cell.address(),
                    Message.of(
                            "form.stale-formula",
                            "kept",
                            Written.plain(cell.decimal()).toPlainString(),
                            "computed",
                            Written.plain(computed).toPlainString()));
        }
    }
}

package kz.sanaq.form;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.Limit;
import org.jspecify.annotations.Nullable;

/** Sums, and only sums, recomputed from the cells of one sheet as they were read: SUM, plus and minus. */
final class Formula {

    private static final Pattern REFERENCE = Pattern.compile("\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?![\\w(!.])");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?(?![\\w.%^])");

    /** Wider areas than any return has are not gone through. */
    private static final int MOST = 50_000;

    /** Brackets within brackets, as many as Excel allows. */
    private static final int DEEPEST = 64;

    private final String formula;

    private final Page page;

    private int at;

    private int depth;

    private Formula(String formula, Page page) {
        this.formula = formula.replace(" ", "");
        this.page = page;
    }

    /** Something in the formula is no sum, or stands on what cannot be counted. */
    private static final class NotASum extends Exception {

        private static final long serialVersionUID = 1L;

        NotASum() {
            super("not a sum", null, false, false);
        }
    }

    /** What the formula comes to; nothing where it is more than a sum, or stands on texts, errors or other sheets. */
    static Optional<BigDecimal> computed(String formula, Page page) {
        try {
            Formula sum = new Formula(formula, page);
            BigDecimal result = sum.terms();
            return sum.at == sum.formula.length() ? Optional.of(result) : Optional.empty();
        } catch (NotASum other) {
            return Optional.empty();
        }
    }

    private BigDecimal terms() throws NotASum {
        if (++depth > DEEPEST) {
            throw new NotASum();
        }
        BigDecimal sum = signed();
        depth--;
        return sum;
    }

    private BigDecimal signed() throws NotASum {
        boolean minus = takes("-");
        BigDecimal sum = term();
        sum = minus ? sum.negate() : sum;
        while (true) {
            if (takes("+")) {
                sum = sum.add(term());
            } else if (takes("-")) {
                sum = sum.subtract(term());
            } else {
                return sum;
            }
        }
    }

    private BigDecimal term() throws NotASum {
        if (takes("SUM(")) {
            BigDecimal sum = argument();
            while (takes(",") || takes(";")) {
                sum = sum.add(argument());
            }
            expect(")");
            return sum;
        }
        if (takes("(")) {
            BigDecimal inner = terms();
            expect(")");
            return inner;
        }
        Matcher number = NUMBER.matcher(formula).region(at, formula.length());
        if (number.lookingAt()) {
            at = number.end();
            return new BigDecimal(number.group());
        }
        CellAddress place = reference();
        return number(page.at(place.row(), place.column()), false);
    }

    private BigDecimal argument() throws NotASum {
        int start = at;
        Matcher first = REFERENCE.matcher(formula).region(at, formula.length()).useTransparentBounds(true);
        if (first.lookingAt() && first.end() < formula.length() && formula.charAt(first.end()) == ':') {
            CellAddress from = reference();
            expect(":");
            return area(from, reference());
        }
        at = start;
        if (first.lookingAt()) {
            CellAddress place = reference();
            boolean alone = at < formula.length() && ",;)".indexOf(formula.charAt(at)) >= 0;
            if (alone) {
                return number(page.at(place.row(), place.column()), true);
            }
            at = start;
        }
        return terms();
    }

    private BigDecimal area(CellAddress first, CellAddress last) throws NotASum {
        long rows = last.row() - first.row() + 1L;
        long columns = last.column() - first.column() + 1L;
        if (rows < 1 || columns < 1 || rows * columns > MOST) {
            throw new NotASum();
        }
        BigDecimal sum = BigDecimal.ZERO;
        int end = Math.min(last.row(), page.rows() - 1);
        page.spend(Limit.SUMMED_CELLS, Math.max(0, end - first.row() + 1L));
        for (int row = first.row(); row <= end; row++) {
            int next = page.firstOf(row + 1);
            for (int i = page.firstAt(row, first.column()); i < next; i++) {
                Cell cell = page.cells()[i];
                if (cell.column() > last.column()) {
                    break;
                }
                page.spend(Limit.SUMMED_CELLS, 1);
                sum = sum.add(number(cell, true));
            }
        }
        return sum;
    }

    /** A sum passes over texts, an addition does not. */
    private static BigDecimal number(@Nullable Cell cell, boolean passesOverTexts) throws NotASum {
        if (cell == null) {
            return BigDecimal.ZERO;
        }
        return switch (cell.type()) {
            case NUMBER -> cell.decimal();
            case TEXT, BOOLEAN -> {
                if (!passesOverTexts) {
                    throw new NotASum();
                }
                yield BigDecimal.ZERO;
            }
            case ERROR, FORMULA_WITHOUT_VALUE -> throw new NotASum();
        };
    }

    private CellAddress reference() throws NotASum {
        Matcher reference =
                REFERENCE.matcher(formula).region(at, formula.length()).useTransparentBounds(true);
        if (!reference.lookingAt()) {
            throw new NotASum();
        }
        at = reference.end();
        try {
            return CellAddress.parse(reference.group().replace("$", "").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException beyond) {
            throw new NotASum();
        }
    }

    private boolean takes(String sign) {
        if (formula.regionMatches(true, at, sign, 0, sign.length())) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private void expect(String sign) throws NotASum {
        if (!takes(sign)) {
            throw new NotASum();
        }
    }
}

package kz.sanaq.workbook;

import java.math.BigDecimal;

/** What a stored value says, the same for a cell of a stream and of a grid. */
final class Values {

    private Values() {}

    static void requireNumber(Cell cell) {
        if (cell.type() != CellType.NUMBER) {
            throw new IllegalStateException("%s is %s, no number".formatted(cell.address(), cell.type()));
        }
    }

    /** The raw digits without idle zeros, which libraries add; of a date written as ISO text, its serial number. */
    static BigDecimal decimal(String raw, double number, boolean iso) {
        BigDecimal stored = new BigDecimal(iso ? Numbers.shortest(number) : raw.strip());
        if (stored.scale() == 0) {
            return stored;
        }
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String truth(double number) {
        return number == 0 ? "FALSE" : "TRUE";
    }
}

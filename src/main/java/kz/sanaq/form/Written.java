package kz.sanaq.form;

import java.math.BigDecimal;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;

/** A cell as a label: its text; a number as people write it, whatever zeros the file stores behind its point. */
final class Written {

    private Written() {}

    static String of(Cell cell) {
        return cell.type() == CellType.NUMBER ? plain(cell.decimal()).toPlainString() : cell.text();
    }

    /** The same number, a whole one without a point. */
    static BigDecimal plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

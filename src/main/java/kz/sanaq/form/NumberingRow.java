package kz.sanaq.form;

import java.util.List;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;

/** The row of column numbers under a heading: letters, then whole numbers that each exceed the one before by one. */
final class NumberingRow {

    private NumberingRow() {}

    static boolean is(List<Cell> cells) {
        int previous = 0;
        int numbers = 0;
        for (Cell cell : cells) {
            String text = Written.of(cell).strip();
            if (cell.type() == CellType.ERROR || cell.formula() != null) {
                return false;
            }
            if (text.length() == 1 && Character.isLetter(text.charAt(0)) && numbers == 0) {
                continue;
            }
            if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            int number = Integer.parseInt(text);
            if (numbers == 0 ? number > 3 : number != previous + 1) {
                return false;
            }
            previous = number;
            numbers++;
        }
        return numbers >= 3;
    }
}

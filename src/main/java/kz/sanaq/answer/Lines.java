package kz.sanaq.answer;

import java.util.function.ToIntFunction;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;
import kz.sanaq.workbook.Grid;

/**
 * What the rows of a sheet say, or its columns: of each a checksum of all that stands in it, and one of its words alone,
 * which stay when figures are corrected. Where in the row something stands does not count; 0 is nothing at all.
 */
record Lines(long[] whole, long[] words) {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    static Lines rows(Grid grid) {
        return of(grid, grid.rows(), Cell::row);
    }

    static Lines columns(Grid grid) {
        return of(grid, grid.columns(), Cell::column);
    }

    private static Lines of(Grid grid, int lines, ToIntFunction<Cell> lineOf) {
        Lines read = new Lines(new long[lines], new long[lines]);
        for (Cell cell : grid) {
            if (!ChangedCell.isNothing(cell)) {
                int line = lineOf.applyAsInt(cell);
                long said = said(cell);
                read.whole[line] = and(read.whole[line], said);
                if (isWords(cell)) {
                    read.words[line] = and(read.words[line], said);
                }
            }
        }
        return read;
    }

    int count() {
        return whole.length;
    }

    private static long said(Cell cell) {
        return cell.type() == CellType.NUMBER
                ? cell.decimal().stripTrailingZeros().hashCode() + 1L
                : ((long) cell.type().ordinal() << 32) ^ cell.text().hashCode();
    }

    private static boolean isWords(Cell cell) {
        return cell.type() == CellType.TEXT && cell.text().chars().anyMatch(Character::isLetter);
    }

    private static long and(long sofar, long said) {
        long mixed = (sofar ^ said) * ODD + ODD;
        mixed ^= mixed >>> 29;
        return mixed == 0 ? 1 : mixed;
    }

    @Override
    public String toString() {
        return count() + " lines";
    }
}

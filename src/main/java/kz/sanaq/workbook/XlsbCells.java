package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.FormulaError;

/** Goes through the records of a binary sheet, one non-empty cell at a time. */
final class XlsbCells implements Cells {

    static final int ROW = 0;
    static final int SMALL_NUMBER = 2;
    static final int ERROR = 3;
    static final int TRUTH = 4;
    static final int NUMBER = 5;
    static final int TEXT = 6;
    static final int SHARED_TEXT = 7;
    static final int FORMULA_TEXT = 8;
    static final int FORMULA_NUMBER = 9;
    static final int FORMULA_TRUTH = 10;
    static final int FORMULA_ERROR = 11;
    static final int RICH_TEXT = 62;

    /** Where the value of a cell begins. */
    static final int VALUE = 8;

    /** The formulas of a binary workbook are not put into words. */
    private static final Supplier<String> FORMULA = () -> "{formula}";

    private final XlsbRecords records;

    private final StoredCell cell;

    private final List<String> texts;

    private final CellStyles styles;

    private final Limits limits;

    private int row = -1;

    XlsbCells(InputStream part, StoredCell cell, List<String> texts, CellStyles styles, Limits limits) {
        this.records = new XlsbRecords(part);
        this.cell = cell;
        this.texts = texts;
        this.styles = styles;
        this.limits = limits;
    }

    @Override
    public StoredCell cell() {
        return cell;
    }

    @Override
    public boolean next() throws IOException, UnreadableWorkbook {
        while (records.next()) {
            int type = records.type();
            if (type == ROW) {
                row = records.intAt(0);
            } else if (type >= SMALL_NUMBER && type <= FORMULA_ERROR || type == RICH_TEXT) {
                cell.row = row;
                cell.column = records.intAt(0);
                if (row < 0 || row >= CellAddress.ROWS || cell.column < 0 || cell.column >= CellAddress.COLUMNS) {
                    throw UnreadableWorkbook.damagedSheet(
                            cell.structure().sheet().name(), null);
                }
                cell.look = styles.look(records.intAt(4) & 0xFFFFFF);
                cell.formula(type >= FORMULA_TEXT && type <= FORMULA_ERROR ? FORMULA : null);
                if (fill(type)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fill(int type) throws IOException, UnreadableWorkbook {
        switch (type) {
            case SMALL_NUMBER -> number(small(records.intAt(VALUE)));
            case NUMBER, FORMULA_NUMBER -> number(records.doubleAt(VALUE));
            case TRUTH, FORMULA_TRUTH -> cell.bool(records.byteAt(VALUE) != 0);
            case ERROR, FORMULA_ERROR -> cell.value(CellType.ERROR, error(records.byteAt(VALUE)));
            case SHARED_TEXT -> text(shared(records.intAt(VALUE)));
            case RICH_TEXT -> text(own(VALUE + 1));
            default -> text(own(VALUE));
        }
        return cell.type != CellType.TEXT || cell.hasFormula() || !cell.raw().isEmpty();
    }

    private void number(double number) {
        if (Double.isFinite(number)) {
            cell.number(number, (cell.look & CellStyles.DATE) != 0);
        } else {
            text(Double.toString(number));
        }
    }

    /** Thirty bits: a whole number or the first half of a double, perhaps to be divided by a hundred. */
    static double small(int stored) {
        double number = (stored & 2) != 0 ? stored >> 2 : Double.longBitsToDouble((long) (stored & ~3) << 32);
        return (stored & 1) != 0 ? number / 100 : number;
    }

    private void text(String text) {
        cell.value(CellType.TEXT, text);
    }

    private String own(int at) throws IOException, UnreadableWorkbook {
        limits.check(Limit.TEXT_CHARACTERS, records.charactersAt(at));
        return records.textAt(at);
    }

    private String shared(int index) throws UnreadableWorkbook {
        if (index < 0 || index >= texts.size()) {
            throw UnreadableWorkbook.atCell(
                    "damaged-cell", cell.structure().sheet().name(), cell.address(), null);
        }
        return texts.get(index);
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}

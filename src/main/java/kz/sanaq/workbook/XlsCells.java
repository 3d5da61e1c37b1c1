package kz.sanaq.workbook;

import java.util.Set;
import org.apache.poi.hssf.record.ArrayRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Goes through the cells of a BIFF sheet with POI's event reader, one non-empty cell at a time. */
final class XlsCells implements Cells {

    private static final Set<Integer> WANTED = Set.of(
            (int) ArrayRecord.sid,
            (int) BoolErrRecord.sid,
            (int) FormulaRecord.sid,
            (int) LabelRecord.sid,
            (int) LabelSSTRecord.sid,
            (int) MulRKRecord.sid,
            (int) NumberRecord.sid,
            (int) RKRecord.sid,
            (int) SharedFormulaRecord.sid,
            (int) StringRecord.sid);

    private final RecordFactoryInputStream records;

    private final BiffGlobals globals;

    private final BiffFormulas formulas;

    private final StoredCell cell;

    /** A record that was read to see that it is no part of the formula before. */
    private @Nullable Record ahead;

    XlsCells(byte[] stream, int place, StoredCell cell, BiffGlobals globals) {
        this.records = new RecordFactoryInputStream(new BiffFeed(stream, place, WANTED), false);
        this.cell = cell;
        this.globals = globals;
        this.formulas = new BiffFormulas(globals);
    }

    @Override
    public StoredCell cell() {
        return cell;
    }

    @Override
    public boolean next() throws UnreadableWorkbook {
        for (Record found = nextRecord(); found != null; found = nextRecord()) {
            if (found instanceof CellValueRecordInterface stored) {
                cell.row = stored.getRow();
                cell.column = stored.getColumn();
                cell.look = globals.styles.look(stored.getXFIndex() & 0xFFFF);
                cell.formula(null);
                if (fill(stored)) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Record nextRecord() {
        Record found = ahead == null ? records.nextRecord() : ahead;
        ahead = null;
        return found;
    }

    private boolean fill(CellValueRecordInterface stored) throws UnreadableWorkbook {
        if (stored instanceof NumberRecord number) {
            number(number.getValue());
        } else if (stored instanceof LabelSSTRecord label) {
            return text(shared(label));
        } else if (stored instanceof FormulaRecord formula) {
            formula(formula);
        } else if (stored instanceof LabelRecord label) {
            return text(label.getValue());
        } else if (stored instanceof BoolErrRecord truth) {
            if (truth.isBoolean()) {
                cell.bool(truth.getBooleanValue());
            } else {
                cell.value(CellType.ERROR, error(truth.getErrorValue()));
            }
        } else {
            return false;
        }
        return true;
    }

    private void number(double number) {
        if (Double.isFinite(number)) {
            cell.number(number, (cell.look & CellStyles.DATE) != 0);
        } else {
            cell.value(CellType.TEXT, Double.toString(number));
        }
    }

    private boolean text(String text) {
        cell.value(CellType.TEXT, text);
        return !text.isEmpty();
    }

    private String shared(LabelSSTRecord label) throws UnreadableWorkbook {
        if (label.getSSTIndex() < 0 || label.getSSTIndex() >= globals.texts()) {
            throw UnreadableWorkbook.atCell(
                    "damaged-cell", cell.structure().sheet().name(), cell.address(), null);
        }
        return globals.text(label.getSSTIndex());
    }

    private void formula(FormulaRecord formula) {
        String text = textAfter(formula);
        cell.formula(() -> formulas.text(formula));
        switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> cell.bool(formula.getCachedBooleanValue());
            case ERROR -> cell.value(CellType.ERROR, error(formula.getCachedErrorValue()));
            case STRING -> cell.value(CellType.TEXT, text);
            default -> number(formula.getValue());
        }
    }

    /** Reads what belongs to a formula: the block it is shared by, and the text it has come to. */
    private String textAfter(FormulaRecord formula) {
        for (Record found = records.nextRecord(); found != null; found = records.nextRecord()) {
            if (found instanceof SharedFormulaRecord block) {
                formulas.add(formula, block);
            } else if (found instanceof ArrayRecord array) {
                formulas.add(formula, array);
            } else if (found instanceof StringRecord string) {
                return string.getString();
            } else {
                ahead = found;
                return "";
            }
        }
        return "";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
    }

    @Override
    public void close() {}
}

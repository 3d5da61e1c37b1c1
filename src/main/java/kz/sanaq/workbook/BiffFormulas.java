package kz.sanaq.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.record.ArrayRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.ss.formula.EvaluationWorkbook.ExternalSheet;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.ptg.ExpPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.jspecify.annotations.Nullable;

/** Writes out the tokens of BIFF formulas; a marker where they cannot be written. */
final class BiffFormulas implements FormulaRenderingWorkbook {

    private static final String MARKER = "{formula}";

    private final BiffGlobals globals;

    /** Formulas written once for a block of cells, by the cell they stand with. */
    private final Map<Long, SharedFormulaRecord> shared = new HashMap<>();

    private final Map<Long, ArrayRecord> arrays = new HashMap<>();

    BiffFormulas(BiffGlobals globals) {
        this.globals = globals;
    }

    void add(FormulaRecord beside, SharedFormulaRecord formula) {
        shared.put(CellAddress.pack(beside.getRow(), beside.getColumn()), formula);
    }

    void add(FormulaRecord beside, ArrayRecord formula) {
        arrays.put(CellAddress.pack(beside.getRow(), beside.getColumn()), formula);
    }

    String text(FormulaRecord formula) {
        try {
            return FormulaRenderer.toFormulaString(this, tokens(formula));
        } catch (RuntimeException unwritable) {
            return MARKER;
        }
    }

    private Ptg[] tokens(FormulaRecord formula) {
        Ptg[] tokens = formula.getParsedExpression();
        if (tokens.length == 1 && tokens[0] instanceof ExpPtg elsewhere) {
            long place = CellAddress.pack(elsewhere.getRow(), elsewhere.getColumn());
            SharedFormulaRecord block = shared.get(place);
            ArrayRecord array = arrays.get(place);
            if (block != null) {
                return block.getFormulaTokens(formula);
            }
            return array == null ? tokens : array.getFormulaTokens();
        }
        return tokens;
    }

    @Override
    public @Nullable ExternalSheet getExternalSheet(int reference) {
        ExternSheetRecord references = globals.references;
        int book = references == null ? -1 : references.getExtbookIndexFromRefIndex(reference);
        return book < 0 || !globals.books.get(book).isExternalReferences()
                ? null
                : new ExternalSheet(globals.books.get(book).getURL(), getSheetFirstNameByExternSheet(reference));
    }

    @Override
    public String getSheetFirstNameByExternSheet(int reference) {
        return sheet(globals.references == null ? -1 : globals.references.getFirstSheetIndexFromRefIndex(reference));
    }

    @Override
    public String getSheetLastNameByExternSheet(int reference) {
        return sheet(globals.references == null ? -1 : globals.references.getLastSheetIndexFromRefIndex(reference));
    }

    private String sheet(int index) {
        return index < 0 || index >= globals.all.size()
                ? "#REF"
                : globals.all.get(index).getSheetname();
    }

    @Override
    public String resolveNameXText(NameXPtg name) {
        throw new IllegalArgumentException("a name of another workbook");
    }

    @Override
    public String getNameText(NamePtg name) {
        return globals.names.get(name.getIndex()).getNameText();
    }
}

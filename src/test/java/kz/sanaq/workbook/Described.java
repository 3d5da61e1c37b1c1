package kz.sanaq.workbook;

import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;

/** Cells as lines of text, ours and those of POI's user model in the same words. */
final class Described {

    private Described() {}

    static String of(String sheet, Cell cell) {
        String value = switch (cell.type()) {
            case NUMBER -> cell.number() + (cell.isDate() ? " date" : "");
            case TEXT, BOOLEAN, ERROR -> cell.text();
            case FORMULA_WITHOUT_VALUE -> "";
        };
        return sheet + "!" + cell.address() + " " + cell.type() + " " + value
                + (cell.formula() == null ? "" : " =" + cell.formula());
    }

    /** Nothing where POI has a cell without content. */
    static Optional<String> of(Sheet sheet, org.apache.poi.ss.usermodel.Cell cell) {
        boolean formula = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA;
        var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        String value = switch (type) {
            case NUMERIC ->
                "NUMBER " + cell.getNumericCellValue() + (DateUtil.isCellDateFormatted(cell) ? " date" : "");
            case STRING -> "TEXT " + cell.getStringCellValue();
            case BOOLEAN -> "BOOLEAN " + (cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                "ERROR " + FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
        if (value.isEmpty() || value.equals("TEXT ") && !formula) {
            return Optional.empty();
        }
        return Optional.of(sheet.getSheetName() + "!" + new CellAddress(cell.getRowIndex(), cell.getColumnIndex()) + " "
                + value + (formula ? " =" + cell.getCellFormula() : ""));
    }
}

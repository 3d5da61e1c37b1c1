package kz.sanaq.workbook;

import java.util.function.Supplier;

/** Turns what a cell element of a sheet part has written into what the cell stores. */
final class XlsxValues {

    private final StoredCell cell;

    private final SharedStrings strings;

    private final CellStyles styles;

    private final TextBuffer value;

    private final TextBuffer inline;

    private final Supplier<String> rawValue;

    XlsxValues(StoredCell cell, SharedStrings strings, CellStyles styles, TextBuffer value, TextBuffer inline) {
        this.cell = cell;
        this.strings = strings;
        this.styles = styles;
        this.value = value;
        this.inline = inline;
        this.rawValue = value::toString;
    }

    /** Fills the cell; false where it is empty. */
    boolean fill(CellAttributes attributes, boolean hasValue) throws UnreadableWorkbook {
        cell.look = styles.look(attributes.style);
        boolean isText = attributes.written == CellAttributes.Written.TEXT
                || attributes.written == CellAttributes.Written.INLINE;
        if (isText ? value.length == 0 : value.isBlank()) {
            return withoutValue(isText && hasValue);
        }
        switch (attributes.written) {
            case NUMBER -> number();
            case SHARED -> {
                return shared();
            }
            case TEXT, INLINE -> cell.value(CellType.TEXT, value.decoded());
            case BOOLEAN -> bool();
            case ERROR -> cell.value(CellType.ERROR, value.toString().strip());
            case DATE -> date();
            case UNKNOWN -> throw damaged();
        }
        return true;
    }

    private boolean withoutValue(boolean emptyText) {
        if (inline.length > 0 || emptyText) {
            cell.value(CellType.TEXT, inline.decoded());
            return inline.length > 0 || cell.hasFormula();
        }
        cell.value(CellType.FORMULA_WITHOUT_VALUE, "");
        return cell.hasFormula();
    }

    private void number() {
        double number = Numbers.parse(value.characters, value.trimmedStart(), value.trimmedEnd());
        if (Double.isNaN(number)) {
            cell.value(CellType.TEXT, value.toString());
        } else {
            boolean isDate = (cell.look & CellStyles.DATE) != 0;
            if (value.isPlainWhole()) {
                cell.number(number, isDate); // whose shortest digits are these
            } else {
                cell.number(number, isDate, rawValue);
            }
        }
    }

    private boolean shared() throws UnreadableWorkbook {
        double index = Numbers.parse(value.characters, value.trimmedStart(), value.trimmedEnd());
        if (!(index >= 0 && index < strings.count())) {
            throw damaged();
        }
        String text = strings.text((int) index);
        cell.value(CellType.TEXT, text);
        return !text.isEmpty() || cell.hasFormula();
    }

    private void bool() {
        switch (value.toString().strip()) {
            case "1", "true" -> cell.bool(true);
            case "0", "false" -> cell.bool(false);
            default -> cell.value(CellType.TEXT, value.toString());
        }
    }

    private void date() {
        String text = value.toString().strip();
        double serial = ExcelDates.serial(text, cell.since1904());
        if (Double.isNaN(serial)) {
            cell.value(CellType.TEXT, text);
        } else {
            cell.isoDate(text, serial);
        }
    }

    private UnreadableWorkbook damaged() {
        return UnreadableWorkbook.atCell(
                "damaged-cell", cell.structure().sheet().name(), cell.address(), null);
    }
}

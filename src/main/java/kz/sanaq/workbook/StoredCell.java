package kz.sanaq.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cell that a reader stands on, filled anew for each; texts are made only when asked for. */
final class StoredCell implements Cell {

    private final Structure structure;

    private final boolean since1904;

    int row;

    int column;

    CellType type = CellType.TEXT;

    /** The number of a NUMBER, 1 or 0 of a BOOLEAN. */
    double number;

    boolean date;

    /** What its style makes of it, in the bits of {@link CellStyles}. */
    int look;

    /** Whether the raw text is an ISO date, from which the number was made. */
    boolean iso;

    /** Makes the raw text, asked once. */
    private @Nullable Supplier<String> rawSource;

    private @Nullable String raw;

    private final Supplier<String> shortest = () -> Numbers.shortest(number);

    private @Nullable Supplier<String> formulaSource;

    private @Nullable String formula;

    /** The limits that its sheet is read within, and what the sheet is called in the file. */
    final Limits limits;

    final String part;

    StoredCell(Structure structure, boolean since1904, Limits limits, String part) {
        this.structure = structure;
        this.since1904 = since1904;
        this.limits = limits;
        this.part = part;
    }

    void number(double value, boolean isDate, Supplier<String> source) {
        type = CellType.NUMBER;
        number = value;
        date = isDate;
        iso = false;
        raw = null;
        rawSource = source;
    }

    /** A number of which only the double is stored. */
    void number(double value, boolean isDate) {
        number(value, isDate, shortest);
    }

    void isoDate(String text, double serial) {
        value(CellType.NUMBER, text);
        number = serial;
        date = true;
        iso = true;
    }

    void bool(boolean value) {
        value(CellType.BOOLEAN, value ? "1" : "0");
        number = value ? 1 : 0;
    }

    void value(CellType kind, String text) {
        type = kind;
        date = false;
        iso = false;
        raw = text;
        rawSource = null;
    }

    void formula(@Nullable Supplier<String> source) {
        formulaSource = source;
        formula = null;
    }

    boolean hasFormula() {
        return formulaSource != null;
    }

    /** Whether the raw text says no more than the number does. */
    boolean isRawShortest() {
        return type == CellType.NUMBER
                && (rawSource == shortest || Numbers.isWhole(number) && raw().equals(Long.toString((long) number)));
    }

    Structure structure() {
        return structure;
    }

    boolean since1904() {
        return since1904;
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public int column() {
        return column;
    }

    @Override
    public CellType type() {
        return type;
    }

    @Override
    public double number() {
        Values.requireNumber(this);
        return number;
    }

    @Override
    public BigDecimal decimal() {
        Values.requireNumber(this);
        return Values.decimal(raw(), number, iso);
    }

    @Override
    public String text() {
        return type == CellType.BOOLEAN ? Values.truth(number) : raw();
    }

    @Override
    public String raw() {
        if (raw == null) {
            raw = rawSource == null ? "" : rawSource.get();
        }
        limits.tick(raw.length());
        return raw;
    }

    @Override
    public @Nullable String formula() {
        if (formula == null && formulaSource != null) {
            formula = formulaSource.get();
        }
        return formula;
    }

    @Override
    public boolean hidden() {
        return structure.hidden(row, column);
    }

    @Override
    public boolean struckOut() {
        return (look & CellStyles.STRUCK_OUT) != 0;
    }

    @Override
    public boolean unseen() {
        return (look & CellStyles.UNSEEN) != 0;
    }

    @Override
    public boolean isPercent() {
        return (look & CellStyles.PERCENT) != 0;
    }

    @Override
    public @Nullable CellRange merged() {
        return structure.merged(row, column);
    }

    @Override
    public boolean isDate() {
        return date;
    }

    @Override
    public @Nullable LocalDate date() {
        return date ? ExcelDates.day(number, since1904) : null;
    }
}

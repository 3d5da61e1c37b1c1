package kz.sanaq.workbook;

/** What a cell stores; of a formula, what its last calculation left. An empty cell is never delivered. */
public enum CellType {
    NUMBER,
    TEXT,
    BOOLEAN,
    ERROR,
    /** A formula that nobody has calculated yet: neither empty nor a zero. Only xlsx can say so. */
    FORMULA_WITHOUT_VALUE
}

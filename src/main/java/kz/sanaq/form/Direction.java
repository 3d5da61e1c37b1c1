package kz.sanaq.form;

/** Where a label stands: over a column, or at a row. */
public enum Direction {
    ACROSS,
    DOWN
}

package kz.sanaq.form;

/** What a label of a table is for. */
enum Role {
    /** Figures stand in its row or column; what they mean is said by {@code means}. */
    FIGURE,
    /** A total that the sender wrote, kept and left out of sums. */
    TOTAL,
    /** A row that opens a section and carries its subtotal. */
    SECTION,
    /** A heading that only groups the headings below it. */
    GROUP,
    /** A heading "of which": the columns below it are parts of the column to its left. */
    OF_WHICH,
    /** A heading that states the period of the columns below it. */
    PERIOD,
    /** The column of line codes. */
    KEY,
    /** The column of running numbers. */
    NUMBER,
    /** The column of words beside a line code. */
    WORDS,
    /** The column, or row, of names of organisations or areas. */
    UNIT_NAME,
    /** The column, or row, of places of organisations. */
    UNIT_LOCALITY,
    /** The column, or row, of business identification numbers. */
    UNIT_BIN,
    /** Words that say something of the unit: an attribute. */
    TEXT,
    /** The column of remarks. */
    NOTE;

    /** False for a heading that needs another one below it. */
    boolean saysWhatStandsBelow() {
        return this != GROUP && this != OF_WHICH && this != PERIOD;
    }

    /** True where figures are read. */
    boolean hasFigures() {
        return this == FIGURE || this == TOTAL || this == SECTION;
    }
}

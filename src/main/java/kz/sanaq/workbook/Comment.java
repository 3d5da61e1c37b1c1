package kz.sanaq.workbook;

/** A comment that somebody has put on a cell; its text may name people and is never logged. */
public record Comment(CellAddress cell, String text) {

    /** The place, not the text. */
    @Override
    public String toString() {
        return "comment on " + cell;
    }
}

package kz.sanaq.workbook;

/**
 * A comment and a fill on one cell of a workbook that goes back; a cell that does not exist is made.
 *
 * @param sheet the sheet's place in the sender's workbook, as {@link SheetInfo#index()} has it
 * @param text what the comment says, in lines; never a formula
 */
public record CellNote(int sheet, CellAddress cell, Mark mark, String text) {

    public CellNote {
        if (sheet < 0) {
            throw new IllegalArgumentException("no sheet " + sheet);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("a comment without words on " + cell);
        }
    }

    /** The place, not the text. */
    @Override
    public String toString() {
        return mark + " on sheet " + sheet + ", " + cell;
    }
}

package kz.sanaq.workbook;

/** A comment that somebody has put on a cell; its text may name people and is never logged. */
public record Comment(CellAddress cell, String text) {

    /** What of it its sender wrote; empty where all of it came with a list of findings. */
    public String ofSender() {
        int ours = text.startsWith(SheetComments.BEGINNING) ? 0 : text.indexOf("\n" + SheetComments.BEGINNING);
        return ours < 0 ? text : text.substring(0, ours).stripTrailing();
    }

    /** The place, not the text. */
    @Override
    public String toString() {
        return "comment on " + cell;
    }
}

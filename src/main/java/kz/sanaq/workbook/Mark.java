package kz.sanaq.workbook;

/** What a cell is marked for in a workbook that goes back, the gravest first; each mark has its colour. */
public enum Mark {
    /** The cell is why something was refused. */
    REFUSED("FFF4B083"),
    /** The cell must be put right. */
    ERROR("FFFFC7CD"),
    /** The cell must be explained. */
    QUERY("FFFFEB9B"),
    /** The cell is pointed out, nothing has to be done. */
    NOTE("FFDDEBF6");

    /** One that nobody chooses by chance, so that a mark is known again when the workbook comes back. */
    private final String color;

    Mark(String color) {
        this.color = color;
    }

    String color() {
        return color;
    }
}

package kz.sanaq.workbook;

/** What a cell is marked for in a workbook that goes back; each mark has its colour. */
public enum Mark {
    /** The cell must be put right. */
    ERROR,
    /** The cell must be explained. */
    QUERY,
    /** The cell is pointed out, nothing has to be done. */
    NOTE,
    /** The cell is why something was refused. */
    REFUSED
}

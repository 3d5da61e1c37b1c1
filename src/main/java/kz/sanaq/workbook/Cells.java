package kz.sanaq.workbook;

/** Goes through the non-empty cells of a sheet, filling one cell again and again. */
interface Cells extends AutoCloseable {

    /** Moves to the next non-empty cell; false after the last. */
    boolean next() throws Exception;

    StoredCell cell();
}

package kz.sanaq.workbook;

import java.io.IOException;

/** How the cells of a workbook look, as far as its format says so. */
interface Looks {

    /** Writes the sections of the part that has the styles. */
    void write(XmlCopy out) throws IOException;

    /** What is known of a sheet. */
    SheetLooks sheet(SheetInfo sheet) throws Exception;

    /** The style of a cell of which the sheet says nothing. */
    int style(Cell cell);
}

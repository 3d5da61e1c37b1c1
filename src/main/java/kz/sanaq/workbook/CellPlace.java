package kz.sanaq.workbook;

import org.codehaus.stax2.XMLStreamReader2;

/** Where a reader stands among the cells of a sheet; a row or a cell that does not say so follows the one before. */
final class CellPlace {

    private int row = -1;

    private int column = -1;

    /** The row that begins here. */
    int row(XMLStreamReader2 xml) throws UnreadableWorkbook {
        String written = Xml.attribute(xml, "r");
        row = written == null || written.isBlank() ? row + 1 : Integer.parseInt(written.strip()) - 1;
        column = -1;
        if (row < 0 || row >= CellAddress.ROWS) {
            throw UnreadableWorkbook.damaged(new IllegalArgumentException("no row"));
        }
        return row;
    }

    /** The packed address of the cell that begins here. */
    long cell(XMLStreamReader2 xml) throws UnreadableWorkbook {
        String written = Xml.attribute(xml, "r");
        if (written == null || written.isBlank()) {
            column++;
        } else {
            long packed = References.parse(written.strip());
            if (packed < 0) {
                throw UnreadableWorkbook.damaged(new IllegalArgumentException("no cell"));
            }
            row = (int) (packed >>> 14);
            column = (int) (packed & (CellAddress.COLUMNS - 1));
        }
        return CellAddress.pack(row, column);
    }
}

package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/** Finds merged areas, hidden and filtered rows and columns in an OpenDocument sheet. */
final class OdsStructure {

    private final RawXml xml;

    private final FoundAreas merged;

    private final BitSet hiddenRows = new BitSet();

    private final BitSet hiddenColumns = new BitSet();

    private int row;

    private int column;

    /** The depth of the outermost group that is folded; 0 outside of such. */
    private int folded;

    private OdsStructure(RawXml xml, Limits limits) {
        this.xml = xml;
        this.merged = new FoundAreas(limits);
    }

    static Structure read(SheetInfo sheet, InputStream content, Limits limits) throws IOException, UnreadableWorkbook {
        try (RawXml xml = new RawXml(content)) {
            OdsStructure found = new OdsStructure(xml, limits);
            found.read();
            return new Structure(sheet, found.merged.areas(), found.hiddenRows, found.hiddenColumns);
        }
    }

    private void read() throws IOException, UnreadableWorkbook {
        for (RawXml.Tag tag = xml.next(); tag != RawXml.Tag.END; tag = xml.next()) {
            if (xml.is("table") && tag != RawXml.Tag.OPEN) {
                return;
            }
            if (tag == RawXml.Tag.CLOSE) {
                folded = xml.depth() < folded ? 0 : folded;
            } else if (xml.is("table-row")) {
                row(tag);
            } else if (xml.is("table-column")) {
                column = hide(hiddenColumns, column, times("table:number-columns-repeated"), CellAddress.COLUMNS);
            } else if (tag == RawXml.Tag.OPEN) {
                around();
            }
        }
    }

    private void around() throws IOException {
        if (OdsCells.AROUND.stream().noneMatch(xml::is)) {
            xml.skip();
        } else if (folded == 0 && xml.find("table:display") && xml.valueText().equals("false") && !xml.is("table")) {
            folded = xml.depth();
        }
    }

    /** Notes whether the rows or columns of a tag are hidden; answers which come next. */
    private int hide(BitSet hidden, int from, int count, int end) {
        int to = (int) Math.min((long) from + count, end);
        boolean isHidden = xml.find("table:visibility") && !xml.valueText().equals("visible");
        if ((isHidden || folded > 0) && from < to) {
            hidden.set(from, to);
        }
        return to;
    }

    private int times(String attribute) {
        return xml.find(attribute) ? Math.max(1, xml.valueNumber()) : 1;
    }

    private void row(RawXml.Tag row) throws IOException, UnreadableWorkbook {
        int first = this.row;
        this.row = hide(hiddenRows, first, times("table:number-rows-repeated"), CellAddress.ROWS);
        if (row == RawXml.Tag.EMPTY) {
            return;
        }
        long at = 0;
        for (RawXml.Tag tag = xml.next(); tag != RawXml.Tag.CLOSE; tag = xml.next()) {
            if (xml.is("table-cell") || xml.is("covered-table-cell")) {
                int count = times("table:number-columns-repeated");
                merge(first, at, times("table:number-rows-spanned"), times("table:number-columns-spanned"), count);
                at += count;
            }
            if (tag == RawXml.Tag.OPEN) {
                xml.skip();
            }
        }
    }

    /** A merged cell that is repeated is merged each time. */
    private void merge(int first, long from, int down, int across, int count) throws UnreadableWorkbook {
        if (down == 1 && across == 1) {
            return;
        }
        for (int again = first; again < row; again += down) {
            for (long at = from; at < from + count && at < CellAddress.COLUMNS; at += across) {
                int lastRow = (int) Math.min((long) again + down, CellAddress.ROWS) - 1;
                int lastColumn = (int) Math.min(at + across, CellAddress.COLUMNS) - 1;
                merged.add(CellRange.between(again, (int) at, lastRow, lastColumn));
            }
        }
    }
}

package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Counts the filled cells of an OpenDocument sheet by its bytes. */
final class OdsCensus {

    private static final String[] VALUES = {
        "table:formula",
        "office:value",
        "office:string-value",
        "office:date-value",
        "office:time-value",
        "office:boolean-value"
    };

    private final RawXml xml;

    private final Limits limits;

    private long[] addresses = new long[256];

    private int count;

    private long repeated;

    /** First and last column of each filled cell of a row. */
    private int[] spans = new int[32];

    private int filled;

    private OdsCensus(RawXml xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    static Census of(InputStream sheet, Limits limits) throws IOException, UnreadableWorkbook {
        try (RawXml xml = new RawXml(sheet)) {
            OdsCensus census = new OdsCensus(xml, limits);
            census.read();
            return new Census(census.addresses, census.count);
        }
    }

    private void read() throws IOException, UnreadableWorkbook {
        int row = 0;
        for (RawXml.Tag tag = xml.next(); tag != RawXml.Tag.END; tag = xml.next()) {
            if (tag == RawXml.Tag.CLOSE) {
                if (xml.is("table")) {
                    return;
                }
            } else if (xml.is("table-row")) {
                int rows = times("table:number-rows-repeated");
                filled = 0;
                if (tag == RawXml.Tag.OPEN) {
                    row();
                    add(row, filled == 0 ? 0 : rows);
                }
                row += rows;
            } else if (tag == RawXml.Tag.OPEN && OdsCells.AROUND.stream().noneMatch(xml::is)) {
                xml.skip();
            } else if (tag == RawXml.Tag.EMPTY && xml.is("table")) {
                return;
            }
        }
    }

    private int times(String attribute) {
        return xml.find(attribute) ? Math.max(1, xml.valueNumber()) : 1;
    }

    private void row() throws IOException {
        long column = 0;
        for (RawXml.Tag tag = xml.next(); tag != RawXml.Tag.CLOSE; tag = xml.next()) {
            if (xml.is("table-cell") || xml.is("covered-table-cell")) {
                int columns = times("table:number-columns-repeated");
                boolean isFilled = Arrays.stream(VALUES).anyMatch(xml::find);
                if (tag == RawXml.Tag.OPEN) {
                    isFilled |= hasText();
                }
                if (isFilled) {
                    note(column, column + columns);
                }
                column += columns;
            } else if (tag == RawXml.Tag.OPEN) {
                xml.skip();
            }
        }
    }

    private void note(long from, long to) throws IOException {
        if (to > CellAddress.COLUMNS) {
            throw new IOException("no such column");
        }
        if (filled + 2 > spans.length) {
            spans = Arrays.copyOf(spans, filled * 2);
        }
        spans[filled++] = (int) from;
        spans[filled++] = (int) to;
    }

    /** Goes past the cell; whether one of its paragraphs has anything in it. */
    private boolean hasText() throws IOException {
        int depth = xml.depth();
        boolean text = false;
        for (RawXml.Tag tag = xml.next(); xml.depth() >= depth; tag = xml.next()) {
            if (tag == RawXml.Tag.OPEN) {
                if (xml.is("p") || xml.is("h")) {
                    text |= isFilledParagraph();
                } else {
                    xml.skip();
                }
            }
        }
        return text;
    }

    private boolean isFilledParagraph() throws IOException {
        int depth = xml.depth();
        boolean text = false;
        while (true) {
            RawXml.Tag tag = xml.next();
            text |= xml.hasText();
            if (tag == RawXml.Tag.CLOSE && xml.depth() < depth) {
                return text;
            }
            if (tag == RawXml.Tag.OPEN && OdsText.BESIDE.stream().anyMatch(xml::is)) {
                xml.skip();
            }
            text |= xml.is("s") || xml.is("tab") || xml.is("line-break");
        }
    }

    private void add(int row, int rows) throws IOException, UnreadableWorkbook {
        if (rows > 0 && (long) row + rows > CellAddress.ROWS) {
            throw new IOException("no such row");
        }
        for (int down = 0; down < rows; down++) {
            for (int span = 0; span < filled; span += 2) {
                for (int column = spans[span]; column < spans[span + 1]; column++) {
                    if (count == addresses.length) {
                        limits.check(Limit.SHEET_CELLS, count);
                        addresses = Arrays.copyOf(addresses, count * 2);
                    }
                    addresses[count++] = CellAddress.pack(row + down, column);
                    if (down > 0 || column > spans[span]) {
                        limits.check(Limit.REPEATED_CELLS, ++repeated);
                    }
                }
            }
        }
    }
}

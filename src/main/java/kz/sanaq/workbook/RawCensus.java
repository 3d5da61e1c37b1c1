package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;

/** Counts the non-empty cells of a sheet part by its bytes. */
final class RawCensus {

    private final RawXml xml;

    private final Limits limits;

    private final BitSet emptyTexts;

    private long[] addresses = new long[1024];

    private int count;

    private int row = -1;

    private int column = -1;

    private RawCensus(RawXml xml, BitSet emptyTexts, Limits limits) {
        this.xml = xml;
        this.limits = limits;
        this.emptyTexts = emptyTexts;
    }

    /**
     * @param emptyTexts which of the shared texts are empty, found by {@link RawTexts}
     */
    static Census of(InputStream part, BitSet emptyTexts, Limits limits) throws IOException, UnreadableWorkbook {
        try (RawXml xml = new RawXml(part)) {
            RawCensus census = new RawCensus(xml, emptyTexts, limits);
            census.read();
            return new Census(census.addresses, census.count);
        }
    }

    private void read() throws IOException, UnreadableWorkbook {
        boolean inCells = false;
        for (RawXml.Tag tag = xml.next(); tag != RawXml.Tag.END; tag = xml.next()) {
            if (!inCells) {
                inCells = tag == RawXml.Tag.OPEN && xml.is("sheetData");
            } else if (tag == RawXml.Tag.CLOSE) {
                inCells = !xml.is("sheetData");
            } else if (xml.is("c")) {
                cell(tag);
            } else if (xml.is("row")) {
                row = xml.find("r") ? Integer.parseInt(xml.valueText()) - 1 : row + 1;
                column = -1;
            }
        }
    }

    private void cell(RawXml.Tag tag) throws IOException, UnreadableWorkbook {
        place();
        boolean shared = false;
        boolean text = false;
        if (xml.find("t")) {
            shared = xml.valueLength() == 1 && xml.value(0) == 's';
            text = xml.valueLength() > 1;
        }
        if (tag == RawXml.Tag.OPEN && isFilled(shared, text)) {
            if (count == addresses.length) {
                addresses = Arrays.copyOf(addresses, count + (count >> 1));
                limits.check(Limit.SHEET_CELLS, count);
            }
            addresses[count++] = (long) row << 14 | column;
        }
    }

    /** Reads the cell to its end. */
    private boolean isFilled(boolean shared, boolean text) throws IOException {
        int depth = xml.depth();
        boolean filled = false;
        boolean inValue = false;
        int phonetic = 0;
        while (true) {
            RawXml.Tag tag = xml.next();
            if (tag == RawXml.Tag.CLOSE) {
                if (inValue) {
                    filled |= text ? xml.hasText() : xml.hasInk() && !(shared && emptyTexts.get(index()));
                    inValue = false;
                } else if (xml.is("t")) {
                    filled |= phonetic == 0 && xml.hasText();
                } else if (xml.depth() < depth) {
                    return filled;
                }
                phonetic -= xml.is("rPh") ? 1 : 0;
            } else if (xml.is("f")) {
                filled = true;
            } else if (tag == RawXml.Tag.OPEN) {
                inValue = xml.is("v");
                phonetic += xml.is("rPh") ? 1 : 0;
            }
        }
    }

    private int index() {
        return Math.max(0, xml.textNumber());
    }

    private void place() throws IOException {
        if (!xml.find("r")) {
            column++;
            return;
        }
        int letters = 0;
        int at = 0;
        for (; at < xml.valueLength() && xml.value(at) >= 'A'; at++) {
            letters = letters * 26 + (xml.value(at) & 0x1F);
        }
        int number = 0;
        for (; at < xml.valueLength(); at++) {
            number = number * 10 + xml.value(at) - '0';
        }
        row = number - 1;
        column = letters - 1;
        if (row < 0 || row >= CellAddress.ROWS || column < 0 || column >= CellAddress.COLUMNS) {
            throw new IOException("no such cell");
        }
    }
}

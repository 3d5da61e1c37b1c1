package kz.sanaq.workbook;

import java.io.IOException;
import java.util.BitSet;

/** Finds the empty ones among the shared texts of a BIFF stream by the raw records, over which the table continues. */
final class BiffTexts {

    private static final int TABLE = 0x00FC;

    private static final int WIDE = 0x01;
    private static final int EXTENDED = 0x04;
    private static final int RICH = 0x08;

    private final BiffRecords records;

    private int at;

    private BiffTexts(BiffRecords records) {
        this.records = records;
    }

    static BitSet empty(BiffRecords globals) throws IOException {
        while (globals.next()) {
            if (globals.sid() == TABLE) {
                return new BiffTexts(globals).read();
            }
        }
        return new BitSet();
    }

    private BitSet read() throws IOException {
        BitSet empty = new BitSet();
        int count = records.intAt(4);
        at = 8;
        for (int index = 0; index < count; index++) {
            if (at >= records.length() && !nextPart()) {
                return empty;
            }
            if (pass() == 0) {
                empty.set(index);
            }
        }
        return empty;
    }

    /** Passes over one text and says how many characters it has. */
    private int pass() throws IOException {
        int characters = records.shortAt(at);
        int flags = records.byteAt(at + 2);
        at += 3;
        int behind = 0;
        if ((flags & RICH) != 0) {
            behind += 4 * records.shortAt(at);
            at += 2;
        }
        if ((flags & EXTENDED) != 0) {
            behind += records.intAt(at);
            at += 4;
        }
        passCharacters(characters, flags);
        while (behind > 0) {
            if (at == records.length() && !nextPart()) {
                throw new IOException("the table of texts ends early");
            }
            int here = Math.min(behind, records.length() - at);
            at += here;
            behind -= here;
        }
        return characters;
    }

    /** Where the characters continue in another record, a byte there says anew how wide they are. */
    private void passCharacters(int count, int flags) throws IOException {
        int left = count;
        int width = (flags & WIDE) + 1;
        while (left > 0) {
            if (at == records.length()) {
                if (!nextPart()) {
                    throw new IOException("the table of texts ends early");
                }
                width = (records.byteAt(0) & WIDE) + 1;
                at = 1;
            }
            int here = Math.min(left, (records.length() - at) / width);
            if (here == 0 && at < records.length()) {
                throw new IOException("half a character");
            }
            at += here * width;
            left -= here;
        }
    }

    private boolean nextPart() throws IOException {
        at = 0;
        return records.next() && records.sid() == BiffRecords.CONTINUE;
    }
}

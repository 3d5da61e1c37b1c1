package kz.sanaq.workbook;

import java.io.IOException;

/** Walks over the raw records of a BIFF stream. */
final class BiffRecords {

    static final int BOF = 0x0809;
    static final int EOF = 0x000A;
    static final int CONTINUE = 0x003C;

    private final byte[] stream;

    private int next;

    private int sid;

    private int start;

    private int length;

    private int depth;

    BiffRecords(byte[] stream, int from) {
        this.stream = stream;
        this.next = from;
    }

    /** Goes to the next record of a substream, past the substreams in it (charts, mostly); false after its end. */
    boolean next() throws IOException {
        do {
            if (!any()) {
                return false;
            }
            depth += sid == BOF ? 1 : sid == EOF ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        } while (depth > 1 || sid == EOF);
        return true;
    }

    /** Goes to the next record, whatever it is; false at the end of the stream. */
    boolean any() throws IOException {
        if (next + 4 > stream.length) {
            if (depth > 0) {
                throw new IOException("ends within a substream");
            }
            return false;
        }
        sid = unsignedShort(next);
        length = unsignedShort(next + 2);
        start = next + 4;
        next = start + length;
        if (next > stream.length) {
            throw new IOException("ends within a record");
        }
        return true;
    }

    int sid() {
        return sid;
    }

    int length() {
        return length;
    }

    /** Where the record's content starts in the stream. */
    int start() {
        return start;
    }

    int byteAt(int offset) throws IOException {
        require(offset + 1);
        return stream[start + offset] & 0xFF;
    }

    int shortAt(int offset) throws IOException {
        require(offset + 2);
        return unsignedShort(start + offset);
    }

    int intAt(int offset) throws IOException {
        require(offset + 4);
        return unsignedShort(start + offset) | unsignedShort(start + offset + 2) << 16;
    }

    private void require(int bytes) throws IOException {
        if (bytes > length) {
            throw new IOException("a record of %d bytes, too short".formatted(length));
        }
    }

    private int unsignedShort(int index) {
        return stream[index] & 0xFF | (stream[index + 1] & 0xFF) << 8;
    }
}

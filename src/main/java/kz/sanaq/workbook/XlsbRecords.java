package kz.sanaq.workbook;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks over the records of a part of a binary workbook: each has a type, a length and so many bytes. */
final class XlsbRecords implements Closeable {

    private static final int LONGEST = 1 << 24;

    private final InputStream part;

    private byte[] content = new byte[1 << 10];

    private int length;

    private int type;

    XlsbRecords(InputStream part) {
        this.part = new BufferedInputStream(part, 1 << 14);
    }

    /** Goes to the next record; false after the last. */
    boolean next() throws IOException {
        int first = part.read();
        if (first < 0) {
            return false;
        }
        type = first < 0x80 ? first : first & 0x7F | (must() & 0x7F) << 7;
        length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int some = must();
            length |= (some & 0x7F) << shift;
            if (some < 0x80) {
                break;
            }
        }
        if (length > LONGEST) {
            throw new IOException("a record without end");
        }
        if (length > content.length) {
            content = Arrays.copyOf(content, Math.max(length, content.length * 2));
        }
        if (part.readNBytes(content, 0, length) < length) {
            throw new IOException("ends within a record");
        }
        return true;
    }

    private int must() throws IOException {
        int read = part.read();
        if (read < 0) {
            throw new IOException("ends within a record");
        }
        return read;
    }

    int type() {
        return type;
    }

    int length() {
        return length;
    }

    int byteAt(int offset) throws IOException {
        require((long) offset + 1);
        return content[offset] & 0xFF;
    }

    int shortAt(int offset) throws IOException {
        return byteAt(offset) | byteAt(offset + 1) << 8;
    }

    int intAt(int offset) throws IOException {
        return shortAt(offset) | shortAt(offset + 2) << 16;
    }

    double doubleAt(int offset) throws IOException {
        return Double.longBitsToDouble(intAt(offset) & 0xFFFFFFFFL | (long) intAt(offset + 4) << 32);
    }

    /** A text with the count of its characters in front; empty where it is null. */
    String textAt(int offset) throws IOException {
        int characters = charactersAt(offset);
        return new String(content, offset + 4, characters * 2, StandardCharsets.UTF_16LE);
    }

    /** How many characters the text has that begins here. */
    int charactersAt(int offset) throws IOException {
        int characters = Math.max(0, intAt(offset));
        require(offset + 4 + characters * 2L);
        return characters;
    }

    private void require(long bytes) throws IOException {
        if (bytes > length) {
            throw new IOException("a record of %d bytes, too short".formatted(length));
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}

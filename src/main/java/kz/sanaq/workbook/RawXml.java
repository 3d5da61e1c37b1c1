package kz.sanaq.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The tags of an XML part and the texts between them, as bytes; no reader's parser, so that it can check one. */
final class RawXml implements Closeable {

    /** What {@link #next()} stands on. */
    enum Tag {
        OPEN,
        CLOSE,
        EMPTY,
        END
    }

    private final RawBytes part;

    private int textEnd;

    private int nameStart;

    private int nameEnd;

    private int tagEnd;

    private int depth;

    private boolean otherText;

    private int valueStart;

    private int valueEnd;

    RawXml(InputStream content) throws IOException {
        this.part = new RawBytes(content);
    }

    /** Elements that are open, the one of an OPEN tag among them. */
    int depth() {
        return depth;
    }

    /** Goes to the next tag, past comments and instructions. */
    Tag next() throws IOException {
        otherText = false;
        part.mark = part.at;
        while (part.goTo('<')) {
            boolean text = part.at > part.mark;
            byte first = part.byteAt(1);
            if (first == '!') {
                otherText |= declaration() || text;
            } else if (first == '?') {
                otherText |= text;
                part.through("?>");
            } else {
                return tag(first);
            }
        }
        if (depth != 0) {
            throw new IOException("ends within an element");
        }
        return Tag.END;
    }

    private Tag tag(byte first) throws IOException {
        int end = endOfTag();
        boolean closing = first == '/';
        boolean empty = part.buffer[end - 1] == '/';
        textEnd = part.at;
        tagEnd = end;
        nameStart = part.at + (closing ? 2 : 1);
        findName();
        part.at = end + 1;
        depth += closing ? -1 : empty ? 0 : 1;
        return closing ? Tag.CLOSE : empty ? Tag.EMPTY : Tag.OPEN;
    }

    /** Where the tag closes that begins here; a bracket within quotes does not close it. */
    private int endOfTag() throws IOException {
        byte quote = 0;
        int passed = 1;
        while (true) {
            byte[] bytes = part.buffer;
            int end = part.limit;
            for (int scan = part.at + passed; scan < end; scan++) {
                byte here = bytes[scan];
                if (quote != 0) {
                    quote = here == quote ? 0 : quote;
                } else if (here == '>') {
                    return scan;
                } else if (here == '"' || here == '\'') {
                    quote = here;
                }
            }
            passed = end - part.at;
            if (!part.fill()) {
                throw new IOException("ends within a tag");
            }
        }
    }

    private void findName() {
        byte[] bytes = part.buffer;
        int end = tagEnd;
        int scan = nameStart;
        while (scan < end && !Ascii.isBlank(bytes[scan]) && bytes[scan] != '/') {
            if (bytes[scan++] == ':') {
                nameStart = scan;
            }
        }
        nameEnd = scan;
    }

    /** Passes a comment, or a section of characters, which is text; anything else would be a document type. */
    private boolean declaration() throws IOException {
        byte second = part.byteAt(2);
        if (second != '-' && second != '[') {
            throw new IOException("a document type has no place in a workbook");
        }
        part.through(second == '-' ? "-->" : "]]>");
        return second == '[';
    }

    /** Whether the tag's name, without a prefix, is this one. */
    boolean is(String name) {
        return Ascii.is(part.buffer, nameStart, nameEnd, name);
    }

    /** Whether any character stands between the tag before and this one. */
    boolean hasText() {
        return otherText || textEnd > part.mark;
    }

    /** Whether any character but blanks stands there. */
    boolean hasInk() {
        boolean ink = otherText;
        for (int scan = part.mark; scan < textEnd && !ink; scan++) {
            ink = !Ascii.isBlank(part.buffer[scan]);
        }
        return ink;
    }

    /** The whole number written there; -1 where it is none. */
    int textNumber() {
        int from = part.mark;
        int to = textEnd;
        while (from < to && Ascii.isBlank(part.buffer[from])) {
            from++;
        }
        while (to > from && Ascii.isBlank(part.buffer[to - 1])) {
            to--;
        }
        return from == to ? -1 : Ascii.number(part.buffer, from, to);
    }

    /** Where in the part the tag begins. */
    long start() {
        return part.passed + textEnd;
    }

    /** Where in the part the tag has ended. */
    long end() {
        return part.passed + tagEnd + 1;
    }

    /** The tag as it is written. */
    byte[] tag() {
        return Arrays.copyOfRange(part.buffer, textEnd, tagEnd + 1);
    }

    /** From an OPEN tag past its CLOSE, whatever is inside. */
    void skip() throws IOException {
        for (int outside = depth - 1; depth > outside; ) {
            next();
        }
    }

    /** Finds an attribute of the tag, for the methods on its value; false where there is none or it is empty. */
    boolean find(String name) {
        byte[] bytes = part.buffer;
        int scan = nameEnd;
        while (true) {
            while (scan < tagEnd && (Ascii.isBlank(bytes[scan]) || bytes[scan] == '/')) {
                scan++;
            }
            if (scan >= tagEnd) {
                return false;
            }
            int start = scan;
            while (scan < tagEnd && bytes[scan] != '=') {
                scan++;
            }
            int end = scan;
            while (scan < tagEnd && bytes[scan] != '"' && bytes[scan] != '\'') {
                scan++;
            }
            byte quote = bytes[scan];
            int from = ++scan;
            while (scan < tagEnd && bytes[scan] != quote) {
                scan++;
            }
            while (end > start && Ascii.isBlank(bytes[end - 1])) {
                end--;
            }
            if (Ascii.is(bytes, start, end, name)) {
                valueStart = from;
                valueEnd = scan;
                return scan > from;
            }
            scan++;
        }
    }

    byte value(int index) {
        return part.buffer[valueStart + index];
    }

    int valueLength() {
        return valueEnd - valueStart;
    }

    /** The attribute's text; only what is ASCII is promised. */
    String valueText() {
        return new String(part.buffer, valueStart, valueEnd - valueStart, StandardCharsets.UTF_8).strip();
    }

    /** The attribute's whole number; -1 where it is none. */
    int valueNumber() {
        return Ascii.number(part.buffer, valueStart, valueEnd);
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}

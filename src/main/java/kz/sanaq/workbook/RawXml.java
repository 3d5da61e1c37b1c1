package kz.sanaq.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
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

    private static final int MOST_BUFFERED = 1 << 24;

    private InputStream content;

    private byte[] buffer = new byte[1 << 16];

    private int at;

    private int limit;

    /** From here on the bytes are still needed. */
    private int mark;

    private int textEnd;

    private int nameStart;

    private int nameEnd;

    private int tagEnd;

    private int depth;

    private boolean otherText;

    int valueStart;

    int valueEnd;

    RawXml(InputStream content) throws IOException {
        this.content = content;
        while (limit < 4 && fill()) {
            // the first bytes tell the encoding
        }
        boolean wide = limit >= 2 && ((buffer[0] & buffer[1] & 0xFE) == 0xFE || buffer[0] == 0 || buffer[1] == 0);
        if (wide) {
            narrow();
        }
    }

    /** Rewrites a part in UTF-16 as UTF-8; nobody writes large ones. */
    private void narrow() throws IOException {
        byte[] rest = content.readNBytes(MOST_BUFFERED);
        byte[] whole = Arrays.copyOf(buffer, limit + rest.length);
        System.arraycopy(rest, 0, whole, limit, rest.length);
        if (content.read() >= 0) {
            throw new IOException("a large part in UTF-16");
        }
        Charset charset = buffer[0] == '<' ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16;
        buffer = new String(whole, charset).getBytes(StandardCharsets.UTF_8);
        limit = buffer.length;
    }

    /** Elements that are open, the one of an OPEN tag among them. */
    int depth() {
        return depth;
    }

    /** Goes to the next tag, past comments and instructions. */
    Tag next() throws IOException {
        otherText = false;
        mark = at;
        while (true) {
            if (!findOpening()) {
                if (depth != 0) {
                    throw new IOException("ends within an element");
                }
                return Tag.END;
            }
            textEnd = at;
            byte first = byteAt(1);
            if (first == '!') {
                declaration();
            } else if (first == '?') {
                otherText |= textEnd > mark;
                through("?>");
            } else {
                return tag(first);
            }
        }
    }

    private boolean findOpening() throws IOException {
        while (true) {
            byte[] bytes = buffer;
            int end = limit;
            int scan = at;
            while (scan < end && bytes[scan] != '<') {
                scan++;
            }
            at = scan;
            if (scan < end) {
                return true;
            }
            if (!fill()) {
                return false;
            }
        }
    }

    private Tag tag(byte first) throws IOException {
        int end = endOfTag();
        boolean closing = first == '/';
        boolean empty = buffer[end - 1] == '/';
        textEnd = at;
        tagEnd = end;
        nameStart = at + (closing ? 2 : 1);
        findName();
        at = end + 1;
        depth += closing ? -1 : empty ? 0 : 1;
        return closing ? Tag.CLOSE : empty ? Tag.EMPTY : Tag.OPEN;
    }

    /** Where the tag closes that begins here; a bracket within quotes does not close it. */
    private int endOfTag() throws IOException {
        byte quote = 0;
        int passed = 1;
        while (true) {
            byte[] bytes = buffer;
            int end = limit;
            for (int scan = at + passed; scan < end; scan++) {
                byte here = bytes[scan];
                if (quote != 0) {
                    quote = here == quote ? 0 : quote;
                } else if (here == '>') {
                    return scan;
                } else if (here == '"' || here == '\'') {
                    quote = here;
                }
            }
            passed = end - at;
            if (!fill()) {
                throw new IOException("ends within a tag");
            }
        }
    }

    private void findName() {
        byte[] bytes = buffer;
        int end = tagEnd;
        int scan = nameStart;
        while (scan < end && !isBlank(bytes[scan]) && bytes[scan] != '/') {
            if (bytes[scan++] == ':') {
                nameStart = scan;
            }
        }
        nameEnd = scan;
    }

    private static boolean isBlank(byte character) {
        return character >= 0 && character <= ' ';
    }

    /** A comment or a section of characters; anything else would be a document type. */
    private void declaration() throws IOException {
        if (byteAt(2) == '-') {
            otherText |= textEnd > mark;
            through("-->");
        } else if (byteAt(2) == '[') {
            otherText = true;
            through("]]>");
        } else {
            throw new IOException("a document type has no place in a workbook");
        }
    }

    private void through(String end) throws IOException {
        mark = at;
        for (int matched = 0; matched < end.length(); ) {
            byte here = byteAt(0);
            boolean again = matched == 2 && here == end.charAt(0) && end.charAt(1) == here;
            matched = here == end.charAt(matched) ? matched + 1 : again ? 2 : here == end.charAt(0) ? 1 : 0;
            at++;
            mark = at;
        }
    }

    private byte byteAt(int ahead) throws IOException {
        while (at + ahead >= limit) {
            if (!fill()) {
                throw new IOException("ends too early");
            }
        }
        return buffer[at + ahead];
    }

    /** Reads on, keeping the bytes since the mark. */
    private boolean fill() throws IOException {
        if (mark > 0) {
            System.arraycopy(buffer, mark, buffer, 0, limit - mark);
            at -= mark;
            limit -= mark;
            textEnd -= mark;
            mark = 0;
        }
        if (limit == buffer.length) {
            if (limit >= MOST_BUFFERED) {
                throw new IOException("a tag or text without end");
            }
            buffer = Arrays.copyOf(buffer, limit * 2);
        }
        int read = content.read(buffer, limit, buffer.length - limit);
        if (read > 0) {
            limit += read;
        }
        return read > 0;
    }

    /** Whether the tag's name, without a prefix, is this one. */
    boolean is(String name) {
        int length = name.length();
        if (nameEnd - nameStart != length) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (buffer[nameStart + index] != name.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** Whether any character stands between the tag before and this one. */
    boolean hasText() {
        return otherText || textEnd > mark;
    }

    /** Whether any character but blanks stands there. */
    boolean hasInk() {
        boolean ink = otherText;
        for (int scan = mark; scan < textEnd && !ink; scan++) {
            ink = !isBlank(buffer[scan]);
        }
        return ink;
    }

    /** The whole number written there; -1 where it is none. */
    int textNumber() {
        int from = mark;
        int to = textEnd;
        while (from < to && isBlank(buffer[from])) {
            from++;
        }
        while (to > from && isBlank(buffer[to - 1])) {
            to--;
        }
        return from == to ? -1 : digits(from, to);
    }

    /** Finds an attribute of the tag, between {@code valueStart} and {@code valueEnd}; false where there is none. */
    boolean find(String name) {
        int scan = nameEnd;
        while (true) {
            while (scan < tagEnd && (isBlank(buffer[scan]) || buffer[scan] == '/')) {
                scan++;
            }
            if (scan >= tagEnd) {
                return false;
            }
            int start = scan;
            while (scan < tagEnd && buffer[scan] != '=') {
                scan++;
            }
            int end = scan;
            while (scan < tagEnd && buffer[scan] != '"' && buffer[scan] != '\'') {
                scan++;
            }
            byte quote = buffer[scan];
            int from = ++scan;
            while (scan < tagEnd && buffer[scan] != quote) {
                scan++;
            }
            if (same(start, end, name)) {
                valueStart = from;
                valueEnd = scan;
                return scan > from;
            }
            scan++;
        }
    }

    private boolean same(int start, int end, String name) {
        int stop = end;
        while (stop > start && isBlank(buffer[stop - 1])) {
            stop--;
        }
        if (stop - start != name.length()) {
            return false;
        }
        for (int index = 0; index < name.length(); index++) {
            if (buffer[start + index] != name.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    byte value(int index) {
        return buffer[valueStart + index];
    }

    int valueLength() {
        return valueEnd - valueStart;
    }

    /** The attribute's text; only what is ASCII is promised. */
    String valueText() {
        return new String(buffer, valueStart, valueEnd - valueStart, StandardCharsets.UTF_8).strip();
    }

    /** The attribute's whole number; -1 where it is none. */
    int valueNumber() {
        return digits(valueStart, valueEnd);
    }

    private int digits(int from, int to) {
        int number = 0;
        for (int scan = from; scan < to; scan++) {
            int digit = buffer[scan] - '0';
            if (digit < 0 || digit > 9 || number > 100_000_000) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}

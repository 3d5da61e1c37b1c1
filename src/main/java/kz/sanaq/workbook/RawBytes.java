package kz.sanaq.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A window over the bytes of a part: what stands between a mark and the place that was reached is kept, no more. */
final class RawBytes implements Closeable {

    private static final int MOST_BUFFERED = 1 << 24;

    private final InputStream content;

    /** Anew after each {@link #fill()}: the places {@code at}, {@code limit} and {@code mark} move with it. */
    byte[] buffer = new byte[1 << 16];

    int at;

    int limit;

    /** From here on the bytes are still needed. */
    int mark;

    /** Bytes of the part before the buffer's first. */
    long passed;

    RawBytes(InputStream content) throws IOException {
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

    /** Reads on, keeping the bytes since the mark; false at the end. */
    boolean fill() throws IOException {
        if (mark > 0) {
            System.arraycopy(buffer, mark, buffer, 0, limit - mark);
            passed += mark;
            at -= mark;
            limit -= mark;
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

    byte byteAt(int ahead) throws IOException {
        while (at + ahead >= limit) {
            if (!fill()) {
                throw new IOException("ends too early");
            }
        }
        return buffer[at + ahead];
    }

    /** Goes to the next such byte, keeping what is passed; false where there is none. */
    boolean goTo(char wanted) throws IOException {
        while (true) {
            byte[] bytes = buffer;
            int end = limit;
            int scan = at;
            while (scan < end && bytes[scan] != wanted) {
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

    /** Goes past the next such characters, forgetting what is passed. */
    void through(String end) throws IOException {
        mark = at;
        for (int matched = 0; matched < end.length(); ) {
            byte here = byteAt(0);
            boolean again = matched == 2 && here == end.charAt(0) && end.charAt(1) == here;
            matched = here == end.charAt(matched) ? matched + 1 : again ? 2 : here == end.charAt(0) ? 1 : 0;
            at++;
            mark = at;
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}

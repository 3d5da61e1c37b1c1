package kz.sanaq.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A caller's stream, which is never closed, and of which it is known when it was what failed. */
final class Outlet extends OutputStream {

    private final BufferedOutputStream out;

    private @Nullable IOException failure;

    Outlet(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** Throws what the caller's stream threw, if it did. */
    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}

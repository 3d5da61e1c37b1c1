package kz.sanaq.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** An entry's content, watched while it inflates, and compared with its checksum at the end. */
final class GuardedStream extends FilterInputStream {

    /** Looks at the count of bytes now and then. */
    @FunctionalInterface
    interface Watch {
        void at(long count) throws UnreadableWorkbook;
    }

    private static final int BUFFER = 1 << 14;

    private static final long STRIDE = 1 << 18;

    private final @Nullable Inflater inflater;

    private final ZipArchiveEntry entry;

    private final Watch watch;

    private final CRC32 checksum = new CRC32();

    private long count;

    private long nextWatch = STRIDE;

    private boolean ended;

    GuardedStream(InputStream content, @Nullable Inflater inflater, ZipArchiveEntry entry, Watch watch) {
        super(content);
        this.inflater = inflater;
        this.entry = entry;
        this.watch = watch;
    }

    static GuardedStream inflating(InputStream deflated, ZipArchiveEntry entry, Watch watch) {
        Inflater inflater = new Inflater(true);
        return new GuardedStream(new InflaterInputStream(deflated, inflater, BUFFER), inflater, entry, watch);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read < 0) {
            end();
            return read;
        }
        checksum.update(into, offset, read);
        count += read;
        if (count >= nextWatch) {
            nextWatch = count + STRIDE;
            watch();
        }
        return read;
    }

    private void end() throws IOException {
        if (!ended) {
            ended = true;
            watch();
            if (entry.getCrc() != -1 && entry.getCrc() != checksum.getValue()) {
                throw new IOException("checksum of " + entry.getName());
            }
        }
    }

    private void watch() throws IOException {
        try {
            watch.at(count);
        } catch (UnreadableWorkbook refusal) {
            throw new IOException(refusal);
        }
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, BUFFER)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (inflater != null) {
            inflater.end();
        }
    }
}

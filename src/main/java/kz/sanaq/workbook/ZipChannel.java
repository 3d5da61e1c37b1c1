package kz.sanaq.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * The bytes of a zip while its directory is read. The library makes objects of all entries before anybody can count them,
 * and a small file may have more than there is memory for; but it reads each for itself, and the reads can be counted.
 */
final class ZipChannel implements SeekableByteChannel {

    /** An entry takes about half as many. */
    private static final long READS_AN_ENTRY = 20;

    /** To find the end of the directory, behind which a comment may stand. */
    private static final long READS_AT_FIRST = 70_000;

    private final SeekableByteChannel zip;

    private final Limits limits;

    private long reads;

    private boolean isOpened;

    ZipChannel(SeekableByteChannel zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** The directory has been read; files are read from now on. */
    void opened() {
        isOpened = true;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!isOpened && ++reads > READS_AT_FIRST + READS_AN_ENTRY * limits.of(Limit.ENTRIES)) {
            throw new IOException(UnreadableWorkbook.beyond(Limit.ENTRIES, limits.of(Limit.ENTRIES)));
        }
        return zip.read(into);
    }

    @Override
    public long position() throws IOException {
        return zip.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        zip.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return zip.size();
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return zip.write(from);
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        zip.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return zip.isOpen();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

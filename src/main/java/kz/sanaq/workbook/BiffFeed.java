package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * One substream of a BIFF stream with only the records that are asked for, as POI's event reader takes it. What POI
 * does not see it cannot stumble over: drawings, charts and whatever other programs write.
 */
final class BiffFeed extends InputStream {

    private final byte[] stream;

    private final BiffRecords records;

    private final Set<Integer> wanted;

    private int at;

    private int end;

    private boolean continues;

    private boolean ended;

    BiffFeed(byte[] stream, int from, Set<Integer> wanted) {
        this.stream = stream;
        this.records = new BiffRecords(stream, from);
        this.wanted = wanted;
    }

    @Override
    public int read() throws IOException {
        return available() == 0 ? -1 : stream[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        int available = available();
        if (available == 0) {
            return count == 0 ? 0 : -1;
        }
        int read = Math.min(available, count);
        System.arraycopy(stream, at, into, offset, read);
        at += read;
        return read;
    }

    /** What is left of the record, or the length of the next; none after the last. */
    @Override
    public int available() throws IOException {
        if (at == end && !ended) {
            advance();
        }
        return end - at;
    }

    private void advance() throws IOException {
        while (records.next()) {
            continues = records.sid() == BiffRecords.CONTINUE
                    ? continues
                    : records.sid() == BiffRecords.BOF || wanted.contains(records.sid());
            if (continues) {
                at = records.start() - 4;
                end = records.start() + records.length();
                return;
            }
        }
        ended = true;
    }
}

package kz.sanaq.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.crypto.Biff8DecryptingStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.jspecify.annotations.Nullable;

/** The encryption of a BIFF8 stream: found, and taken off with every record left in its place. */
final class BiffDecryption {

    /** A record that no reader looks at. */
    private static final int NOTHING = 0x005C;

    /** Where a sheet begins is never encrypted. */
    private static final int PLACE_OF_SHEET = 4;

    private BiffDecryption() {}

    /** How the stream is encrypted; null where it is not. */
    static @Nullable EncryptionInfo of(byte[] stream) throws IOException {
        BiffRecords records = new BiffRecords(stream, 0);
        if (!records.next() || records.sid() != BiffRecords.BOF || records.shortAt(0) != XlsWorkbook.BIFF8) {
            return null;
        }
        while (records.next()) {
            if (records.sid() == FilePassRecord.sid) {
                int start = records.start() - 4;
                RecordInputStream record =
                        new RecordInputStream(new ByteArrayInputStream(stream, start, records.length() + 4));
                record.nextRecord();
                return new FilePassRecord(record).getEncryptionInfo();
            }
        }
        return null;
    }

    /** The stream without its encryption, whose password is known by now. */
    static byte[] plain(byte[] stream, EncryptionInfo info) {
        Biff8DecryptingStream records = new Biff8DecryptingStream(new ByteArrayInputStream(stream), 0, info);
        byte[] plain = stream.clone();
        int at = 0;
        while (at + 4 <= stream.length) {
            int sid = records.readRecordSID();
            int length = records.readDataSize();
            if (at + 4 + length > stream.length) {
                break; // damaged, and found to be so by whoever reads it
            }
            at += 4;
            int open = !records.isCurrentRecordEncrypted()
                    ? length
                    : sid == BoundSheetRecord.sid ? Math.min(PLACE_OF_SHEET, length) : 0;
            records.readPlain(plain, at, open);
            if (length > open) {
                records.readFully(plain, at + open, length - open);
            }
            if (sid == FilePassRecord.sid) {
                plain[at - 4] = NOTHING;
                plain[at - 3] = 0;
            }
            at += length;
        }
        return plain;
    }
}

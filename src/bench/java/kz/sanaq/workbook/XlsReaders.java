package kz.sanaq.workbook;

import java.io.ByteArrayInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The readers of workbooks from before 2007 that are compared. */
final class XlsReaders {

    private XlsReaders() {}

    static Checksum flat(byte[] bytes) throws Exception {
        Checksum nothing = new Checksum();
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                var stream = file.createDocumentInputStream("Workbook")) {
            BiffRecords records = new BiffRecords(stream.readAllBytes(), 0);
            while (records.any()) {
                nothing.sum += records.length();
            }
        }
        nothing.sum = 0;
        return nothing;
    }

    static Checksum ours(byte[] bytes) throws Exception {
        return XlsxReaders.ours(bytes);
    }

    static Checksum poiUserModel(byte[] bytes) throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return XlsxReaders.all(workbook);
        }
    }
}

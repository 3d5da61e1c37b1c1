package kz.sanaq.workbook;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** The readers that are compared, each giving the checksum of what it has read. */
final class XlsxReaders {

    private XlsxReaders() {}

    static Checksum inflate(byte[] bytes) throws Exception {
        Checksum nothing = new Checksum();
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                while (zip.read(buffer) >= 0) {
                    // only inflated
                }
            }
        }
        return nothing;
    }

    static Checksum ours(byte[] bytes) throws Exception {
        Checksum sum = new Checksum();
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            workbook.read(0, cell -> add(sum, cell));
        }
        return sum;
    }

    static Checksum oursAndCensus(byte[] bytes) throws Exception {
        Checksum sum = new Checksum();
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            workbook.read(0, cell -> add(sum, cell));
            if (workbook.census(0).count() != sum.cells) {
                throw new IllegalStateException("census");
            }
        }
        return sum;
    }

    static Checksum oursAsGrid(byte[] bytes) throws Exception {
        Checksum sum = new Checksum();
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults().with(Limit.GRID_CELLS, 10_000_000))) {
            workbook.grid(0).forEach(cell -> add(sum, cell));
        }
        return sum;
    }

    static void add(Checksum sum, Cell cell) {
        switch (cell.type()) {
            case NUMBER -> sum.number(cell.row(), cell.column(), cell.number());
            case BOOLEAN -> sum.truth(cell.row(), cell.column(), cell.number() != 0);
            default -> sum.text(cell.row(), cell.column(), cell.text());
        }
    }

    static Checksum poiReaderWithTypes(byte[] bytes) throws Exception {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            TypedHandler handler = new TypedHandler(new ReadOnlySharedStringsTable(opened));
            parse(opened, handler);
            return handler.sum;
        }
    }

    static Checksum poiSheetHandler(byte[] bytes) throws Exception {
        Checksum sum = new Checksum();
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var contents = new XSSFSheetXMLHandler.SheetContentsHandler() {
                @Override
                public void startRow(int row) {}

                @Override
                public void endRow(int row) {}

                @Override
                public void cell(String reference, String shown, XSSFComment comment) {
                    CellReference place = new CellReference(reference);
                    sum.place(place.getRow(), place.getCol());
                }
            };
            parse(
                    opened,
                    new XSSFSheetXMLHandler(
                            new XSSFReader(opened).getStylesTable(),
                            new ReadOnlySharedStringsTable(opened),
                            contents,
                            new DataFormatter(),
                            false));
        }
        return sum;
    }

    private static void parse(OPCPackage opened, org.xml.sax.helpers.DefaultHandler handler) throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        reader.setContentHandler(handler);
        try (InputStream sheet = new XSSFReader(opened).getSheetsData().next()) {
            reader.parse(new InputSource(sheet));
        }
    }

    static Checksum fastexcel(byte[] bytes) throws Exception {
        Checksum sum = new Checksum();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> row.forEach(cell -> {
                if (cell == null || cell.getValue() == null) {
                    return;
                }
                int at = cell.getAddress().getRow();
                if (cell.getValue() instanceof java.math.BigDecimal number) {
                    sum.number(at, cell.getColumnIndex(), number.doubleValue());
                } else if (cell.getType() == org.dhatim.fastexcel.reader.CellType.FORMULA) {
                    sum.number(at, cell.getColumnIndex(), Double.parseDouble(cell.getRawValue()));
                } else {
                    sum.text(at, cell.getColumnIndex(), cell.getText());
                }
            }));
        }
        return sum;
    }

    static Checksum streamingReader(byte[] bytes) throws Exception {
        try (var workbook = StreamingReader.builder().open(new ByteArrayInputStream(bytes))) {
            return all(workbook);
        }
    }

    static Checksum poiUserModel(byte[] bytes) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return all(workbook);
        }
    }

    static Checksum all(org.apache.poi.ss.usermodel.Workbook workbook) {
        Checksum sum = new Checksum();
        workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            switch (type) {
                case NUMERIC -> sum.number(cell.getRowIndex(), cell.getColumnIndex(), cell.getNumericCellValue());
                case BOOLEAN -> sum.truth(cell.getRowIndex(), cell.getColumnIndex(), cell.getBooleanCellValue());
                case STRING -> sum.text(cell.getRowIndex(), cell.getColumnIndex(), cell.getStringCellValue());
                default -> {}
            }
        }));
        return sum;
    }
}

package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Charts, dialogs and sheets of macros are no worksheets; nobody drops them in silence. */
class UnreadSheetTests {

    @Test
    void inAnXlsxTheyAreToldByNameAndKind() throws Exception {
        AWorkbook written = aWorkbook();
        for (String name : new String[] {"Свод", "График", "Окно", "Макрос"}) {
            written.sheet(name, "visible", "<sheetData/>");
        }
        Map<String, byte[]> parts = written.partsBeside();
        String relations = new String(parts.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8);
        String[] kinds = {"chartsheet", "dialogsheet", "xlIntlMacrosheet"};
        for (int sheet = 2; sheet <= 4; sheet++) {
            String target = "' Target='worksheets/sheet" + sheet + ".xml'";
            relations = relations.replace("/worksheet" + target, "/" + kinds[sheet - 2] + target);
        }
        parts.put("xl/_rels/workbook.xml.rels", relations.getBytes(StandardCharsets.UTF_8));

        try (Workbook workbook = Workbooks.open(AWorkbook.zipped(parts), Limits.defaults())) {
            assertThat(workbook.sheets()).extracting(SheetInfo::name).containsExactly("Свод");
            assertThat(workbook.unreadSheets())
                    .containsExactly(
                            new UnreadSheet("График", UnreadSheet.Kind.CHART),
                            new UnreadSheet("Окно", UnreadSheet.Kind.DIALOG),
                            new UnreadSheet("Макрос", UnreadSheet.Kind.MACROS));
            assertThat(workbook.hazards()).containsExactly(Hazard.MACROS);
        }
    }

    @Test
    void inAnXlsTheyAreToldByNameAndKind() throws Exception {
        assertThat(xls(0x20).unreadSheets()).containsExactly(new UnreadSheet("Второй", UnreadSheet.Kind.CHART));
        assertThat(xls(0x20).hazards()).isEmpty();
        assertThat(xls(0x40).unreadSheets()).containsExactly(new UnreadSheet("Второй", UnreadSheet.Kind.MACROS));
        assertThat(xls(0x40).hazards()).containsExactly(Hazard.MACROS);
    }

    /** Two sheets, of which the second says that it is of this kind. */
    private static Workbook xls(int kind) throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            workbook.createSheet("Первый").createRow(0).createCell(0).setCellValue(7);
            workbook.createSheet("Второй").createRow(0).createCell(0).setCellValue(8);
            workbook.write(written);
            byte[] bytes = written.toByteArray();
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            bytes[text.lastIndexOf("\u0009\u0008\u0010\0\0\u0006\u0010\0") + 6] = (byte) kind;
            return Workbooks.open(bytes, Limits.defaults());
        }
    }
}

package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks with a password open where it is known, and only there. */
class PasswordTests {

    private static final String SECRET = "Құпия-2018";

    private static final Passwords KNOWN = () -> List.of("старый", SECRET);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"agile", "standard"})
    void anXlsxOpensWithAKnownPassword(EncryptionMode mode) throws Exception {
        byte[] bytes = xlsx(mode, SECRET);

        assertThat(cells(bytes, KNOWN)).containsExactly("A1 NUMBER 7");
        assertThat(refusal(bytes, () -> List.of("старый"))).isEqualTo("workbook.other-password");
        assertThat(refusal(bytes, Passwords.NONE)).isEqualTo("workbook.encrypted");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"binaryRC4", "cryptoAPI"})
    void anXlsOpensWithAKnownPasswordAndKeepsItsCellsSheetsAndProperties(EncryptionMode mode) throws Exception {
        byte[] bytes = xls(mode, SECRET);

        assertThat(cells(bytes, KNOWN))
                .hasSize(3001)
                .startsWith("A1 TEXT \"Барлығы 0\" in A1:B1", "C1 NUMBER 0 =SUM(A1:B1)", "A2 TEXT \"Барлығы 1\"")
                .endsWith("A3000 TEXT \"Барлығы 2999\"");
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults(), KNOWN)) {
            assertThat(workbook.sheets()).extracting(SheetInfo::name).containsExactly("Свод", "2017");
            assertThat(workbook.grid(1).at(0, 0)).extracting(Cell::text).isEqualTo("x");
            assertThat(workbook.documentTexts()).extracting(DocumentText::text).contains("Отчёт");
        }
        assertThat(refusal(bytes, () -> List.of("старый"))).isEqualTo("workbook.other-password");
        assertThat(refusal(bytes, Passwords.NONE)).isEqualTo("workbook.encrypted");
    }

    @Test
    void thePasswordThatEverybodyHasOpensAnXlsToo() throws Exception {
        assertThat(cells(xls(EncryptionMode.binaryRC4, "VelvetSweatshop"), Passwords.NONE))
                .hasSize(3001);
        assertThat(cells(xls(EncryptionMode.cryptoAPI, "VelvetSweatshop"), Passwords.NONE))
                .hasSize(3001);
    }

    @Test
    void theObfuscationOfExcel95StaysRefused() throws Exception {
        assertThat(refusal(xls(EncryptionMode.xor, "old"), () -> List.of("old")))
                .isEqualTo("workbook.encrypted");
    }

    @Test
    void passwordsThatAreKeptElsewhereAreSaidToBeMissing() throws Exception {
        Passwords elsewhere = () -> {
            throw new IOException("no such file");
        };

        assertThat(refusal(xlsx(EncryptionMode.agile, SECRET), elsewhere)).isEqualTo("workbook.password-not-here");
        assertThat(cells(
                        aWorkbook()
                                .rows("<row r='1'><c r='A1'><v>7</v></c></row>")
                                .bytes(),
                        elsewhere))
                .as("a workbook without a password asks for none")
                .hasSize(1);
    }

    @Test
    void aPasswordThatIsMeantToCostHoursIsNotTried() throws Exception {
        byte[] bytes = xlsx(EncryptionMode.agile, SECRET);
        String written = new String(bytes, StandardCharsets.ISO_8859_1);
        byte[] costly =
                written.replace("spinCount=\"100000\"", "spinCount=\"999999\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(costly).hasSameSizeAs(bytes).isNotEqualTo(bytes);
        assertThat(refusal(costly, KNOWN)).isEqualTo("workbook.encrypted");
    }

    private static List<String> cells(byte[] bytes, Passwords passwords) throws UnreadableWorkbook {
        byte[] before = bytes.clone();
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults(), passwords)) {
            List<String> cells = new ArrayList<>();
            workbook.read(0, cell -> cells.add(Read.line(cell)));
            assertThat(workbook.census(0).differences(workbook.grid(0))).isEmpty();
            assertThat(bytes).isEqualTo(before);
            return cells;
        }
    }

    private static String refusal(byte[] bytes, Passwords passwords) {
        UnreadableWorkbook refused = catchThrowableOfType(
                UnreadableWorkbook.class, () -> Workbooks.open(bytes, Limits.defaults(), passwords));
        assertThat(refused.reason().hasRemedy()).isTrue();
        return refused.reason().key();
    }

    private static byte[] xlsx(EncryptionMode mode, String password) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (var stream = encryptor.getDataStream(file)) {
                stream.write(aWorkbook()
                        .rows("<row r='1'><c r='A1'><v>7</v></c></row>")
                        .bytes());
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] xls(EncryptionMode mode, String password) throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.setEncryptionMode(mode);
            workbook.createInformationProperties();
            workbook.getSummaryInformation().setTitle("Отчёт");
            var sheet = workbook.createSheet("Свод");
            for (int row = 0; row < 3000; row++) {
                sheet.createRow(row).createCell(0).setCellValue("Барлығы " + row);
            }
            sheet.getRow(0).createCell(2).setCellFormula("SUM(A1:B1)");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
            workbook.createSheet("2017").createRow(0).createCell(0).setCellValue("x");
            workbook.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }
}

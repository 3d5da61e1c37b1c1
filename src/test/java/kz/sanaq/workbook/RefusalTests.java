package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import kz.sanaq.language.Language;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** What is no workbook, or none that can be read whole, is refused by name and with a remedy. */
class RefusalTests {

    private static final String ONE = "<row r='1'><c r='A1'><v>7</v></c></row>";

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void otherFilesAreCalledByWhatTheyAre() {
        assertThat(Read.refusal(new byte[0])).isEqualTo("workbook.empty");
        assertThat(Read.refusal(text("%PDF-1.7\n"))).isEqualTo("workbook.pdf");
        assertThat(Read.refusal(text("\uFEFFПривет, посылаю отчёт.\nС уважением\n")))
                .isEqualTo("workbook.text");
        assertThat(Read.refusal("год;дети".getBytes(Charset.forName("windows-1251"))))
                .isEqualTo("workbook.text");
        assertThat(Read.refusal(text(" <HTML><body><table>"))).isEqualTo("workbook.html");
        assertThat(Read.refusal(text("<?xml version='1.0'?><Workbook/>"))).isEqualTo("workbook.xml");
        assertThat(Read.refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}))
                .isEqualTo("workbook.image");
        assertThat(Read.refusal(new byte[] {1, 2, 3, 4, 5, 6})).isEqualTo("workbook.unknown-content");
        assertThat(Read.refusal(new byte[] {'P'})).isEqualTo("workbook.text");
    }

    @Test
    void theLockFileOfAnOpenWorkbookIsKnown() {
        byte[] lock = new byte[165];
        Arrays.fill(lock, (byte) ' ');
        lock[0] = 4;

        assertThat(Read.refusal(lock)).isEqualTo("workbook.lock-file");
    }

    @Test
    void archivesWithoutAWorkbookAreRefused() {
        assertThat(Read.refusal(AWorkbook.zipped(Map.of("a.txt", text("a"))))).isEqualTo("workbook.zip");
        assertThat(Read.refusal(AWorkbook.zipped(Map.of("отчёт/Список.XLSX", text("a")))))
                .isEqualTo("workbook.zip-of-workbooks");
        assertThat(Read.refusal(AWorkbook.zipped(Map.of("mimetype", text("x"), "content.xml", text("<a/>")))))
                .isEqualTo("workbook.opendocument");
        assertThat(Read.refusal(aWorkbook()
                        .rows(ONE)
                        .mainType("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                        .bytes()))
                .isEqualTo("workbook.other-document");
    }

    @Test
    void aWorkbookWithoutSheetsIsNotLoadedWithNothingInIt() throws Exception {
        assertThat(Read.refusal(aWorkbook().bytes())).isEqualTo("workbook.no-sheets");
    }

    @Test
    void oldFormatsAreNamed() throws Exception {
        assertThat(Read.refusal(new byte[] {9, 0, 4, 0, 2, 0, 16, 0})).isEqualTo("workbook.old-format");
        assertThat(Read.refusal(new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0})).isEqualTo("workbook.old-format");
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            byte[] biff5 = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 10, 0, 0, 0};
            file.createDocument(new java.io.ByteArrayInputStream(biff5), "Book");
            file.writeFilesystem(bytes);
            assertThat(Read.refusal(bytes.toByteArray())).isEqualTo("workbook.old-format");
        }
    }

    @Test
    void passwordsAreAskedForInTheLanguageOfTheSender() throws Exception {
        byte[] encrypted = encrypted("тайна");

        assertThat(Read.refusal(encrypted)).isEqualTo("workbook.encrypted");
        UnreadableWorkbook refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                UnreadableWorkbook.class, () -> Workbooks.open(encrypted, Limits.defaults()));
        assertThat(refused.reason().in(Language.RU)).contains("паролем");
        assertThat(refused.reason().in(Language.KK)).contains("құпиясөз");
        assertThat(refused.reason().remedyIn(Language.KK)).isNotBlank();
    }

    @Test
    void thePasswordThatEverybodyHasIsTried() throws Exception {
        assertThat(Read.cells(encrypted("VelvetSweatshop"))).containsExactly("A1 NUMBER 7");
    }

    private static byte[] encrypted(String password) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (var stream = encryptor.getDataStream(file)) {
                stream.write(aWorkbook().rows(ONE).bytes());
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void anOldWorkbookWithAPasswordIsRefused() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("тайна");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(7);
            workbook.write(bytes);
            assertThat(Read.refusal(bytes.toByteArray())).isEqualTo("workbook.encrypted");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void cutOffOrBrokenFilesAreRefusedWhereverTheCutIs() throws Exception {
        byte[] xlsx = aWorkbook().rows(ONE.repeat(200)).bytes();
        byte[] xls = XlsTests.written(
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("текст"));
        for (int percent = 5; percent < 100; percent += 5) {
            assertThat(Read.refusal(Arrays.copyOf(xlsx, xlsx.length * percent / 100)))
                    .startsWith("workbook.damaged");
        }
        for (int percent = 10; percent < 50; percent += 10) {
            assertThat(Read.refusal(Arrays.copyOf(xls, xls.length * percent / 100)))
                    .startsWith("workbook.damaged");
        }
    }

    @Test
    void damageInsideASheetNamesTheSheet() {
        assertThat(Read.refusal(
                        aWorkbook().rows("<row r='1'><c r='A1'><v>7</c></row>").bytes()))
                .isEqualTo("workbook.damaged-sheet");
        assertThat(Read.refusal(aWorkbook()
                        .rows("<row r='1'><c r='1A'><v>7</v></c></row>")
                        .bytes()))
                .isEqualTo("workbook.damaged-sheet");
        assertThat(Read.refusal(
                        aWorkbook().rows("<row r='0'><c><v>7</v></c></row>").bytes()))
                .isEqualTo("workbook.damaged-sheet");
        assertThat(Read.refusal(aWorkbook()
                        .rows("<row r='1'><c r='B2' t='s'><v>9</v></c></row>")
                        .bytes()))
                .isEqualTo("workbook.damaged-cell Лист1!B2");
        assertThat(Read.refusal(aWorkbook().rows(ONE + ONE).bytes())).isEqualTo("workbook.cell-twice Лист1!A1");
    }

    @Test
    void documentTypesAndEntitiesAreNotRead() {
        String bomb = "<!DOCTYPE worksheet [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>";

        assertThat(Read.refusal(aWorkbook().prologue(bomb).rows(ONE).bytes())).isEqualTo("workbook.damaged-sheet");
        assertThat(Read.refusal(aWorkbook()
                        .rows("<row r='1'><c r='A1' t='str'><v>&b;</v></c></row>")
                        .bytes()))
                .isEqualTo("workbook.damaged-sheet");
        assertThat(Read.refusal(aWorkbook()
                        .rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                        .part(
                                "xl/sharedStrings.xml",
                                "<!DOCTYPE sst SYSTEM 'file:///etc/passwd'><sst><si><t>a</t></si></sst>")
                        .bytes()))
                .isEqualTo("workbook.damaged-sheet");
    }

    @Test
    void aChangedByteIsNoticedByTheChecksumOfItsPart() {
        byte[] bytes = aWorkbook().rows(ONE).bytes();
        byte[] crc = bytes.clone();
        // the checksum of the sheet's part in the central directory
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002", bytes.length);
        at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        crc[at + 16] ^= 1;

        assertThat(Read.refusal(crc)).startsWith("workbook.damaged");
    }
}

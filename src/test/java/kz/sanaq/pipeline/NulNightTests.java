package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.AChild;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A character that no database keeps, in a name, ends no night. */
class NulNightTests {

    @RegisterExtension
    final AfterEachCallback closing = context -> this.database.close();

    private final TestDatabase database = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void aSheetNameWithANulAndAChildEndsNoNight() throws Exception {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Aaaaabbbbb")
                    .createRow(0)
                    .createCell(0)
                    .setCellValue("ИИН " + AChild.number(1).iin());
            workbook.write(made);
        }
        byte[] bytes = new String(made.toByteArray(), StandardCharsets.ISO_8859_1)
                .replace("Aaaaabbbbb", "Aaaaa\0bbbb")
                .getBytes(StandardCharsets.ISO_8859_1);
        night("nul.xls", bytes);
    }

    @Test
    void aNameInAZipWithANulEndsNoNight() throws Exception {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(made)) {
            zip.putNextEntry(new ZipEntry("Aaaaabbbbb.xlsx"));
            zip.write(AChild.number(1).xlsx(AChild.In.CELL));
        }
        byte[] bytes = new String(made.toByteArray(), StandardCharsets.ISO_8859_1)
                .replace("Aaaaabbbbb", "Aaaaa\0bbbb")
                .getBytes(StandardCharsets.ISO_8859_1);
        night("nul.zip", bytes);
    }

    private void night(String name, byte[] bytes) throws Exception {
        Nights nights = new Nights(database);
        Path inbox = folder.resolve("inbox");
        Files.write(Files.createDirectories(inbox.resolve("edu-11")).resolve(name), bytes);
        assertThat(nights.night(inbox).failure()).isNull();
        assertThat(nights.count("intake.submission where state = 'SET_ASIDE'")).isEqualTo(1);
    }
}

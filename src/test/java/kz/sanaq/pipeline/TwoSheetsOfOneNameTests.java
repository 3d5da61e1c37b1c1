package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What no program makes ends no night: a correction is told under the names of its sheets. */
class TwoSheetsOfOneNameTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void aCorrectionWithTwoSheetsOfOneNameEndsNoNight() throws Exception {
        Nights nights = new Nights(DATABASE);
        Correspondence post = new Correspondence(nights, folder);
        Path sample = Nights.SAMPLE.resolve("kostanay_det_doma_13.xlsx");
        send(post, sample, "one.xlsx", 0, 1);
        assertThat(nights.night(post.inbox().getParent()).failure()).isNull();
        send(post, sample, "two.xlsx", 1, 2);

        assertThat(nights.night(post.inbox().getParent()).failure()).isNull();

        assertThat(nights.count("intake.correction")).isEqualTo(1);
    }

    private static void send(Correspondence post, Path workbook, String name, int days, int value) throws Exception {
        post.send(name, workbook, days, edited -> {
            edited.createSheet("Aaaaa").createRow(0).createCell(0).setCellValue(value);
            edited.createSheet("Bbbbb").createRow(0).createCell(0).setCellValue(10 + value);
        });
        Path file = post.inbox().resolve(name);
        FileTime sent = Files.getLastModifiedTime(file);
        Files.write(file, renamed(Files.readAllBytes(file)));
        Files.setLastModifiedTime(file, sent);
    }

    private static byte[] renamed(byte[] made) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(made));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals("xl/workbook.xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace("Bbbbb", "Aaaaa")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return out.toByteArray();
    }
}

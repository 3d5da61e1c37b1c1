package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** The directory of a zip is read within the limit of its entries, not only counted afterwards. */
class ZipDirectoryTests {

    private static final int MANY = 10_000;

    @Test
    void asManyEntriesAsThereMayBeAreRead() throws Exception {
        byte[] zip = zip(MANY);

        assertThat(entries(zip, MANY)).isEqualTo(MANY);
        assertThat(Read.refusal(zip))
                .as("no workbook, and not too many entries")
                .isEqualTo("workbook.limit-zipped-files");
    }

    @Test
    void whereThereAreManyMoreTheRestIsNotRead() throws Exception {
        byte[] zip = zip(3 * MANY);

        assertThatThrownBy(() -> entries(zip, 10)).hasRootCauseInstanceOf(UnreadableWorkbook.class);
        assertThat(Read.refusal(zip, Limits.defaults().with(Limit.ENTRIES, 10))).isEqualTo("workbook.limit-entries");
    }

    private static int entries(byte[] zip, int allowed) throws IOException {
        Limits limits = Limits.defaults().with(Limit.ENTRIES, allowed);
        try (ZipFile opened = ZipFile.builder()
                .setSeekableByteChannel(new ZipChannel(new SeekableInMemoryByteChannel(zip), limits))
                .get()) {
            return Collections.list(opened.getEntries()).size();
        }
    }

    private static byte[] zip(int entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int entry = 0; entry < entries; entry++) {
                out.putNextEntry(new ZipEntry("отчёт " + entry));
            }
        }
        return bytes.toByteArray();
    }
}

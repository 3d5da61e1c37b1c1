package kz.sanaq.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;

/** Any bytes as a zip of workbooks in the inbox: its files have names of their own and bytes, or are passed over in words. */
public final class ZipTarget {

    private static final Limits SMALL = Limits.defaults()
            .with(Limit.FILE_BYTES, 1 << 20)
            .with(Limit.TOTAL_BYTES, 4 << 20)
            .with(Limit.ENTRIES, 200)
            .with(Limit.ZIPPED_FILES, 50);

    private static final Path FILE = file();

    private ZipTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        List<InboxFile> files = new InboxFile(FILE, "a.zip", "edu-11", Instant.EPOCH).unpacked(SMALL);
        Set<String> names = new HashSet<>();
        for (InboxFile file : files) {
            assertThat(file.name()).startsWith("a.zip").doesNotContain("/../", "\\", "\0", "\n");
            assertThat(names.add(file.name())).as("two files of one name").isTrue();
            try {
                assertThat(file.bytes(SMALL).length).isLessThanOrEqualTo(1 << 20);
            } catch (NotRead passedOver) {
                assertThat(passedOver.said().key()).startsWith("intake.not-read.");
            }
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzzed", ".zip");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

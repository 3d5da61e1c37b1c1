package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A night loads the workbooks of a zip as if they lay beside one another, and a second night nothing more. */
class ZipNightTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void aNightLoadsEachWorkbookOfAZip() throws Exception {
        Nights nights = new Nights(DATABASE);
        Path loose = Nights.inboxOf(folder, "edu-11");
        Path inbox = Files.createDirectories(folder.resolve("zipped"));
        int files = zip(loose, inbox.resolve("год.zip"));
        Files.writeString(
                inbox.resolve("manifest.csv"), "file,sender,received_at\nгод.zip,edu-11,2023-02-01T10:00:00+06:00\n");

        nights.night(inbox);

        assertThat(nights.count("intake.submission where file_name like 'год.zip!%' and sender = 'edu-11'"))
                .isEqualTo(nights.count("intake.submission"))
                .isEqualTo(files);
        assertThat(nights.count("intake.submission where state = 'LOADED'")).isGreaterThan(files / 2);

        nights.night(inbox);

        assertThat(nights.count("intake.delivery")).isEqualTo(files);
    }

    private static int zip(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.list(from);
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            List<Path> files =
                    all.filter(file -> !file.endsWith("manifest.csv")).sorted().toList();
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
            return files.size();
        }
    }
}

package kz.sanaq.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTests {

    @TempDir
    Path folder;

    @Test
    void whatAProgramLeavesWhileItWritesIsNoDelivery() throws Exception {
        Path reporter = Files.createDirectories(folder.resolve("inbox/edu-11"));
        for (String name :
                new String[] {"list.xlsx", "list.xlsx.part", "~$list.xlsx", "Thumbs.db", ".list.xlsx", "~WRL0001.tmp"
                }) {
            Files.writeString(reporter.resolve(name), "x");
        }

        assertThat(new Inbox(folder.resolve("inbox")).files())
                .extracting(InboxFile::name)
                .containsExactly("edu-11/list.xlsx");
    }

    @Test
    void inHistoryTheNearestManifestAndTheNearestReporterCount() throws Exception {
        write("2018/edu-11/old/edu-39/a.xlsx");
        write("2018/edu-11/b.xlsx");
        write("2018/c.xlsx");
        write("2019/box/d.xlsx");
        write("edu-11/2019/e.xlsx");
        manifest(
                "manifest.csv",
                "2018/edu-11/b.xlsx,edu-10,2018-02-01T00:00:00Z",
                "2018/c.xlsx,edu-10,2018-02-02T00:00:00Z");
        manifest("2018/manifest.csv", "edu-11/b.xlsx,edu-63,2018-02-03T00:00:00Z");
        manifest("2019/manifest.csv", "d.xlsx,edu-71,2019-02-04T00:00:00Z");

        assertThat(Inbox.ofHistory(folder, code -> code.startsWith("edu-")).files())
                .extracting(
                        InboxFile::name,
                        InboxFile::sender,
                        file -> file.receivedAt().toString())
                .containsExactly(
                        tuple("2018/edu-11/old/edu-39/a.xlsx", "edu-39", "2017-01-01T00:00:00Z"),
                        tuple("edu-11/2019/e.xlsx", "edu-11", "2017-01-01T00:00:00Z"),
                        tuple("2018/c.xlsx", "edu-10", "2018-02-02T00:00:00Z"),
                        tuple("2018/edu-11/b.xlsx", "edu-63", "2018-02-03T00:00:00Z"),
                        tuple("2019/box/d.xlsx", "edu-71", "2019-02-04T00:00:00Z"));
    }

    private void write(String file) throws Exception {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), "x");
        Files.setLastModifiedTime(folder.resolve(file), FileTime.from(Instant.parse("2017-01-01T00:00:00Z")));
    }

    private void manifest(String file, String... lines) throws Exception {
        Files.writeString(folder.resolve(file), "file,sender,received_at\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void aLinkLeadsNowhere() throws Exception {
        Path reporter = Files.createDirectories(folder.resolve("inbox/edu-11"));
        Path secret = Files.writeString(folder.resolve("secret.xlsx"), "x");
        Files.createSymbolicLink(reporter.resolve("list.xlsx"), secret);

        assertThat(new Inbox(folder.resolve("inbox")).files()).isEmpty();
    }
}

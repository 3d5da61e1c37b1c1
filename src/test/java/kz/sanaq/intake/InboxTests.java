package kz.sanaq.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
    void aLinkLeadsNowhere() throws Exception {
        Path reporter = Files.createDirectories(folder.resolve("inbox/edu-11"));
        Path secret = Files.writeString(folder.resolve("secret.xlsx"), "x");
        Files.createSymbolicLink(reporter.resolve("list.xlsx"), secret);

        assertThat(new Inbox(folder.resolve("inbox")).files()).isEmpty();
    }
}

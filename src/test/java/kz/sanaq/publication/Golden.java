package kz.sanaq.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are compared with what the code makes; {@code -Dgolden=rewrite} writes them anew. */
public final class Golden {

    private Golden() {}

    public static void verify(Path file, String text) throws IOException {
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as("%s; -Dgolden=rewrite makes it anew", file).isEqualTo(Files.readString(file));
    }
}

package kz.sanaq.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Archives of the versions that were released, each written from a small country's nights with that version. */
final class Released {

    static final Path FOLDER = Path.of("src", "test", "resources", "released");

    private Released() {}

    static List<Path> archives() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path oldest() {
        return archives().get(0);
    }

    /** Folders of an installation, with a folder of knowledge that is empty. */
    static Folders foldersIn(Path folder) {
        try {
            return new Folders(Files.createDirectories(folder.resolve("jobs")), folder.resolve("home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

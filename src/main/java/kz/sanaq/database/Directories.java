package kz.sanaq.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the making of a cluster does to files. */
final class Directories {

    private static final Logger LOG = LoggerFactory.getLogger(Directories.class);
    private static final long LONG_LOG = 10_000_000;

    private Directories() {}

    /** Deletes a directory and all that is in it; none is none. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    /** Deletes what killed starts left half made; what is still being written is left to the next start. */
    static void deleteDrafts(Path directory) throws IOException {
        try (Stream<Path> drafts = Files.list(directory)) {
            for (Path draft : drafts.filter(path -> path.toString().endsWith(".new") && Files.isDirectory(path))
                    .toList()) {
                delete(draft);
            }
        } catch (FileSystemException | UncheckedIOException e) {
            LOG.warn("A draft is still being written", e);
        }
    }

    /** An empty file that its owner alone can read. */
    static void createPrivate(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Empties a log that has grown long. */
    static void shorten(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LONG_LOG) {
                FileChannel.open(log, StandardOpenOption.WRITE).truncate(0).close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.sanaq.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The closed folder where workbooks with personal data lie until a steward purges them; only its owner may open it. */
public final class Quarantine {

    private final Path folder;

    public Quarantine(Path folder) {
        this.folder = folder;
    }

    void keep(Sha256 sha256, byte[] bytes) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Path part = folder.resolve(sha256.hex() + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(part, bytes);
            Files.move(part, folder.resolve(sha256.hex()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

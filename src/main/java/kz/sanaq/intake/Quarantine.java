package kz.sanaq.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                    channel.write(left);
                }
                channel.force(true); // the register says that it lies here, and the register is durable
            }
            Files.move(part, file(sha256), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true); // the name, too
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workbooks that lie here. */
    List<Sha256> kept() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(Sha256::isOne)
                    .map(Sha256::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a workbook; none where it does not lie here any more. */
    Optional<byte[]> bytes(Sha256 sha256) {
        try {
            return Files.exists(file(sha256)) ? Optional.of(Files.readAllBytes(file(sha256))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void purge(Sha256 sha256) {
        try {
            Files.deleteIfExists(file(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Sha256 sha256) {
        return folder.resolve(sha256.hex());
    }
}

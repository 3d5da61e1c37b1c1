package kz.sanaq.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive as it is written: under another name, which becomes its own when all of it is on the disk. Whatever happens
 * before, nothing stands under the name of the archive.
 */
final class ArchiveWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path draft;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private boolean isWhole;

    private ArchiveWriter(Path file, Path draft, FileChannel channel) {
        this.file = file;
        this.draft = draft;
        this.channel = channel;
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** What writes itself into a member. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static ArchiveWriter to(Path target) throws IOException {
        Path file = target.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new BackupRefused("backup.exists", "archive", file.toString());
        }
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        FileChannel channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (!locks(channel)) {
            channel.close();
            throw new BackupRefused("backup.under-way", "archive", file.toString());
        }
        channel.truncate(0);
        return new ArchiveWriter(file, draft, channel);
    }

    /** The lock goes with its process: what a dead one left is written over, what a living one writes is not. */
    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Manifest.Part add(String member, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(member));
        Measured measured = new Measured(zip);
        content.writeTo(measured);
        zip.closeEntry();
        return new Manifest.Part(member, measured.bytes, measured.sha256.hex());
    }

    /** Writes the manifest, puts all of it on the disk and gives it its name; answers the manifest's checksum. */
    String finish(Manifest manifest) throws IOException {
        byte[] json = manifest.toJson();
        Manifest.Part own = add(Manifest.NAME, out -> out.write(json));
        add(Manifest.CHECKSUM, out -> out.write((own.sha256() + "\n").getBytes(StandardCharsets.US_ASCII)));
        zip.finish();
        zip.flush();
        channel.force(true);
        if (Files.exists(file)) {
            throw new BackupRefused("backup.exists", "archive", file.toString());
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        isWhole = true;
        try (FileChannel folder = FileChannel.open(file.getParent())) {
            folder.force(true);
        }
        return own.sha256();
    }

    @Override
    public void close() throws IOException {
        if (!isWhole) {
            Files.deleteIfExists(draft);
        }
        channel.close();
    }

    /** Counts and digests what goes through; closing it leaves the archive open. */
    private static final class Measured extends FilterOutputStream {

        private final Digest sha256 = new Digest();
        private long bytes;

        Measured(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            sha256.update(ByteBuffer.wrap(from, offset, length));
            bytes += length;
        }

        @Override
        public void close() {}
    }
}

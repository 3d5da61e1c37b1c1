package kz.sanaq.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An archive as it is read: nothing of it is believed before {@link #verify()} has read all of it. */
final class Archive implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 1 << 26;

    private final Path file;
    private final ZipFile zip;
    private final String checksum;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        byte[] json = small(Manifest.NAME);
        Digest digest = new Digest();
        digest.write(json, 0, json.length);
        this.checksum = digest.hex();
        if (!new String(small(Manifest.CHECKSUM), StandardCharsets.US_ASCII).equals(checksum + "\n")) {
            throw damaged(Manifest.NAME, null);
        }
        this.manifest = Manifest.of(json, file.toString());
    }

    /**
     * Opens an archive and reads its manifest.
     *
     * @throws BackupRefused where it has no end, no manifest, or a manifest of a later format
     */
    static Archive open(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BackupRefused("backup.no-archive", "archive", file.toString());
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new Archive(file, zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new BackupRefused(e, "backup.truncated", "archive", file.toString());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Checksum of the manifest, and so of all that is in it. */
    String checksum() {
        return checksum;
    }

    long bytes() {
        return file.toFile().length();
    }

    /**
     * Reads every member to its end.
     *
     * @throws BackupRefused naming the first that is missing, too many, or not as the manifest says
     */
    void verify() {
        Set<String> expected = parts().map(Manifest.Part::member).collect(Collectors.toCollection(TreeSet::new));
        expected.add(Manifest.NAME);
        expected.add(Manifest.CHECKSUM);
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !expected.contains(name))
                .forEach(stranger -> {
                    throw damaged(stranger, null);
                });
        for (Manifest.Table table : manifest.tables()) {
            if (lines(table.part()) != table.rows()) {
                throw damaged(table.part().member(), null);
            }
        }
        manifest.files().forEach(this::lines);
    }

    private Stream<Manifest.Part> parts() {
        return Stream.concat(manifest.tables().stream().map(Manifest.Table::part), manifest.files().stream());
    }

    /** Lines of a member whose bytes are as the manifest says: as many as rows, where it is a table. */
    private long lines(Manifest.Part part) {
        try (InputStream in = content(part)) {
            Digest digest = new Digest();
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            long lines = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.write(buffer, 0, read);
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            if (bytes != part.bytes() || !digest.hex().equals(part.sha256())) {
                throw damaged(part.member(), null);
            }
            return lines;
        } catch (IOException e) {
            throw damaged(part.member(), e);
        }
    }

    InputStream content(Manifest.Part part) throws IOException {
        return content(part.member());
    }

    private InputStream content(String member) throws IOException {
        ZipEntry entry = zip.getEntry(member);
        if (entry == null) {
            throw damaged(member, null);
        }
        return zip.getInputStream(entry);
    }

    private byte[] small(String member) throws IOException {
        try (InputStream in = content(member)) {
            return in.readNBytes(LONGEST_MANIFEST);
        } catch (ZipException e) {
            throw damaged(member, e);
        }
    }

    BackupRefused damaged(String part, @Nullable IOException cause) {
        return new BackupRefused(cause, "backup.damaged", "archive", file.toString(), "part", part);
    }

    private static BackupRefused unreadable(Path file, IOException e) {
        return new BackupRefused(
                e, "backup.unreadable", "archive", file.toString(), "reason", String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }
}

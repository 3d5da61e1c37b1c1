package kz.sanaq.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import kz.sanaq.language.Message;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the class path into {@code home/postgres-<version>}. */
final class Binaries {

    /** The version that the build brings along. */
    static final String VERSION = "18.6.0";

    private Binaries() {}

    /** The directory with {@code bin}, {@code lib} and {@code share}. To be called in one's turn. */
    static Path unpacked(Path home, Account account) {
        Path directory = home.resolve("postgres-" + VERSION);
        if (!Files.exists(directory)) {
            String archive = "/postgres-%s.txz".formatted(platform());
            try (InputStream in = Binaries.class.getResourceAsStream(archive)) {
                if (in == null) {
                    throw new DatabaseUnavailable(Message.of("database.no-binaries", "platform", platform()));
                }
                Path draft = home.resolve("postgres-" + VERSION + ".new");
                Directories.delete(draft);
                unpack(in, draft, account);
                Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw NotWritable.of(home, e);
            }
        }
        return directory;
    }

    private static void unpack(InputStream archive, Path draft, Account account) throws IOException {
        directory(draft, account);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = draft.resolve(entry.getName()).normalize();
                if (!target.startsWith(draft)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                directory(entry.isDirectory() ? target : target.getParent(), account);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory() && !entry.getName().endsWith(".a")) {
                    Files.copy(tar, target);
                    permit(target, (entry.getMode() & 0100) != 0);
                    account.own(target);
                }
            }
        }
    }

    /** The directory and those above it; the archive names files before their directories. */
    private static void directory(@Nullable Path directory, Account account) throws IOException {
        if (directory != null && !Files.exists(directory)) {
            directory(directory.getParent(), account);
            Files.createDirectory(directory);
            permit(directory, true);
            account.own(directory);
        }
    }

    /** For everybody to read and run: the account may be another than ours. */
    private static void permit(Path path, boolean executable) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        Files.setPosixFilePermissions(path, permissions);
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String family = system.contains("mac") ? "darwin" : system.contains("windows") ? "windows" : "linux";
        return family + "-" + (processor.equals("aarch64") || processor.equals("arm64") ? "arm_64" : "x86_64");
    }
}

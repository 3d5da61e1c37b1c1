package kz.sanaq.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@link Folders} on their way into an archive and back. */
final class FolderFiles {

    private static final String JOBS = "jobs/";
    private static final String QUARANTINE = "quarantine/";

    private final Folders folders;

    FolderFiles(Folders folders) {
        this.folders = folders;
    }

    /** Adds the knowledge; what is closed away only where it is asked for. */
    List<Manifest.Part> addTo(ArchiveWriter archive, boolean withQuarantine) throws IOException {
        List<Manifest.Part> parts = new ArrayList<>(add(archive, folders.jobs(), JOBS));
        if (withQuarantine) {
            parts.addAll(add(archive, folders.quarantine(), QUARANTINE));
        }
        return List.copyOf(parts);
    }

    private static List<Manifest.Part> add(ArchiveWriter archive, Path folder, String prefix) throws IOException {
        List<Manifest.Part> parts = new ArrayList<>();
        for (Path file : filesBelow(folder)) {
            String name = prefix + folder.relativize(file).toString().replace('\\', '/');
            byte[] bytes = Files.readAllBytes(file); // small, and whole: an answer replaces its file at once
            parts.add(archive.add(name, out -> out.write(bytes)));
        }
        return parts;
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.getFileName().toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Puts the files of an archive back: knowledge beside the present one, what was closed away where it was. Writing the
     * same again changes nothing.
     *
     * @return paths of the knowledge that is not the same at present, below {@code jobs}
     */
    List<String> restore(Archive archive) throws IOException {
        Path beside = folders.restored(archive.checksum());
        List<String> different = new ArrayList<>();
        for (Manifest.Part part : archive.manifest().files()) {
            String member = part.member();
            if (member.startsWith(QUARANTINE)) {
                write(archive, part, inside(folders.home(), archive, member), true);
            } else {
                write(archive, part, inside(beside, archive, member), false);
                String name = member.substring(JOBS.length());
                if (!part.sha256().equals(checksum(folders.jobs().resolve(name)))) {
                    different.add(name);
                }
            }
        }
        return List.copyOf(different);
    }

    private static Path inside(Path folder, Archive archive, String member) {
        Path file = folder.resolve(member).normalize();
        if (!(member.startsWith(JOBS) || member.startsWith(QUARANTINE)) || !file.startsWith(folder.normalize())) {
            throw archive.damaged(member, null);
        }
        return file;
    }

    private static void write(Archive archive, Manifest.Part part, Path file, boolean isClosed) throws IOException {
        if (part.sha256().equals(checksum(file))) {
            return;
        }
        Path folder = Files.createDirectories(file.getParent());
        if (isClosed) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Path draft = Files.createTempFile(folder, ".", ".part"); // readable by its owner alone
        try (InputStream in = archive.content(part);
                OutputStream out = Files.newOutputStream(draft)) {
            in.transferTo(out);
        }
        if (!isClosed) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Of a file; of one that is not there, a text that no checksum is. */
    private static String checksum(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            Digest digest = new Digest();
            in.transferTo(digest);
            return digest.hex();
        }
    }
}

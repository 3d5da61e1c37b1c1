package kz.sanaq.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.language.Message;

/**
 * The folder that submissions arrive in. Who sent a file and when is said by {@code manifest.csv} (file, sender,
 * received_at) in the folder or beside it; a file it does not list belongs to the reporter whose folder it lies in, and
 * has the file's own time. Every file is a delivery but the manifest, hidden
 * ones, what a program leaves while it writes ({@code report.xlsx.part}, {@code ~$report.xlsx}) and links, which may lead
 * out of the folder.
 */
public final class Inbox {

    private static final String MANIFEST = "manifest.csv";

    /** Who sent a file that neither the manifest nor a folder names; no reporter has this code, so it is refused. */
    private static final String UNKNOWN = "unknown";

    private static final Pattern BY_THE_WAY = Pattern.compile(
            "~\\$.*|~.*\\.tmp|.*\\.(part|partial|filepart|crdownload|tmp|swp)|thumbs\\.db|desktop\\.ini",
            Pattern.CASE_INSENSITIVE);

    private final Path folder;

    public Inbox(Path folder) {
        this.folder = folder;
    }

    /**
     * All files, oldest first; files of one moment by name.
     *
     * @throws BadKnowledge when the inbox is missing, or its manifest is wrong, with file and line
     */
    public List<InboxFile> files() {
        if (!Files.isDirectory(folder)) {
            throw new BadKnowledge(folder.toString(), 0, 0, Message.of("intake.no-inbox", "folder", folder.toString()));
        }
        Manifest manifest = Manifest.of(folder, MANIFEST);
        List<InboxFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Walk(manifest, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(InboxFile::receivedAt).thenComparing(InboxFile::name));
        return List.copyOf(files);
    }

    /** What cannot be opened is no end of the walk: a folder that is closed is listed, and is not read later. */
    private final class Walk extends SimpleFileVisitor<Path> {

        private final Manifest manifest;
        private final List<InboxFile> files;

        Walk(Manifest manifest, List<InboxFile> files) {
            this.manifest = manifest;
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                    && !isHidden(path)
                    && !isByTheWay(path)
                    && !path.equals(folder.resolve(MANIFEST))) {
                files.add(file(path, manifest, attributes.lastModifiedTime()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException why) throws IOException {
            if (path.equals(folder)) {
                throw why;
            }
            if (!(why instanceof NoSuchFileException) && !isHidden(path)) {
                files.add(file(path, manifest, FileTime.from(Instant.EPOCH)));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** The one file of this inbox at this path. */
    public InboxFile file(Path path) {
        try {
            return file(path, Manifest.of(folder, MANIFEST), Files.getLastModifiedTime(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InboxFile file(Path path, Manifest manifest, FileTime modified) {
        Path relative = folder.relativize(path);
        String name = relative.toString().replace('\\', '/');
        return manifest.entry(name)
                .map(entry -> new InboxFile(path, name, entry.sender(), entry.receivedAt()))
                .orElseGet(() -> new InboxFile(path, name, senderOf(relative), second(modified)));
    }

    private static String senderOf(Path relative) {
        return relative.getNameCount() > 1 ? relative.getName(0).toString() : UNKNOWN;
    }

    private static Instant second(FileTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static boolean isByTheWay(Path path) {
        return BY_THE_WAY.matcher(path.getFileName().toString()).matches();
    }

    private boolean isHidden(Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Limits;

/**
 * The folder that submissions arrive in. Who sent a file and when is said by {@code manifest.csv} (file, sender,
 * received_at) in the folder or beside it; a file it does not list belongs to the reporter whose folder it lies in, and
 * has the file's own time. Every file is a delivery but the manifest, hidden
 * ones, what a program leaves while it writes ({@code report.xlsx.part}, {@code ~$report.xlsx}) and links, which may lead
 * out of the folder.
 *
 * <p>Years of history lie deeper: there every folder may have its manifest, the nearest one that lists a file counts, and
 * a file belongs to the nearest folder around it that is called like a reporter.
 */
public final class Inbox {

    private static final String MANIFEST = "manifest.csv";

    /** Who sent a file that neither the manifest nor a folder names; no reporter has this code, so it is refused. */
    public static final String UNKNOWN = "unknown";

    private static final Pattern BY_THE_WAY = Pattern.compile(
            "~\\$.*|~.*\\.tmp|.*\\.(part|partial|filepart|crdownload|tmp|swp)|thumbs\\.db|desktop\\.ini",
            Pattern.CASE_INSENSITIVE);

    private final Path folder;
    private final Predicate<String> isReporter;
    private final boolean isHistory;

    /** The inbox of a night: a folder for each reporter, and one manifest. */
    public Inbox(Path folder) {
        this(folder, code -> true, false);
    }

    private Inbox(Path folder, Predicate<String> isReporter, boolean isHistory) {
        this.folder = folder;
        this.isReporter = isReporter;
        this.isHistory = isHistory;
    }

    /** Years of history, nested in any way. */
    public static Inbox ofHistory(Path folder, Predicate<String> isReporter) {
        return new Inbox(folder, isReporter, true);
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
        Manifests manifest = new Manifests();
        List<InboxFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Walk(manifest, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(InboxFile::receivedAt).thenComparing(InboxFile::name));
        return List.copyOf(files);
    }

    /** The same, with the files in a zip of workbooks instead of the zip. */
    public List<InboxFile> deliveries(Limits limits) {
        return files().stream().flatMap(file -> file.unpacked(limits).stream()).toList();
    }

    /** What cannot be opened is no end of the walk: a folder that is closed is listed, and is not read later. */
    private final class Walk extends SimpleFileVisitor<Path> {

        private final Manifests manifest;
        private final List<InboxFile> files;

        Walk(Manifests manifest, List<InboxFile> files) {
            this.manifest = manifest;
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(path) && !isByTheWay(path) && !isManifest(path)) {
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
            return file(path, new Manifests(), Files.getLastModifiedTime(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The manifests that may list a file, each read once. */
    private final class Manifests {

        private final Map<Path, Manifest> read = new HashMap<>();

        /** What the nearest manifest that lists the file says of it. */
        Optional<Manifest.Entry> entry(Path path) {
            Path around = isHistory ? around(path) : folder;
            Optional<Manifest.Entry> found = entry(path, around);
            while (found.isEmpty() && !around.equals(folder)) {
                around = around(around);
                found = entry(path, around);
            }
            return found;
        }

        private Optional<Manifest.Entry> entry(Path path, Path in) {
            return read.computeIfAbsent(in, any -> Manifest.of(in, MANIFEST)).entry(name(in.relativize(path)));
        }

        private static Path around(Path path) {
            return Objects.requireNonNull(path.getParent(), "a path inside the folder");
        }
    }

    private boolean isManifest(Path path) {
        return isHistory ? path.endsWith(MANIFEST) : path.equals(folder.resolve(MANIFEST));
    }

    private static String name(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    private InboxFile file(Path path, Manifests manifest, FileTime modified) {
        Path relative = folder.relativize(path);
        String name = name(relative);
        return manifest.entry(path)
                .map(entry -> new InboxFile(path, name, entry.sender(), entry.receivedAt()))
                .orElseGet(() -> new InboxFile(path, name, senderOf(relative), second(modified)));
    }

    /** Whose folder it lies in: in an inbox the outermost is a reporter's; in history the nearest that is called so. */
    private String senderOf(Path relative) {
        if (!isHistory) {
            return relative.getNameCount() > 1 ? relative.getName(0).toString() : UNKNOWN;
        }
        for (int i = relative.getNameCount() - 2; i >= 0; i--) {
            if (isReporter.test(relative.getName(i).toString())) {
                return relative.getName(i).toString();
            }
        }
        return UNKNOWN;
    }

    private static Instant second(FileTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether nobody sends a file of this name, in a zip, on purpose. */
    static boolean isByTheWay(String nameInZip) {
        String last = nameInZip.substring(nameInZip.lastIndexOf('/') + 1);
        return BY_THE_WAY.matcher(last).matches()
                || last.equals(MANIFEST)
                || nameInZip.startsWith("__MACOSX/")
                || nameInZip.startsWith(".")
                || nameInZip.contains("/.");
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

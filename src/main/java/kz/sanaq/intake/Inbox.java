package kz.sanaq.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
            "~\\$.*|~.*\\.tmp|.*\\.(part|partial|crdownload|tmp|swp)|thumbs\\.db|desktop\\.ini",
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
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !isHidden(path) && !isByTheWay(path) && !path.equals(folder.resolve(MANIFEST)))
                    .map(path -> file(path, manifest))
                    .sorted(Comparator.comparing(InboxFile::receivedAt).thenComparing(InboxFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one file of this inbox at this path. */
    public InboxFile file(Path path) {
        return file(path, Manifest.of(folder, MANIFEST));
    }

    private InboxFile file(Path path, Manifest manifest) {
        Path relative = folder.relativize(path);
        String name = relative.toString().replace('\\', '/');
        return manifest.entry(name)
                .map(entry -> new InboxFile(path, name, entry.sender(), entry.receivedAt()))
                .orElseGet(() -> new InboxFile(path, name, senderOf(relative), modified(path)));
    }

    private static String senderOf(Path relative) {
        return relative.getNameCount() > 1 ? relative.getName(0).toString() : UNKNOWN;
    }

    private static Instant modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

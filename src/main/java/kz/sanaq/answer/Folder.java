package kz.sanaq.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import kz.sanaq.workbook.UnreadableWorkbook;

/** Where answers lie: {@code returned/<sender>/} and {@code receipts/<sender>/} below the home of what runs leave. */
final class Folder {

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._ -]");
    private static final Pattern LEADING = Pattern.compile("^[. -]+");
    private static final int LONGEST = 80;
    private static final int DIGITS = 8;

    private final Path home;

    Folder(Path home) {
        this.home = home;
    }

    /** Writes all of a file. */
    interface Content {

        void writeTo(OutputStream out) throws IOException, UnreadableWorkbook;
    }

    /** The workbook as it goes back. */
    Path returned(Sent sent) {
        return home.resolve("returned").resolve(safe(sent.sender())).resolve(name(sent) + ".xlsx");
    }

    /** @param kind {@code json} or {@code html} */
    Path receipt(Sent sent, String kind) {
        return home.resolve("receipts").resolve(safe(sent.sender())).resolve(name(sent) + "." + kind);
    }

    /** What was answered before it was set aside, and showed the workbook or told its name. */
    List<Path> answeredOpenly(Sent sent) {
        Path receipts = home.resolve("receipts").resolve(safe(sent.sender()));
        return List.of(
                home.resolve("returned").resolve(safe(sent.sender())).resolve(openName(sent) + ".xlsx"),
                receipts.resolve(openName(sent) + ".json"),
                receipts.resolve(openName(sent) + ".html"));
    }

    /** A file whose name is its own, so that two workbooks of one name have an answer each. */
    private static String name(Sent sent) {
        return sent.isSetAside() ? digits(sent) : openName(sent);
    }

    private static String openName(Sent sent) {
        String name = sent.name();
        int dot = name.lastIndexOf('.');
        return safe(dot > 0 ? name.substring(0, dot) : name) + " " + digits(sent);
    }

    private static String digits(Sent sent) {
        return sent.sha256().hex().substring(0, DIGITS);
    }

    /** Nothing that leads out of the folder, or that a file system does not take. */
    private static String safe(String name) {
        String clean = LEADING.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceAll("");
        return clean.isEmpty()
                ? "_"
                : clean.substring(0, Math.min(LONGEST, clean.length())).strip();
    }

    /** Writes a file whole or not at all: a reader never sees half of it. */
    static void write(Path file, Content content) throws UnreadableWorkbook {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                try (OutputStream out = Files.newOutputStream(draft)) {
                    content.writeTo(out);
                }
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableWorkbook e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes away what no longer holds. */
    static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

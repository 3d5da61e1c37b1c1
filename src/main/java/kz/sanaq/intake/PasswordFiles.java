package kz.sanaq.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.sanaq.workbook.Passwords;

/**
 * Where the passwords are that senders protect their workbooks with. Each file is read when it is needed and not kept.
 *
 * @param bySender the file of each sender that has one
 */
public record PasswordFiles(Map<String, Path> bySender) {

    public static final PasswordFiles NONE = new PasswordFiles(Map.of());

    public PasswordFiles {
        bySender = Map.copyOf(bySender);
    }

    /** The files as they are set, found from a folder. */
    public static PasswordFiles in(Path root, List<PasswordFile> files) {
        return new PasswordFiles(files.stream()
                .collect(Collectors.toMap(
                        PasswordFile::sender,
                        one -> root.resolve(one.file()).toAbsolutePath().normalize())));
    }

    /** What a workbook of a sender may be protected with. */
    public Passwords of(String sender) {
        Path file = bySender.get(sender);
        return file == null ? Passwords.NONE : () -> lines(file);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

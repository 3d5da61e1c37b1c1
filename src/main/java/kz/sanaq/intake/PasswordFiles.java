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
 * @param root the installation's folder on this machine, which the files are found from
 * @param bySender the file of each sender that has one, as it is set
 */
public record PasswordFiles(Path root, Map<String, Path> bySender) {

    public static final PasswordFiles NONE = in(Path.of(""), List.of());

    public PasswordFiles {
        bySender = Map.copyOf(bySender);
    }

    /** The files as they are set, found from a folder. */
    public static PasswordFiles in(Path root, List<PasswordFile> files) {
        return new PasswordFiles(
                root, files.stream().collect(Collectors.toMap(PasswordFile::sender, PasswordFile::file)));
    }

    /** Those that are set elsewhere, found from the folder of this machine. */
    public PasswordFiles here(Map<String, Path> setElsewhere) {
        return new PasswordFiles(root, setElsewhere);
    }

    /** What a workbook of a sender may be protected with. */
    public Passwords of(String sender) {
        Path file = bySender.get(sender);
        return file == null ? Passwords.NONE : () -> lines(root.resolve(file));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

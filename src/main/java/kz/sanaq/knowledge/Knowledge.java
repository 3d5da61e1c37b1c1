package kz.sanaq.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.language.Message;

/**
 * The folder {@code jobs/}: what the jobs run with, as files that stewards may edit.
 *
 * <p>Paths and globs are relative to the folder and written with slashes. Every method throws {@link BadKnowledge} where
 * a file is not as it must be.
 */
public final class Knowledge {

    private final Path root;

    public Knowledge(Path jobs) {
        this.root = jobs.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new BadKnowledge(jobs.toString(), 0, 0, Message.of("knowledge.no-folder"));
        }
    }

    public Path root() {
        return root;
    }

    /** SHA-256 over the names and contents of all files, in lower-case hexadecimal digits. */
    public String hash() {
        return hash("");
    }

    /** SHA-256 over the names and contents of these files and of those below these folders. */
    public String hash(String... places) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : Stream.of(places)
                    .flatMap(place -> filesBelow(root.resolve(place)).stream())
                    .toList()) {
                byte[] name = relative(file).getBytes(StandardCharsets.UTF_8);
                byte[] content = Files.readAllBytes(file);
                digest.update(ByteBuffer.allocate(8)
                        .putInt(name.length)
                        .putInt(content.length)
                        .array());
                digest.update(name);
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files that the glob matches, such as {@code returns/*}{@code /return.yaml}, in the order of their paths. */
    public <T> List<YamlFile<T>> yaml(String glob, Class<T> type) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return filesBelow(root).stream()
                .filter(file -> matcher.matches(root.relativize(file)))
                .map(file -> StrictYaml.read(file, relative(file), type))
                .toList();
    }

    public <T> YamlFile<T> oneYaml(String path, Class<T> type) {
        return StrictYaml.read(existing(path), path, type);
    }

    /** The rows of a comma-separated file in UTF-8 whose first line names exactly these columns, in this order. */
    public List<CsvRow> csv(String path, String... expectedColumns) {
        return StrictCsv.read(existing(path), path, List.of(expectedColumns));
    }

    private Path existing(String path) {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new BadKnowledge(path, 0, 0, Message.of("knowledge.no-file"));
        }
        return file;
    }

    /** All files but hidden ones, in the order of their paths. */
    public List<Path> files() {
        return filesBelow(root);
    }

    private List<Path> filesBelow(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted((a, b) -> relative(a).compareTo(relative(b)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}

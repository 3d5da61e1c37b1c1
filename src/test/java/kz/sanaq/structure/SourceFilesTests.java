package kz.sanaq.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the project that only the text of its files can show. */
class SourceFilesTests {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");

    private static final int LONGEST = 250;

    private static final Pattern SENTENCE = Pattern.compile("(?s)^/\\*\\*.+?[.!].*?\\*/\\s*@");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@author\\b");

    @Test
    void noFileIsLong() throws IOException {
        TreeMap<String, Long> longOnes = new TreeMap<>();
        for (Path file : files(MAIN, ".java")) {
            long lines = Files.readString(file).lines().count();
            if (lines > LONGEST) {
                longOnes.put(file.toString(), lines);
            }
        }
        assertThat(longOnes).isEmpty();
    }

    @Test
    void everyPackageSaysInASentenceWhatItIsForAndIsNullMarked() throws IOException {
        Set<Path> packages = new TreeSet<>();
        for (Path file : files(MAIN, ".java")) {
            packages.add(file.getParent());
        }
        assertThat(packages).allSatisfy(directory -> {
            Path info = directory.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).containsPattern(SENTENCE).contains("@NullMarked");
        });
    }

    @Test
    void everyTopLevelTypeHasItsSentence() throws IOException {
        List<Path> silent = files(MAIN, ".java").stream()
                .filter(file -> !read(file).contains("/**"))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        for (Path root : List.of(MAIN, Path.of("src/main/resources"), Path.of("docs"), Path.of("jobs"))) {
            for (Path file : Files.exists(root) ? files(root, "") : List.<Path>of()) {
                assertThat(UNFINISHED.matcher(read(file)).results().map(found -> file + ": " + found.group()))
                        .isEmpty();
            }
        }
    }

    @Test
    void testsNeitherMockNorSleep() throws IOException {
        Pattern banned = Pattern.compile("import (static )?org\\.mockito|Thread" + "\\.sleep\\(");
        for (Path file : files(TEST, ".java")) {
            assertThat(banned.matcher(read(file)).results().map(found -> file + ": " + found.group()))
                    .isEmpty();
        }
    }

    @Test
    void everyMartIsMadeAnewWhenOneChanges() throws IOException {
        Path marts = Path.of("src/main/resources/db/marts");
        for (Path file : Files.exists(marts) ? files(marts, ".sql") : List.<Path>of()) {
            assertThat(read(file)).as(file.toString()).contains("${marts}");
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException binary) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

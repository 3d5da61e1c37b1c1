package kz.sanaq.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing begins with, and all that it has found, holds without it too. */
class FuzzCorpusTests {

    /** A folder for each target, called by its class below {@code kz.sanaq}. */
    private static final Path CORPUS = Path.of("src/fuzz/corpus");

    private static final Path TESTS = Path.of("src/test/java/kz/sanaq");

    private static final long MOST_BYTES = 1 << 20;

    static List<Path> inputs() throws IOException {
        return filesIn(CORPUS);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void eachInputOfTheCorpusHolds(Path input) throws Throwable {
        target(input.getParent()).invoke(Files.readAllBytes(input));
    }

    @Test
    void theCorpusIsSmallAndHasSomethingForEachTarget() throws IOException {
        long bytes = 0;
        for (Path input : inputs()) {
            bytes += Files.size(input);
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(filesIn(TESTS).stream()
                        .map(file -> TESTS.relativize(file).toString().replace('/', '.'))
                        .filter(name -> name.endsWith("Target.java"))
                        .map(name -> name.replaceFirst("\\.java$", "")))
                .allMatch(target -> Files.isDirectory(CORPUS.resolve(target)))
                .isNotEmpty();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The target as the fuzzer calls it. */
    private static MethodHandle target(Path folder) throws ReflectiveOperationException {
        return MethodHandles.lookup()
                .findStatic(
                        Class.forName("kz.sanaq." + folder.getFileName()),
                        "fuzzerTestOneInput",
                        MethodType.methodType(void.class, byte[].class));
    }
}

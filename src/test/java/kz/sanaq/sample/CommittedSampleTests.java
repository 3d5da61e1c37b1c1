package kz.sanaq.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The sample in the repository is what the program writes, small enough, and free of persons. */
class CommittedSampleTests {

    private static final Path COMMITTED = Path.of("sample-input");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

    @Test
    void theCommittedFilesAreThoseTheProgramWrites() throws IOException {
        assertThat(names(COMMITTED)).isEqualTo(namesWithoutRegister(Generated.FAULTY));
        for (String name : names(COMMITTED)) {
            same(COMMITTED.resolve(name), Generated.FAULTY.resolve(name));
        }
    }

    @Test
    void theCommittedRegisterIsTheOneTheProgramWrites() throws IOException {
        for (String name : new String[] {"institutions.csv", "institution-events.csv"}) {
            same(
                    Path.of("jobs/reference", name),
                    Generated.FAULTY.resolve("register").resolve(name));
        }
    }

    @Test
    void theSampleIsLargeEnoughAndSmallEnough() throws IOException {
        try (var files = Files.list(COMMITTED.resolve("inbox"))) {
            long[] sizes = files.mapToLong(file -> file.toFile().length()).toArray();
            assertThat(sizes.length).isGreaterThan(150);
            assertThat(java.util.Arrays.stream(sizes).sum()).isLessThan(4_000_000);
        }
    }

    @Test
    void noTokenIsAPersonsNumberButInThePlantedFile() throws IOException {
        for (String name : names(COMMITTED)) {
            if (!name.contains("Список воспитанников")) {
                noPerson(name, Files.readAllBytes(COMMITTED.resolve(name)));
            }
        }
        noPerson("register", Files.readAllBytes(Path.of("jobs/reference/institutions.csv")));
    }

    private static void noPerson(String name, byte[] bytes) throws IOException {
        for (var part : parts(bytes).entrySet()) {
            String text = new String(part.getValue(), java.nio.charset.StandardCharsets.ISO_8859_1);
            var matcher = TWELVE_DIGITS.matcher(text);
            while (matcher.find()) {
                assertThat(matcher.group().charAt(4)).as(name).isBetween('4', '6');
            }
        }
    }

    /** Workbooks are compared part by part, since not every zlib packs alike. */
    private static void same(Path committed, Path written) throws IOException {
        var expected = parts(Files.readAllBytes(written));
        var found = parts(Files.readAllBytes(committed));
        assertThat(found.keySet()).as("%s", committed).isEqualTo(expected.keySet());
        for (var part : expected.entrySet()) {
            assertThat(found.get(part.getKey()))
                    .as("%s %s", committed, part.getKey())
                    .isEqualTo(part.getValue());
        }
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            parts.put("", bytes);
            return parts;
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName() + " " + entry.getTimeLocal(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static TreeSet<String> namesWithoutRegister(Path directory) throws IOException {
        var names = names(directory);
        names.removeIf(name -> name.startsWith("register"));
        return names;
    }

    private static TreeSet<String> names(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .toList());
        }
    }
}

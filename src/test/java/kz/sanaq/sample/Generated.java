package kz.sanaq.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample, written once for all tests: with its faults, and without. */
final class Generated {

    static final Path FAULTY = write(true);
    static final Path CLEAN = write(false);

    private Generated() {}

    private static Path write(boolean withFaults) {
        try {
            Path directory = Files.createTempDirectory("sample");
            var country = new SampleCountry(SampleCountry.SEED);
            country.writeTo(directory, withFaults);
            country.writeRegisterTo(directory.resolve("register"));
            return directory;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static List<NamedCsvRecord> csv(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

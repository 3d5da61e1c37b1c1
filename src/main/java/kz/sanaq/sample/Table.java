package kz.sanaq.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A data table of the sample, read from the class path. */
final class Table {

    private Table() {}

    static <T> List<T> read(String name, Function<Row, T> row) {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(Table.class.getResourceAsStream("/sample/" + name), name),
                        StandardCharsets.UTF_8))) {
            return reader.stream().map(record -> row.apply(new Row(record))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One record, by the names of its columns. */
    record Row(NamedCsvRecord record) {

        String text(String column) {
            return record.getField(column);
        }

        int integer(String column) {
            return Integer.parseInt(text(column));
        }

        LocalDate date(String column) {
            return LocalDate.parse(text(column));
        }

        LocalDate dateOr(String column, LocalDate otherwise) {
            return text(column).isEmpty() ? otherwise : date(column);
        }
    }
}

package kz.sanaq.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What is sent, in the order in which it comes. */
final class Outbox {

    private record Parcel(String file, String sender, OffsetDateTime received, byte[] bytes) {}

    private final List<Parcel> parcels = new ArrayList<>();

    void add(Draft draft) {
        add(draft.file, draft.sender, draft.received, Writing.bytes(draft));
    }

    void add(String file, String sender, OffsetDateTime received, byte[] bytes) {
        if (parcels.stream().anyMatch(parcel -> parcel.file.equals(file))) {
            throw new IllegalStateException("two files are called " + file);
        }
        parcels.add(new Parcel(file, sender, received, bytes));
    }

    void writeTo(Path directory) throws IOException {
        var inbox = Files.createDirectories(directory.resolve("inbox"));
        parcels.sort(Comparator.comparing(Parcel::received).thenComparing(Parcel::file));
        explain(directory);
        try (var manifest = csv(directory.resolve("manifest.csv"))) {
            manifest.writeRecord("file", "sender", "received_at");
            for (Parcel parcel : parcels) {
                Files.write(inbox.resolve(parcel.file), parcel.bytes);
                manifest.writeRecord(
                        parcel.file,
                        parcel.sender,
                        parcel.received.format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME));
            }
        }
    }

    /** Says in the folder itself that all of it is invented. */
    static void explain(Path directory) throws IOException {
        try (var text = Objects.requireNonNull(Outbox.class.getResourceAsStream("/sample/README.md"))) {
            Files.write(directory.resolve("README.md"), text.readAllBytes());
        }
    }

    static CsvWriter csv(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }
}

package kz.sanaq.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;

/** Who sent which file of an inbox, and when. */
record Manifest(Map<String, Entry> entries) {

    record Entry(String sender, Instant receivedAt) {}

    /** The manifest in the folder or beside it; an empty one where there is none. */
    static Manifest of(Path folder, String name) {
        if (Files.exists(folder.resolve(name))) {
            return read(folder, name, "");
        }
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent != null && Files.exists(parent.resolve(name))) {
            return read(parent, name, folder.toAbsolutePath().normalize().getFileName() + "/");
        }
        return new Manifest(Map.of());
    }

    Optional<Entry> entry(String file) {
        return Optional.ofNullable(entries.get(file));
    }

    private static Manifest read(Path folder, String name, String inside) {
        Map<String, Entry> entries = new HashMap<>();
        for (CsvRow row : new Knowledge(folder).csv(name, "file", "sender", "received_at")) {
            String file = row.text("file");
            String inFolder = file.startsWith(inside) ? file.substring(inside.length()) : file;
            if (entries.put(inFolder, new Entry(row.text("sender"), received(row))) != null) {
                throw new BadKnowledge(
                        row.file(), (int) row.line(), 0, Message.of("intake.manifest-twice", "file", file));
            }
        }
        return new Manifest(entries);
    }

    private static Instant received(CsvRow row) {
        try {
            return OffsetDateTime.parse(row.text("received_at")).toInstant();
        } catch (DateTimeException e) {
            throw new BadKnowledge(
                    row.file(),
                    (int) row.line(),
                    0,
                    Message.of("intake.manifest-time", "value", row.text("received_at")));
        }
    }
}

package kz.sanaq.sample;

import java.time.OffsetDateTime;

/** A workbook before it is written, with its sender and the time it came. */
final class Draft {

    enum Format {
        XLS,
        XLSX
    }

    String file;
    final String sender;
    OffsetDateTime received;
    final Format format;
    final Sheet sheet;

    Draft(String file, String sender, OffsetDateTime received, Format format, Sheet sheet) {
        this.file = file;
        this.sender = sender;
        this.received = received;
        this.format = format;
        this.sheet = sheet;
    }

    static Draft copyOf(Draft original) {
        return new Draft(
                original.file, original.sender, original.received, original.format, Sheet.copyOf(original.sheet));
    }
}

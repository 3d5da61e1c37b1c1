package kz.sanaq.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** What stopped a command and is no fault of Sanaq: a full disk, a database that went away, a place that is closed. */
final class Circumstance {

    private static final String NO_SPACE = "No space left";
    private static final String DISK_FULL = "53100";
    private static final String CONNECTION = "08";
    private static final String SHUTDOWN = "57P0";

    private Circumstance() {}

    /** What a single cause says; null where it says nothing of the kind. */
    static @Nullable Message of(Throwable cause) {
        String reason = firstLine(cause);
        if (reason.contains(NO_SPACE)) {
            return Message.of("cli.no-space", "reason", reason);
        } else if (cause instanceof SQLException refused) {
            return ofDatabase(reason, refused.getSQLState() == null ? "" : refused.getSQLState());
        } else if (cause instanceof FileSystemException place) {
            return ofFile(place);
        }
        return null;
    }

    private static Message ofDatabase(String reason, String state) {
        if (state.equals(DISK_FULL)) {
            return Message.of("cli.no-space", "reason", reason);
        } else if (state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN)) {
            return Message.of("cli.database-gone", "reason", reason);
        }
        return Message.of("cli.database", "reason", reason);
    }

    private static Message ofFile(FileSystemException place) {
        String file = String.valueOf(place.getFile());
        if (place instanceof AccessDeniedException) {
            return Message.of("cli.place.closed", "file", file);
        } else if (place instanceof NoSuchFileException) {
            return Message.of("cli.place.missing", "file", file);
        }
        String reason = place.getReason() == null ? place.getClass().getSimpleName() : place.getReason();
        return Message.of("cli.place.unusable", "file", file, "reason", reason);
    }

    private static String firstLine(Throwable cause) {
        boolean ofMachine = cause instanceof SQLException || cause instanceof IOException;
        return ofMachine
                ? String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                : "";
    }
}

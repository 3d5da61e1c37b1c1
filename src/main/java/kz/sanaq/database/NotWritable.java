package kz.sanaq.database;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import kz.sanaq.language.Message;

/** Why a directory cannot be made or written, in words. */
final class NotWritable {

    private NotWritable() {}

    static DatabaseUnavailable of(Path directory, Exception cause) {
        return new DatabaseUnavailable(why(directory, cause), cause);
    }

    private static Message why(Path directory, Exception cause) {
        if (!(cause instanceof FileSystemException refused)) {
            String reason = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
            return Message.of("database.not-writable", "directory", directory.toString(), "reason", reason);
        }
        Path file = refused.getFile() == null ? directory : Path.of(refused.getFile());
        Path there = there(file);
        if (!Files.isDirectory(there)) {
            return said("database.file-in-its-way", directory, there);
        } else if (refused instanceof AccessDeniedException) {
            return said("database.not-permitted", directory, file);
        } else if (refused instanceof NoSuchFileException) {
            return said("database.not-made", directory, there);
        }
        String reason = Objects.requireNonNullElse(refused.getReason(), file.toString());
        return Message.of("database.not-writable", "directory", directory.toString(), "reason", reason);
    }

    /** The file, or the nearest above it that exists. */
    private static Path there(Path file) {
        Path there = file.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private static Message said(String key, Path directory, Path file) {
        return Message.of(key, "directory", directory.toString(), "file", file.toString());
    }
}

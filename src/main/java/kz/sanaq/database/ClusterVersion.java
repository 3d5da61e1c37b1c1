package kz.sanaq.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.sanaq.language.Message;

/** Refuses data that another major version of PostgreSQL wrote. */
final class ClusterVersion {

    private ClusterVersion() {}

    static void check(Path data) throws IOException {
        String found = Files.readString(data.resolve("PG_VERSION")).strip();
        String wanted = Binaries.VERSION.substring(0, Binaries.VERSION.indexOf('.'));
        if (!found.equals(wanted)) {
            throw new DatabaseUnavailable(Message.of(
                    "database.other-version", "directory", data.toString(), "found", found, "wanted", wanted));
        }
    }
}

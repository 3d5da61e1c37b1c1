package kz.sanaq.backup;

import java.nio.file.Path;

/**
 * What lies beside the database.
 *
 * @param jobs the folder of knowledge, and of stewards' answers in it
 * @param home the folder of what runs leave
 */
public record Folders(Path jobs, Path home) {

    /** Where workbooks with personal data lie, closed. */
    Path quarantine() {
        return home.resolve("quarantine");
    }

    /** Where a restore puts the knowledge of an archive: beside the present, never over it. */
    Path restored(String checksum) {
        return home.resolve("restored-" + checksum.substring(0, 8));
    }
}

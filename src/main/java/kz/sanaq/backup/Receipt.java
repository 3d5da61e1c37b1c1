package kz.sanaq.backup;

/**
 * What is in an archive, for whoever asked for it.
 *
 * @param bytes size of the archive
 * @param checksum SHA-256 of its manifest, which has those of all its parts: worth keeping elsewhere
 */
public record Receipt(
        String sanaq, String schema, String takenAt, int tables, long rows, int files, long bytes, String checksum) {

    static Receipt of(Manifest manifest, String checksum, long bytes) {
        return new Receipt(
                manifest.sanaq(),
                manifest.schemaVersion(),
                manifest.takenAt(),
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size(),
                bytes,
                checksum);
    }
}

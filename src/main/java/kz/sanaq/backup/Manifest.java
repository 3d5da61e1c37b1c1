package kz.sanaq.backup;

import java.util.List;
import kz.sanaq.database.Migration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says of itself.
 *
 * @param format number of the archive's format
 * @param sanaq version of Sanaq that wrote it
 * @param postgres version of the server it was read from
 * @param takenAt moment of the snapshot, by the clock of the server
 * @param migrations what made the schema that the tables are of, in the order of their versions
 * @param tables in an order in which a table stands after those that it refers to
 * @param sequences with the number that each gives next
 * @param files files that are beside the database
 */
record Manifest(
        int format,
        String sanaq,
        String postgres,
        String takenAt,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Part> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String CHECKSUM = "manifest.sha256";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Rows of a table as PostgreSQL's COPY writes them as text, sorted by the key. */
    record Table(String schema, String name, List<String> columns, List<String> key, long rows, Part part) {

        String qualified() {
            return schema + "." + name;
        }
    }

    record Sequence(String schema, String name, long next) {

        String qualified() {
            return schema + "." + name;
        }
    }

    /** A member of the archive. */
    record Part(String member, long bytes, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** Version of the newest migration, as Flyway writes it. */
    String schemaVersion() {
        return migrations.get(migrations.size() - 1).version();
    }

    byte[] toJson() {
        return JSON.writeValueAsBytes(this);
    }

    /**
     * The manifest of these bytes.
     *
     * @throws BackupRefused where it is of a later format, or none
     */
    static Manifest of(byte[] json, String archive) {
        try {
            int format = JSON.readTree(json).path("format").asInt(0);
            if (format > FORMAT) {
                String writer = JSON.readTree(json).path("sanaq").asString("?");
                throw new BackupRefused("backup.newer-format", "archive", archive, "sanaq", writer);
            }
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new BackupRefused(e, "backup.damaged", "archive", archive, "part", NAME);
        }
    }
}

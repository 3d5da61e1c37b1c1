package kz.sanaq.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import kz.sanaq.language.Message;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schema up to date: tables by {@code db/migration}, once each, and marts by {@code db/marts}, all of them
 * anew as soon as one has changed.
 *
 * <p>Flyway repeats only the file that changed, which would leave views above it behind. So each mart names {@code
 * ${marts}} in a comment, the checksum of all their files: a change of any changes all.
 */
final class Migrations {

    private static final String MARTS = "classpath*:db/marts/*.sql";
    private static final String TABLES = "classpath*:db/migration/*.sql";

    private Migrations() {}

    static void run(DataSource owner) {
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration", "classpath:db/marts")
                    .placeholders(Map.of("marts", checksum(MARTS)))
                    .group(true)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailable(
                    Message.of(
                            "database.migration-failed",
                            "reason",
                            String.valueOf(e.getMessage()).strip()),
                    e);
        }
    }

    /** Of everything that makes the schema; changes as soon as a file does. */
    static String checksum() {
        return checksum(TABLES) + checksum(MARTS);
    }

    private static String checksum(String pattern) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            CRC32 checksum = new CRC32();
            for (Resource file : files) {
                checksum.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                checksum.update(file.getContentAsByteArray());
            }
            return HexFormat.of().toHexDigits((int) checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

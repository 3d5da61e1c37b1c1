package kz.sanaq.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import kz.sanaq.language.Message;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
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

    /** Tables and marts as they are now. */
    static void run(DataSource owner) {
        migrate(of(owner).locations("classpath:db/migration", "classpath:db/marts"));
    }

    /** Tables alone, as they were with these migrations. */
    static void run(DataSource owner, List<Migration> until) {
        String newest = newest(until).toString();
        migrate(of(owner).locations("classpath:db/migration").target(newest));
    }

    /** How a schema that these migrations made stands to those of this Sanaq. */
    static Lineage lineage(DataSource owner, List<Migration> made) {
        MigrationVersion newest = newest(made);
        Map<String, Integer> known = new HashMap<>();
        boolean isNewer = true;
        for (MigrationInfo migration :
                of(owner).locations("classpath:db/migration").load().info().all()) {
            if (migration.getState().isResolved() && migration.getVersion() != null) {
                boolean isUntil = migration.getVersion().compareTo(newest) <= 0;
                isNewer &= isUntil && !migration.getVersion().equals(newest);
                if (isUntil) {
                    known.put(migration.getVersion().toString(), migration.getResolvedChecksum());
                }
            }
        }
        Map<String, Integer> theirs = new HashMap<>();
        made.forEach(migration -> theirs.put(migration.version(), migration.checksum()));
        if (theirs.equals(known)) {
            return Lineage.KNOWN;
        }
        return isNewer ? Lineage.NEWER : Lineage.OTHER;
    }

    private static MigrationVersion newest(List<Migration> migrations) {
        return migrations.stream()
                .map(migration -> MigrationVersion.fromVersion(migration.version()))
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    private static FluentConfiguration of(DataSource owner) {
        return Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("marts", checksum(MARTS)))
                .group(true)
                .validateMigrationNaming(true);
    }

    private static void migrate(FluentConfiguration flyway) {
        try {
            flyway.load().migrate();
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

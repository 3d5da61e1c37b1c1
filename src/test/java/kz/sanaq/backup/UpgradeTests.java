package kz.sanaq.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.language.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What any release has held comes up to date, and no release is forgotten; what a later one held is left to it. */
class UpgradeTests {

    private static final Pattern RELEASE = Pattern.compile("(?m)^## \\[(\\d+\\.\\d+\\.\\d+)]");

    /** All that makes a table what it is. */
    private static final String SCHEMA = """
            select concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default, is_identity)
            from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema') and table_name <> 'flyway_schema_history'
            union all
            select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where conrelid <> 0
            union all
            select indexdef from pg_indexes where schemaname <> 'pg_catalog'
            union all
            select concat_ws(' ', table_schema, table_name, grantee, privilege_type) from information_schema.table_privileges
            where grantee like 'sanaq%'
            order by 1
            """;

    @TempDir
    Path folder;

    @Test
    void everyReleaseHasItsArchive() throws IOException {
        List<String> releases = RELEASE.matcher(Files.readString(Path.of("CHANGELOG.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(releases).isNotEmpty();
        assertThat(releases)
                .as("releases in CHANGELOG.md; CONTRIBUTING.md says how to make the archive of a new one")
                .containsExactlyInAnyOrderElementsOf(
                        Released.archives().stream().map(UpgradeTests::release).toList());
        for (Path archive : Released.archives()) {
            assertThat(Backup.verify(archive).sanaq()).isEqualTo(release(archive));
        }
    }

    @TestFactory
    Stream<DynamicTest> whatAReleaseHeldIsHeldByThePresent() {
        return Released.archives().stream()
                .map(archive -> DynamicTest.dynamicTest(release(archive), () -> comesUpToDate(archive)));
    }

    private void comesUpToDate(Path file) throws Exception {
        try (TestDatabase target = TestDatabase.empty();
                TestDatabase fresh = TestDatabase.migrated();
                Archive archive = Archive.open(file)) {
            new Restore(target.database(), folders()).from(file);

            try (Connection owner = target.database().connect(Role.OWNER)) {
                owner.setAutoCommit(false);
                TableCopy copy = new TableCopy(owner);
                for (Manifest.Table table : archive.manifest().tables()) {
                    assertThat(copy.checksum(TableShape.of(table)))
                            .as(table.qualified())
                            .isEqualTo(table.part().sha256());
                }
            }
            assertThat(archive.manifest().rows()).isGreaterThan(5000);
            assertThat(schema(target)).isEqualTo(schema(fresh)).hasSizeGreaterThan(500);
        }
    }

    @Test
    void whatALaterSanaqWroteIsLeftToIt() {
        try (TestDatabase later = TestDatabase.migrated();
                TestDatabase target = TestDatabase.empty()) {
            later.jdbc(Role.OWNER).sql("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'sanaq_owner', 1, true)
                    """).update();
            Path archive = folder.resolve("later.zip");
            new Backup(later.database(), folders(), "9.9.0").write(archive, false);

            assertThatThrownBy(() -> new Restore(target.database(), folders()).from(archive))
                    .isInstanceOfSatisfying(BackupRefused.class, refused -> {
                        assertThat(refused.said().in(Language.EN))
                                .contains("Sanaq 9.9.0 with schema 999, which is later than this Sanaq knows");
                        assertThat(refused.said().in(Language.RU)).contains("новее, чем знает этот Sanaq");
                        assertThat(refused.said().in(Language.KK)).contains("осы Sanaq білетін схемадан жаңа");
                        assertThat(refused.said().remedyIn(Language.EN)).contains("Sanaq 9.9.0 or a later one");
                    });
            assertThat(Rows.tables(target)).isZero();
        }
    }

    @Test
    void aSchemaThatNoReleaseHadIsRefused() {
        try (TestDatabase other = TestDatabase.migrated();
                TestDatabase target = TestDatabase.empty()) {
            other.jdbc(Role.OWNER)
                    .sql("update flyway_schema_history set checksum = checksum + 1 where version = '004'")
                    .update();
            Path archive = folder.resolve("other.zip");
            new Backup(other.database(), folders(), "test").write(archive, false);

            assertThatThrownBy(() -> new Restore(target.database(), folders()).from(archive))
                    .hasMessageContaining("of a schema that no release of Sanaq had");
            assertThat(Rows.tables(target)).isZero();
        }
    }

    /** Some of our migrations without one that comes before them: no release was like that. */
    @Test
    void aSchemaWithAHoleIsRefused() {
        try (TestDatabase other = TestDatabase.migrated();
                TestDatabase target = TestDatabase.empty()) {
            other.jdbc(Role.OWNER)
                    .sql("delete from flyway_schema_history where version = '010'")
                    .update();
            Path archive = folder.resolve("hole.zip");
            new Backup(other.database(), folders(), "test").write(archive, false);

            assertThatThrownBy(() -> new Restore(target.database(), folders()).from(archive))
                    .hasMessageContaining("of a schema that no release of Sanaq had");
            assertThat(Rows.tables(target)).isZero();
        }
    }

    @Test
    void aLaterFormIsSaidToBeOne() {
        byte[] manifest = "{\"format\": 2, \"sanaq\": \"9.9.0\", \"parts\": {}}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Manifest.of(manifest, "a.zip"))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("written by a later Sanaq (9.9.0)");
    }

    private Folders folders() {
        return Released.foldersIn(folder);
    }

    private static String release(Path archive) {
        return archive.getFileName().toString().replace(".zip", "");
    }

    private static List<String> schema(TestDatabase database) {
        JdbcClient owner = database.jdbc(Role.OWNER);
        return owner.sql(SCHEMA).query(String.class).list();
    }
}

package kz.sanaq.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything goes into one archive, and comes back as it was. */
class BackupTests {

    @RegisterExtension
    static final TestDatabase SOURCE = TestDatabase.empty();

    @TempDir
    static Path country;

    @TempDir
    Path folder;

    private static Folders folders;

    @BeforeAll
    static void fill() throws IOException {
        folders = new Folders(country.resolve("jobs"), country.resolve("home"));
        new Restore(SOURCE.database(), folders).from(Released.oldest());
        SOURCE.jdbc(Role.OWNER).sql("""
                insert into ref.text (key, language, text) values
                    ('test.hard', 'en', e'a\\tb\\nc\\\\d\\r\\\\N "e" {f}'),
                    ('test.hard', 'ru', ''),
                    ('test.hard', 'kk', 'Ұлттық 😀')
                """).update();
        Files.createDirectories(folders.jobs().resolve("reference"));
        Files.writeString(folders.jobs().resolve("reference/institution-aliases.csv"), "an answer\n");
        Files.createDirectories(folders.quarantine());
        Files.writeString(folders.quarantine().resolve("ab12"), "closed away");
    }

    @Test
    void everyTableAndSequenceComesBackAsItWas() throws SQLException {
        Path archive = folder.resolve("all.zip");
        Receipt written = backup(archive, false);
        assertThat(written.rows()).isEqualTo(Rows.all(SOURCE)).isGreaterThan(5000);

        try (TestDatabase target = TestDatabase.empty()) {
            restore(target, archive);
            assertThat(Rows.of(target)).isEqualTo(Rows.of(SOURCE)).hasSizeGreaterThan(50);
            assertThat(sequences(target)).isEqualTo(sequences(SOURCE)).isNotEmpty();
            assertThat(target.jdbc(Role.ANALYST)
                            .sql("select count(*) from mart.observation")
                            .query(Long.class)
                            .single())
                    .isPositive();
            assertThat(target.jdbc(Role.OWNER)
                            .sql(
                                    "select last_analyze is not null from pg_stat_user_tables where relname = 'observation'")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void theSameDataMakeTheSameParts() {
        backup(folder.resolve("one.zip"), false);
        backup(folder.resolve("two.zip"), false);
        try (Archive one = Archive.open(folder.resolve("one.zip"));
                Archive two = Archive.open(folder.resolve("two.zip"))) {
            assertThat(one.manifest().tables()).isEqualTo(two.manifest().tables());
            assertThat(one.manifest().files()).isEqualTo(two.manifest().files());
        }
    }

    @Test
    void whoMayWriteWhatIsAsBefore() {
        backup(folder.resolve("all.zip"), false);
        try (TestDatabase target = TestDatabase.empty()) {
            restore(target, folder.resolve("all.zip"));
            JdbcClient pipeline = target.jdbc(Role.PIPELINE);
            assertThatThrownBy(() -> pipeline.sql("update warehouse.observation set value = 0")
                            .update())
                    .hasStackTraceContaining("permission denied for table observation");
            assertThatThrownBy(
                            () -> pipeline.sql("delete from warehouse.vintage").update())
                    .hasStackTraceContaining("permission denied for table vintage");
            assertThatThrownBy(() -> target.jdbc(Role.ANALYST)
                            .sql("select from intake.workbook")
                            .query()
                            .rowSet())
                    .hasStackTraceContaining("permission denied");
            assertThat(pipeline.sql("""
                    insert into audit.run (job, who, why, started_at, state, code_version, knowledge_hash)
                    values ('test', 'test', 'test', now(), 'RUNNING', 'test', 'test')
                    returning run_id > (select max(run_id) from audit.run)
                    """).query(Boolean.class).single()).isTrue();
        }
    }

    @Test
    void aDatabaseThatWasPreparedAndNeverUsedIsEmpty() {
        backup(folder.resolve("all.zip"), false);
        try (TestDatabase target = TestDatabase.migrated()) {
            restore(target, folder.resolve("all.zip"));
            assertThat(Rows.of(target)).isEqualTo(Rows.of(SOURCE));
        }
    }

    @Test
    void aDatabaseWithDataIsLeftAlone() {
        backup(folder.resolve("all.zip"), false);
        Map<String, String> before = Rows.of(SOURCE);
        assertThatThrownBy(() -> restore(SOURCE, folder.resolve("all.zip")))
                .isInstanceOfSatisfying(BackupRefused.class, refused -> {
                    assertThat(refused.said().key()).isEqualTo("backup.not-empty");
                    assertThat(refused.said().remedyIn(Language.EN)).contains("SANAQ_HOME", "SANAQ_DB_URL");
                });
        assertThat(Rows.of(SOURCE)).isEqualTo(before);
    }

    @Test
    void aNightAndARestoreDoNotMeet() throws SQLException {
        backup(folder.resolve("all.zip"), false);
        try (TestDatabase target = TestDatabase.empty();
                Connection night = target.database().connect(Role.PIPELINE);
                Statement statement = night.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('sanaq.run'))");
            assertThatThrownBy(() -> restore(target, folder.resolve("all.zip")))
                    .hasMessageContaining("A night, or another restore, is under way");
            assertThat(Rows.tables(target)).isZero();
        }
    }

    @Test
    void answersComeBackBesideThePresentKnowledge() throws IOException {
        Receipt written = backup(folder.resolve("all.zip"), true);
        Folders other = new Folders(folder.resolve("other-jobs"), folder.resolve("other-home"));
        try (TestDatabase target = TestDatabase.empty()) {
            Restore.Restored restored = new Restore(target.database(), other).from(folder.resolve("all.zip"));

            assertThat(restored.different()).containsExactly("reference/institution-aliases.csv");
            assertThat(restored.knowledge().resolve("reference/institution-aliases.csv"))
                    .hasContent("an answer");
            assertThat(other.jobs()).doesNotExist();
            assertThat(other.quarantine().resolve("ab12")).hasContent("closed away");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other.quarantine())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(other.quarantine().resolve("ab12"))))
                    .isEqualTo("rw-------");
        }
        assertThat(written.files()).isEqualTo(2);
        assertThat(backup(folder.resolve("open.zip"), false).files()).isEqualTo(1);
    }

    @Test
    void noPasswordIsInIt() throws IOException {
        backup(folder.resolve("all.zip"), true);
        try (Archive archive = Archive.open(folder.resolve("all.zip"))) {
            for (Manifest.Table table : archive.manifest().tables()) {
                String rows = new String(archive.content(table.part()).readAllBytes());
                for (Role role : Role.values()) {
                    assertThat(rows)
                            .doesNotContain(SOURCE.database().credentials(role).password())
                            .doesNotContain("SCRAM-SHA-256");
                }
            }
        }
    }

    @Test
    void onlyItsOwnerMayReadAnArchiveAndNoneIsWrittenOver() throws IOException {
        Path archive = folder.resolve("all.zip");
        backup(archive, false);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        byte[] before = Files.readAllBytes(archive);
        assertThatThrownBy(() -> backup(archive, false)).hasMessageContaining("is there already");
        assertThat(archive).hasBinaryContent(before);
    }

    @Test
    void aBackupThatIsCutOffLeavesNothing() throws Exception {
        try (Connection holding = SOURCE.database().connect(Role.OWNER);
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table intake.slot in access exclusive mode");
            CompletableFuture<Receipt> writing =
                    CompletableFuture.supplyAsync(() -> backup(folder.resolve("all.zip"), false));
            JdbcClient watching = SOURCE.jdbc(Role.OWNER);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !watching.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where datname = current_database() and usename = current_user and wait_event_type = 'Lock'
                            """).query().listOfRows().isEmpty());
            assertThatThrownBy(writing::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(BackupRefused.class)
                    .hasMessageContaining("could not be written");
            holding.rollback();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aDatabaseWithoutTablesIsNoBackup() {
        try (TestDatabase target = TestDatabase.empty()) {
            assertThatThrownBy(() -> new Backup(target.database(), folders, "test").write(folder.resolve("x"), false))
                    .hasMessageContaining("has no tables of Sanaq yet");
        }
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void withoutTheAnswersThereIsNoBackup() {
        Folders elsewhere = new Folders(folder.resolve("nowhere"), folder);
        assertThatThrownBy(() -> new Backup(SOURCE.database(), elsewhere, "test").write(folder.resolve("x"), false))
                .hasMessageContaining("nowhere is not there");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    private static Receipt backup(Path archive, boolean withQuarantine) {
        return new Backup(SOURCE.database(), folders, "test").write(archive, withQuarantine);
    }

    private void restore(TestDatabase target, Path archive) {
        new Restore(target.database(), new Folders(folders.jobs(), folder.resolve("home"))).from(archive);
    }

    private static Map<String, Long> sequences(TestDatabase database) throws SQLException {
        Map<String, Long> next = new java.util.TreeMap<>();
        try (Connection owner = database.database().connect(Role.OWNER)) {
            new Catalogue(owner).sequences().forEach(one -> next.put(one.schema() + "." + one.name(), one.next()));
        }
        return next;
    }
}

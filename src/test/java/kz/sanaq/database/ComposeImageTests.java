package kz.sanaq.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Says which PostgreSQL the tests of this run had: the embedded one, or that of the compose file. */
class ComposeImageTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @Test
    void theImageIsPinnedToAVersion() {
        assertThat(ComposeImage.name()).matches("postgres:\\d+\\.\\d+-\\w+");
    }

    @Test
    void whatTheTestsRanOnIsSaid() {
        String version = DATABASE.jdbc(Role.OWNER)
                .sql("show server_version")
                .query(String.class)
                .single();
        String major = ComposeImage.name().replaceAll(".*:(\\d+)\\..*", "$1");

        assertThat(version).startsWith(major + ".");
        System.out.println(said(version));
    }

    private static String said(String version) {
        if ("docker".equals(System.getProperty("sanaq.database"))) {
            return "RAN on PostgreSQL %s in a container, as docker-compose.yml has it.".formatted(version);
        }
        return "SKIPPED: the tests on %s. They ran on the embedded PostgreSQL %s; %s."
                .formatted(
                        ComposeImage.name(),
                        version,
                        ComposeImage.isPossible()
                                ? "a Docker engine answers: ./mvnw -Dsanaq.database=docker verify runs them there"
                                : "no Docker engine answers");
    }
}

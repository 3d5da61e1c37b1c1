package kz.sanaq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL named by its URL; a second embedded one, bare of our logins, stands for it. */
class OtherServerTests {

    @TempDir
    static Path serverHome;

    private static EmbeddedServer server;

    @TempDir
    Path home;

    @BeforeAll
    static void start() {
        TestDatabase.programsInto(serverHome);
        server = EmbeddedServer.open(serverHome);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nobodyWasHere() throws Exception {
        try (Connection connection = server.administer("postgres")) {
            List<String> clear = new ArrayList<>(List.of("drop database if exists sanaq with (force)"));
            for (Role role : Role.values()) {
                clear.add("drop role if exists " + role.login());
            }
            Logins.run(connection, clear);
        }
    }

    @Test
    void anAdministratorsPasswordIsEnoughToMakeEverything() throws Exception {
        try (Database database = Databases.open(settings(true));
                Connection pipeline = database.connect(Role.PIPELINE)) {
            assertThat(Logins.names(pipeline, "select current_user")).containsExactly("sanaq_pipeline");
        }
        try (Database again = Databases.open(settings(false))) {
            again.migrate();
            again.migrate();
        }
    }

    @Test
    void anAdministratorMayRunTheScriptInstead() throws Exception {
        String script = Databases.script(settings(false));
        assertThat(script)
                .doesNotContain(Passwords.read(passwords()).of(Role.OWNER).password());
        try (Connection connection = server.administer("postgres")) {
            for (String statement : script.split(";\n")) {
                Logins.run(connection, List.of(statement));
            }
        }
        try (Database database = Databases.open(settings(false))) {
            database.migrate();
        }
    }

    @Test
    void missingLoginsAreExplained() {
        Passwords.readOrMake(passwords());
        try (Database database = Databases.open(settings(false))) {
            assertThatThrownBy(database::migrate)
                    .asInstanceOf(type(DatabaseUnavailable.class))
                    .satisfies(refused -> {
                        assertThat(refused.said().in(Language.EN)).contains("refuses the login sanaq_owner");
                        assertThat(refused.said().remedyIn(Language.RU)).contains("выполните sanaq init");
                    });
        }
    }

    @Test
    void whatIsMissingOrWrongIsSaidBeforeAnythingElse() {
        assertThatThrownBy(() -> Databases.open(settings(false)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("The file of passwords " + passwords() + " does not exist");

        Map<String, String> environment = Map.of(
                "SANAQ_DB_URL", "jdbc:postgresql://127.0.0.1:1/sanaq",
                "SANAQ_DB_ADMIN_USER", "postgres",
                "SANAQ_DB_PASSWORDS", passwords().toString());
        assertThatThrownBy(() -> Databases.open(DatabaseSettings.from(environment)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("The PostgreSQL at jdbc:postgresql://127.0.0.1:1/sanaq cannot be used");
    }

    @Test
    void theEnvironmentNamesTheDatabase() {
        assertThat(DatabaseSettings.from(Map.of())).isEqualTo(DatabaseSettings.embeddedIn(Path.of("data")));
        assertThat(DatabaseSettings.from(Map.of("SANAQ_HOME", "/a b", "SANAQ_DB_URL", " "))
                        .isEmbedded())
                .isTrue();
    }

    private DatabaseSettings settings(boolean asAdministrator) {
        try {
            Path secret = home.resolve("admin-password");
            Files.writeString(secret, server.passwords().of(Passwords.SUPERUSER).password() + "\n");
            String admin = asAdministrator ? Passwords.SUPERUSER : null;
            return new DatabaseSettings(home, server.url("sanaq"), passwords(), admin, null, secret);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path passwords() {
        return home.resolve("passwords.properties");
    }
}

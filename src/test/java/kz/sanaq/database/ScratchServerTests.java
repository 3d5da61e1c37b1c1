package kz.sanaq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import kz.sanaq.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server of a copy that does not come up is said in time, whatever it does instead. */
@Timeout(30)
class ScratchServerTests {

    @TempDir
    Path home;

    @Test
    void oneThatEndsWithoutAWordIsSaid() throws Exception {
        assertThatThrownBy(() -> ScratchServer.start(copy("exit 1"), Duration.ofMinutes(5)))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        said -> assertThat(said.said().in(Language.EN)).contains("ended without a word"));
    }

    @Test
    void oneThatSaysNothingIsBrokenOff() throws Exception {
        assertThatThrownBy(() -> ScratchServer.start(copy("exec sleep 600"), Duration.ofSeconds(1)))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        said -> assertThat(said.said().in(Language.EN)).contains("no word within 1 s"));
    }

    @Test
    void itsReasonIsSaidAsItSaysIt() throws Exception {
        assertThatThrownBy(() -> ScratchServer.start(copy("echo 'FATAL: no room'; exit 1"), Duration.ofMinutes(5)))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        said -> assertThat(said.said().in(Language.EN)).contains("FATAL: no room"));
    }

    /** A cluster whose server is a script. */
    private Cluster copy(String script) throws IOException {
        Path programs = Files.createDirectories(home.resolve("postgres-" + Binaries.VERSION + "/bin"));
        Path server = Files.writeString(programs.resolve("postgres"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Cluster.in(home, "copy");
    }
}

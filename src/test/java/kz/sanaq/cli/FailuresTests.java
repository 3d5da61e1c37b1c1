package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.language.Language;
import kz.sanaq.sample.SampleCountry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.CannotCreateTransactionException;

/** What stops a command and is no fault of Sanaq is told as what it is. */
class FailuresTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "53100, could not extend file, The disk is full",
        "58030, could not write: No space left on device, The disk is full",
        "08006, An I/O error occurred, The database went away",
        "08001, Connection refused, The database went away",
        "57P01, terminating connection, The database went away",
        "42501, permission denied, The database answered"
    })
    void aDatabaseThatFailsIsToldByItsCause(String state, String reason, String said) {
        SQLException cause = new SQLException("ERROR: " + reason + "\n  Where: here", state);

        for (Throwable failure : new Throwable[] {
            new CannotCreateTransactionException("Could not open", cause), new IllegalStateException("step", cause)
        }) {
            assertThat(Failures.text(failure, Language.EN))
                    .startsWith(said + ": ERROR: " + reason)
                    .doesNotContain("fault of Sanaq", "Where");
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        IOException refused = catchThrowableOfType(
                IOException.class, () -> new SampleCountry(SampleCountry.SEED).writeTo(file.resolve("sample"), false));

        assertThat(Failures.text(refused, Language.EN)).startsWith(file.toString());
        assertThat(Failures.text(new UncheckedIOException(new AccessDeniedException("/etc/x")), Language.RU))
                .startsWith("/etc/x: нет права");
        assertThat(Failures.text(new IOException("No space left on device"), Language.KK))
                .startsWith("Дискіде орын жоқ");
    }

    @Test
    void thatTheLogCannotBeWrittenComesNotBeforeTheMessage() throws Exception {
        Path home = Files.writeString(folder.resolve("file"), "x").resolve("home");
        ProcessBuilder status = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "kz.sanaq.cli.Sanaq",
                "status");
        status.environment().put("SANAQ_HOME", home.toString());
        status.environment().put("SANAQ_LANGUAGE", "en");
        status.environment().remove("SANAQ_DB_URL");

        Process process = status.redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("The directory " + home + " cannot be written");
        assertThat(process.waitFor()).isEqualTo(Sanaq.FAILED);
    }

    @Test
    void whatNobodyForesawIsAFault() {
        assertThat(Failures.text(new IllegalStateException("No space left for doubt"), Language.EN))
                .startsWith("This is a fault of Sanaq (IllegalStateException)");
    }

    @Test
    void noThreadIsRefusedAtItsLine() throws IOException {
        Files.writeString(folder.resolve("nightly.yaml"), "inbox: inbox\nthreads: 0\nchunk: 20\n");

        BadKnowledge bad = catchThrowableOfType(BadKnowledge.class, () -> NightlyFile.read(folder));

        assertThat(Failures.text(bad, Language.EN)).startsWith("nightly.yaml:").contains("threads 0");
    }
}

package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A folder or cell that there is not is wrong usage, told before anything is begun. */
class WrongPlaceTests {

    @TempDir
    Path folder;

    @Test
    void aFolderThatCannotBeMadeIsToldInWords() throws Exception {
        Path home = Files.writeString(folder.resolve("file"), "x").resolve("home");

        Process process = sanaq(home, "status");

        assertThat(said(process))
                .startsWith("The directory " + home + " cannot be written: ")
                .contains(folder.resolve("file").toString(), "SANAQ_HOME")
                .doesNotContain("java.", "Exception");
        assertThat(process.waitFor()).isEqualTo(Sanaq.FAILED);
    }

    @Test
    void aCellOrFigureOfWhichNothingIsKnownIsTold() {
        Table nothing = new Table(List.of("figure"), List.of(), List.of(false));
        Table something = new Table(List.of("figure"), List.of(List.of("gap/a")), List.of(false));

        assertThat(trace("akmola!Лист1!E8").wrong(nothing))
                .map(WrongPlaceTests::said)
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("Nothing is known of the cell akmola!Лист1!E8"));
        assertThat(trace("gap/x").wrong(nothing))
                .map(WrongPlaceTests::said)
                .hasValueSatisfying(text -> assertThat(text).startsWith("There is no figure gap/x"));
        assertThat(trace("akmola!Лист1!E8").wrong(something)).isEmpty();
    }

    private static TraceCommand trace(String from) {
        TraceCommand command = new TraceCommand();
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(from);
        return command;
    }

    private static String said(Message message) {
        return Failures.said(message, Language.EN);
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process sanaq(Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "kz.sanaq.cli.Sanaq"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("SANAQ_HOME", home.toString());
        process.environment().put("SANAQ_LANGUAGE", "en");
        process.environment().remove("SANAQ_DB_URL");
        return process.redirectErrorStream(true).start();
    }
}

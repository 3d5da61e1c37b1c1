package kz.sanaq.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;

/** The command line as a person meets it: a process of its own for each command, on a test database. */
final class Commands {

    private final TestDatabase database;
    private final Path folder;
    private final Path jobs;

    /** What a command printed, and its exit status. */
    record Outcome(int status, String out, String err) {}

    Commands(TestDatabase database, Path folder, Path jobs) throws IOException {
        this.database = database;
        this.folder = folder;
        this.jobs = jobs;
        StringBuilder lines = new StringBuilder();
        for (Role role : Role.values()) {
            var credentials = database.database().credentials(role);
            lines.append("%s=%s%n".formatted(credentials.login(), credentials.password()));
        }
        Files.writeString(folder.resolve("passwords.properties"), lines);
    }

    Outcome run(String... arguments) {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        try {
            Process process = start(out, err, arguments);
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end: " + List.of(arguments));
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=" + StandardCharsets.UTF_8,
                "-cp",
                System.getProperty("java.class.path"),
                "kz.sanaq.cli.Sanaq"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("SANAQ_DB_URL", database.database().url());
        environment.put(
                "SANAQ_DB_PASSWORDS", folder.resolve("passwords.properties").toString());
        environment.put("SANAQ_HOME", folder.resolve("home").toString());
        environment.put("SANAQ_JOBS", jobs.toString());
        environment.put("SANAQ_LANGUAGE", "en");
        return builder.start();
    }
}

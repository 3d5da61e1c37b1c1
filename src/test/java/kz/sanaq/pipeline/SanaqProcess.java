package kz.sanaq.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;

/** The command {@code sanaq} as a process of its own, on a test database. */
final class SanaqProcess {

    private final Path home;
    private List<String> prefix = List.of();
    private Path said;
    private QuickStart quick;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> options = new ArrayList<>(List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlogging.config=classpath:logback.xml")); // that of the installation, not that of the tests

    private SanaqProcess(TestDatabase database, Path home) throws IOException {
        this.home = Files.createDirectories(home);
        this.said = home.resolve("said.txt");
        List<String> passwords = new ArrayList<>();
        for (Role role : Role.values()) {
            var credentials = database.database().credentials(role);
            passwords.add(credentials.login() + "=" + credentials.password());
        }
        Files.write(home.resolve("passwords.properties"), passwords);
        with("SANAQ_DB_URL", database.database().url());
        with("SANAQ_HOME", home.toString());
        with("SANAQ_LANGUAGE", "en");
    }

    private SanaqProcess(Path home) {
        this.home = home;
        this.said = home.resolve("said.txt");
        with("SANAQ_HOME", home.toString());
        with("SANAQ_LANGUAGE", "en");
    }

    static SanaqProcess on(TestDatabase database, Path home) throws IOException {
        return new SanaqProcess(database, home);
    }

    /** On the embedded database of a home. */
    static SanaqProcess embeddedIn(Path home) {
        return new SanaqProcess(home);
    }

    SanaqProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** With a clock that is ahead and gains. */
    SanaqProcess withDriftingClock() throws IOException {
        options.add(DriftingClock.option(home));
        return this;
    }

    /** With another option of the virtual machine, over those it has. */
    SanaqProcess option(String option) {
        options.add(option);
        return this;
    }

    /** From class files that have been prepared. */
    SanaqProcess from(QuickStart start) {
        quick = start;
        return this;
    }

    /** Run by another command, which is given the rest as its arguments. */
    SanaqProcess by(String... command) {
        prefix = List.of(command);
        return this;
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        if (quick != null) {
            command.addAll(quick.options());
        }
        String classPath = quick == null ? System.getProperty("java.class.path") : quick.classPath();
        command.addAll(List.of("-cp", classPath, "kz.sanaq.cli.Sanaq"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    /** Everything that it and those before it in this home have said. */
    String said() throws IOException {
        return Files.readString(said);
    }

    /** Says it elsewhere than in its home. */
    SanaqProcess saying(Path file) {
        said = file;
        return this;
    }

    Path home() {
        return home;
    }
}

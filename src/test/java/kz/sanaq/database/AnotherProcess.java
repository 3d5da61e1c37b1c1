package kz.sanaq.database;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that opens the database of a home, says its URL, and waits to be told to leave. */
final class AnotherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;

    private AnotherProcess(Process process) {
        this.process = process;
        this.out = process.inputReader();
        this.in = process.outputWriter();
    }

    static AnotherProcess on(Path home) throws IOException {
        return run(List.of(), System.getProperty("java.class.path"), home);
    }

    static AnotherProcess run(List<String> prefix, String classPath, Path home) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        command.addAll(List.of(AnotherProcess.class.getName(), home.toString()));
        return new AnotherProcess(new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The URL that it opened, or what it said instead. */
    String answer() throws IOException {
        return String.valueOf(out.readLine());
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    void leave() throws IOException, InterruptedException {
        in.write("leave\n");
        in.flush();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws IOException {
        try (Database database = Databases.open(DatabaseSettings.embeddedIn(Path.of(args[0])))) {
            database.connect(Role.PIPELINE).close();
            System.out.println(database.url());
            System.in.read();
        } catch (DatabaseUnavailable | SQLException e) {
            System.out.println(e.getMessage());
        }
    }
}

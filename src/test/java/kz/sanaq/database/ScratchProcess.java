package kz.sanaq.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that looks at something in a scratch database, and waits to be killed. */
final class ScratchProcess {

    private ScratchProcess() {}

    /** One that has its database open. */
    static Process on(Path home) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ScratchProcess.class.getName(),
                home.toString());
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.inputReader().readLine();
        return process;
    }

    /** As {@code kill -9} does. */
    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    public static void main(String[] arguments) throws Exception {
        try (Database database = ScratchDatabase.open(
                        Path.of(arguments[0]), ScratchDatabaseTests.MARK, ScratchDatabaseTests::prepare);
                Connection owner = database.connect(Role.OWNER)) {
            owner.createStatement().execute("insert into kept values ('seen by nobody else')");
            System.out.println("open");
            System.in.read();
        }
    }
}

package kz.sanaq.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server process of a home as tests see it from outside. */
record Postmaster(Path file) {

    static Postmaster of(Path home) {
        return new Postmaster(home.resolve("postgres/data/postmaster.pid"));
    }

    boolean runs() throws IOException {
        return Files.exists(file) && process().isAlive();
    }

    ProcessHandle process() throws IOException {
        return ProcessHandle.of(Long.parseLong(lines().get(0).strip())).orElseThrow();
    }

    /** As a machine that runs out of memory does it: the file stays. */
    void kill() throws IOException, InterruptedException {
        ProcessHandle process = process();
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process);
        process.destroyForcibly();
        for (ProcessHandle each : all) {
            each.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    /** The file as it would be if another process had been given the dead server's number. */
    void claim(long pid) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.set(0, Long.toString(pid));
        Files.write(file, lines);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }
}

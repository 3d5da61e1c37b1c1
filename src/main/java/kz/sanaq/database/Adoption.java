package kz.sanaq.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import kz.sanaq.language.Message;

/** Finds the server that a process left running, by its {@code postmaster.pid}, and tells it from a stale file. */
final class Adoption {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PID = 0;
    private static final int PORT = 3;

    private final Cluster cluster;
    private final IntPredicate answers;
    private final Orphans orphans;

    Adoption(Cluster cluster, IntPredicate answers) {
        this.cluster = cluster;
        this.answers = answers;
        this.orphans = new Orphans(cluster.data());
    }

    /** The port it answers on; none where nothing runs, and then PostgreSQL may be started. */
    Optional<Integer> port() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            List<String> lines = lines();
            Optional<Long> pid = lines.stream().findFirst().flatMap(Adoption::number);
            if (pid.isEmpty()) {
                if (!orphans.isAny()) {
                    forget();
                    return Optional.empty();
                }
            } else if (!isOurServer(pid.get())) {
                orphans.kill();
                disown(lines);
                return Optional.empty();
            } else if (lines.size() > PORT) {
                Optional<Integer> port = number(lines.get(PORT)).map(Long::intValue);
                if (port.isPresent() && answers.test(port.get())) {
                    return port;
                }
            }
            pause(); // it is starting, recovering or stopping
        } while (System.nanoTime() < end);
        throw new DatabaseUnavailable(Message.of("database.does-not-answer", "directory", cluster.toString()));
    }

    /** Whether its first process is there. */
    boolean isAlive() {
        return lines().stream()
                .findFirst()
                .flatMap(Adoption::number)
                .filter(this::isOurServer)
                .isPresent();
    }

    private static Optional<Long> number(String line) {
        return line.strip().matches("\\d{1,18}") ? Optional.of(Long.parseLong(line.strip())) : Optional.empty();
    }

    /** A file without a number was being written when the power went, and PostgreSQL starts over none such. */
    private void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dead process is not ours, nor is one that took over the number of a dead server. */
    private boolean isOurServer(long pid) {
        if (ProcessHandle.of(pid).isEmpty()) {
            return false;
        }
        try {
            byte[] command = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return new String(command, StandardCharsets.UTF_8)
                    .contains(cluster.data().toString());
        } catch (IOException e) {
            return Files.exists(Path.of("/proc", Long.toString(pid))) || !Files.exists(Path.of("/proc/self"));
        }
    }

    /**
     * PostgreSQL would not start over a file that names a living process, whoever that is; over one that names its own
     * parent it does. The other lines stay: by them it makes sure that no orphan of the old server still writes.
     */
    private void disown(List<String> lines) {
        try {
            String ours = Long.toString(ProcessHandle.current().pid());
            Files.writeString(file(), ours + "\n" + String.join("\n", lines.subList(1, lines.size())) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return cluster.data().resolve("postmaster.pid");
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}

package kz.sanaq.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes of PostgreSQL that work in a folder of data, told by where they stand. What outlives its first process
 * holds the shared memory, and no server starts until it is gone, which may be when its query is done. Where there is no
 * {@code /proc}, none are seen, and PostgreSQL's own care has to do.
 */
final class Orphans {

    private static final long PATIENCE_SECONDS = 30;

    private final Path data;

    Orphans(Path data) {
        this.data = data;
    }

    boolean isAny() {
        return !all().isEmpty();
    }

    /** Kills them, whose first process is dead: what they had not committed, nobody waits for any more. */
    void kill() {
        for (ProcessHandle orphan : all()) {
            orphan.destroyForcibly();
            try {
                orphan.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + orphan, e);
            } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
                throw new IllegalStateException("a process of a dead PostgreSQL does not end: " + orphan.pid(), e);
            }
        }
    }

    private List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        Path seen = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(seen.resolve("cwd")).equals(data)
                    && Files.readString(seen.resolve("comm")).strip().equals("postgres");
        } catch (IOException | UnsupportedOperationException e) {
            return false; // another's, or gone
        }
    }
}

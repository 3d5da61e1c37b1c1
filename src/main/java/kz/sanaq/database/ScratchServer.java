package kz.sanaq.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server of a copy, which ends with the process that started it, however that ends: a shell between them waits for its
 * input to be closed, then breaks the server off and deletes the copy.
 */
final class ScratchServer implements AutoCloseable {

    /** Nothing here is worth the wait for a disk, and nothing is done but what is asked for. */
    static final String[] SETTINGS = {
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "autovacuum=off",
        "max_connections=10",
        "shared_buffers=64MB",
        "min_wal_size=32MB",
        "checkpoint_timeout=1h",
        "bgwriter_lru_maxpages=0",
        "io_method=sync",
        "max_worker_processes=0",
        "max_parallel_workers=0",
        "max_logical_replication_workers=0"
    };

    private static final String WATCH = """
            copy=$1; shift
            "$@" & server=$!
            exec >/dev/null 2>&1
            trap '' HUP INT QUIT TERM
            cat >/dev/null
            kill -QUIT $server 2>/dev/null
            wait $server
            rm -rf "$copy" "$copy.lock"
            """;

    private static final String READY = "database system is ready to accept connections";
    private static final String FAILED = "FATAL";
    private static final long PATIENCE_SECONDS = 30;

    private final Process watch;
    private final int port;

    private ScratchServer(Process watch, int port) {
        this.watch = watch;
        this.port = port;
    }

    /**
     * Starts it on a free port.
     *
     * @throws DatabaseUnavailable where it does not start, be it that somebody else was quicker to take the port
     */
    static ScratchServer start(Cluster copy) {
        return start(copy, Duration.ofSeconds(PATIENCE_SECONDS));
    }

    /** @param patience so long it may take until it says that it is ready, or why it is not */
    static ScratchServer start(Cluster copy, Duration patience) {
        int free = FreePort.find();
        ScratchServer server;
        try {
            server = new ScratchServer(copy.begin("sh", arguments(copy, free)), free);
        } catch (IOException e) {
            throw ScratchDatabase.notUsable(copy.directory(), e);
        }
        String last = server.lastWord(patience);
        if (!last.contains(READY)) {
            server.watch.descendants().forEach(ProcessHandle::destroyForcibly); // it may heed nothing else
            server.close();
            throw copy.doesNotStart(last);
        }
        return server;
    }

    /** The line that says whether it is ready; one of ours where it ends, or goes on, without such a line. */
    private String lastWord(Duration patience) {
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread listening = new Thread(() -> listen(said), "scratch-server-log");
        listening.setDaemon(true);
        listening.start();
        try {
            return said.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "no word within " + patience.toSeconds() + " s";
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** Only the server holds the other end: that ends with it. What it goes on to say may quote what it was asked, and is kept nowhere. */
    private void listen(CompletableFuture<String> said) {
        try (BufferedReader log = watch.inputReader(StandardCharsets.UTF_8)) {
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                if (line.contains(READY) || line.contains(FAILED)) {
                    said.complete(line);
                }
            }
            said.complete("ended without a word");
        } catch (IOException e) {
            said.completeExceptionally(e);
        }
    }

    private static List<String> arguments(Cluster copy, int port) {
        List<String> arguments = new ArrayList<>(List.of(
                "-c",
                WATCH,
                "watch",
                copy.directory().toString(),
                copy.program("postgres").toString(),
                "-D",
                copy.data().toString(),
                "-p",
                Integer.toString(port)));
        for (String setting : SETTINGS) {
            arguments.addAll(List.of("-c", setting));
        }
        return arguments;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Breaks the server off and waits until its files are gone. */
    @Override
    public void close() {
        try {
            watch.getOutputStream().close();
            if (!watch.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                watch.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

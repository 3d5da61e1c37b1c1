package kz.sanaq.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The two lock files of a cluster: whose turn it is to start or stop, and who uses it. */
final class ServerLocks implements AutoCloseable {

    private final FileChannel turns;
    private final FileChannel users;
    private @Nullable FileLock use;

    private ServerLocks(FileChannel turns, FileChannel users) {
        this.turns = turns;
        this.users = users;
    }

    static ServerLocks in(Cluster cluster) {
        return new ServerLocks(channel(cluster, "turn.lock"), channel(cluster, "users.lock"));
    }

    private static FileChannel channel(Cluster cluster, String name) {
        try {
            Path file = cluster.directory().resolve(name);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            cluster.hand(file);
            return channel;
        } catch (IOException e) {
            throw cluster.notWritable(e);
        }
    }

    /** Waits until no other process starts or stops the server. */
    Turn takeTurn() {
        try {
            return new Turn(turns.lock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts this process among the users; true where there was no other. To be called in one's turn. */
    boolean use() {
        try {
            FileLock alone = users.tryLock();
            if (alone != null) {
                alone.release();
            }
            use = users.lock(0, Long.MAX_VALUE, true);
            return alone != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts this process out; true where there is no other user. To be called in one's turn. */
    boolean leave() {
        try {
            if (use != null) {
                use.release();
            }
            FileLock alone = users.tryLock();
            if (alone != null) {
                alone.release();
            }
            return alone != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (turns;
                users) {
            use = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The right to start or stop the server. */
    record Turn(FileLock lock) implements AutoCloseable {

        @Override
        public void close() {
            try {
                lock.release();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package kz.sanaq.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code home/check}: one prepared cluster, which no server ever runs on, and a copy of it for each process that
 * looks at something just now. A process holds a lock on its copy; what is locked by nobody was left by one that died.
 */
final class ScratchFolder {

    /** Copies of this process: to look at their locks would be to lose them. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);
    private static final String PREPARED = "prepared-";
    private static final String DRAFT = "draft-";
    private static final String COPY = "copy-";

    private final Path home;
    private final Cluster cluster;

    private ScratchFolder(Path home, Cluster cluster) {
        this.home = home;
        this.cluster = cluster;
    }

    static ScratchFolder in(Path home) {
        return new ScratchFolder(home, Cluster.in(home, ScratchDatabase.FOLDER));
    }

    /** A copy of what is prepared under this name; it is prepared where it is not, and any other is forgotten. */
    Copy copy(String name, Consumer<Cluster> preparation) {
        synchronized (ScratchFolder.class) { // locks of files are between processes
            try (ServerLocks locks = ServerLocks.in(cluster);
                    ServerLocks.Turn turn = locks.takeTurn()) {
                sweep(PREPARED + name);
                if (!Files.exists(cluster.directory().resolve(PREPARED + name))) {
                    prepare(name, preparation);
                }
                return copy(PREPARED + name);
            } catch (IOException e) {
                throw ScratchDatabase.notUsable(cluster.directory(), e);
            }
        }
    }

    private void prepare(String name, Consumer<Cluster> preparation) throws IOException {
        unpack();
        Cluster draft = cluster.in(DRAFT + System.nanoTime());
        Files.createDirectory(draft.directory());
        cluster.hand(draft.directory());
        try {
            preparation.accept(draft);
        } catch (RuntimeException e) {
            forget(draft.directory());
            throw e;
        }
        Files.move(draft.directory(), cluster.directory().resolve(PREPARED + name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The programs are those of the home, which its own server may be about to unpack. */
    private void unpack() {
        try (ServerLocks locks = ServerLocks.in(Cluster.in(home));
                ServerLocks.Turn turn = locks.takeTurn()) {
            cluster.program("postgres");
        }
    }

    private Copy copy(String prepared) throws IOException {
        Cluster copy = cluster.in(COPY + ProcessHandle.current().pid() + "-" + System.nanoTime());
        Path lock = lockOf(copy.directory());
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        OURS.add(copy.directory());
        cluster.system(
                "cp",
                "-Rp",
                cluster.directory().resolve(prepared).toString(),
                copy.directory().toString());
        return new Copy(copy, lock, channel);
    }

    /** Deletes what is prepared but for this, and what dead processes left, with the servers that run on it still. */
    private void sweep(String current) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.list(cluster.directory())) {
            found = all.filter(Files::isDirectory).toList();
        }
        for (Path folder : found) {
            String name = folder.getFileName().toString();
            if (name.startsWith(COPY) ? isLeft(folder) : !name.equals(current)) {
                forget(folder);
            }
        }
    }

    private static boolean isLeft(Path copy) throws IOException {
        if (OURS.contains(copy)) {
            return false;
        }
        try (FileChannel channel =
                FileChannel.open(lockOf(copy), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        }
    }

    /** What somebody else is deleting just now, or may not be deleted, is left to the next one. */
    private static void forget(Path folder) {
        try {
            new Orphans(folder.resolve("data")).kill();
            Directories.delete(folder);
            Files.deleteIfExists(lockOf(folder));
        } catch (IOException | UncheckedIOException e) {
            LOG.info("{} is not deleted yet: {}", folder.getFileName(), e.toString());
        }
    }

    private static Path lockOf(Path copy) {
        return copy.resolveSibling(copy.getFileName() + ".lock");
    }

    /** A copy that this process holds. */
    record Copy(Cluster cluster, Path lock, FileChannel channel) {

        Passwords passwords() {
            return Passwords.read(cluster.directory().resolve("passwords.properties"));
        }

        /** Gives it up; its files are deleted where they are not yet. */
        void delete() {
            try (channel) {
                Directories.delete(cluster.directory());
                Files.deleteIfExists(lock);
                OURS.remove(cluster.directory());
            } catch (IOException e) {
                throw ScratchDatabase.notUsable(cluster.directory(), e);
            }
        }
    }
}

package kz.sanaq.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import kz.sanaq.database.Database;

/** Where a run is disturbed: a home, a database, and a way to do harm to them. */
interface Scene extends AutoCloseable {

    /** Starts a night as a process of its own. */
    Process start() throws IOException;

    /** A connection to watch the run by, if the server takes one now. */
    Optional<Connection> look();

    default Callable<Connection> way() {
        return () -> look().orElseThrow();
    }

    /** Does it now; false where there is nothing to do it to yet. */
    boolean strike(Mishap mishap, Process night, Random random) throws Exception;

    /** Takes away what stands in the way of the next start: the disk is emptied, the wire mended. */
    void mend() throws Exception;

    /** The database, for the next start and for looking at what it left. */
    Database open() throws Exception;

    /** The home of the runs, where files may be left. */
    Path home();

    /** Files that should not outlive a run. */
    List<Path> leftovers();

    /** What the processes have said. */
    String said() throws IOException;

    @Override
    void close() throws IOException;
}

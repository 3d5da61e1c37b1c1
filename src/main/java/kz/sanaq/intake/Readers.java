package kz.sanaq.intake;

import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Passwords;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;

/**
 * Reads workbooks, several side by side, so that one that exhausts time or memory is refused and takes nothing with it.
 *
 * <p>Want of memory may meet another than who caused it. Who meets it lets go of all it has read and is read once more,
 * alone: what then still needs more than there is, is refused. What ended the program the last time is read alone from
 * the first, so that only it can be blamed the next time.
 */
public final class Readers {

    private static final String OUT_OF_MEMORY = "53200"; // as the driver says it of rows it has no room for

    private final Limits limits;
    private final PasswordFiles passwords;
    private final Marks marks;
    private final ReentrantReadWriteLock room = new ReentrantReadWriteLock(true);

    public Readers(Limits limits, PasswordFiles passwords, Marks marks) {
        this.limits = limits;
        this.passwords = passwords;
        this.marks = marks;
    }

    /** What is made of an opened workbook. */
    @FunctionalInterface
    public interface Work<T> {
        T of(Workbook workbook) throws UnreadableWorkbook;
    }

    /** There was not enough memory; where from, nobody knows. */
    private static final class NoMemory extends Exception {

        private static final long serialVersionUID = 1L;

        NoMemory() {
            super("no memory", null, false, false);
        }
    }

    /**
     * Opens a workbook, with its sender's password where it needs one, and does this work on it in a thread of its own:
     * a transaction at hand is not there, and must not be, for what is being read is marked for others to see.
     *
     * @throws UnreadableWorkbook where it cannot be read, or may not
     */
    public <T> T read(Sha256 sha256, String sender, Supplier<byte[]> bytes, Work<T> work) throws UnreadableWorkbook {
        int ends = marks.ends(sha256);
        if (ends >= marks.mostEnds()) {
            throw UnreadableWorkbook.endsReader(ends);
        }
        if (ends == 0) {
            try {
                return read(room.readLock(), sha256, passwords.of(sender), bytes, work);
            } catch (NoMemory met) {
                // once more below, with nobody beside it
            }
        }
        try {
            return read(room.writeLock(), sha256, passwords.of(sender), bytes, work);
        } catch (NoMemory its) {
            throw UnreadableWorkbook.outOfMemory();
        }
    }

    private <T> T read(Lock lock, Sha256 sha256, Passwords known, Supplier<byte[]> bytes, Work<T> work)
            throws UnreadableWorkbook, NoMemory {
        lock.lock();
        try {
            if (room.isWriteLockedByCurrentThread()) {
                System.gc(); // what the others let go of is free before anything is judged by how much is left
            }
            marks.begins(sha256);
            T read = OneReading.of(bytes.get(), limits, known, work);
            marks.ended(sha256);
            return read;
        } catch (UnreadableWorkbook refused) {
            marks.ended(sha256);
            throw refused;
        } catch (OutOfMemoryError | RuntimeException failed) {
            if (isForWantOfMemory(failed)) {
                marks.ended(sha256);
                throw new NoMemory();
            }
            unmark(sha256, failed); // only what ends the program is blamed, not what is broken off
            throw failed;
        } finally {
            lock.unlock();
        }
    }

    private void unmark(Sha256 sha256, Throwable failed) {
        try {
            marks.ended(sha256);
        } catch (RuntimeException gone) {
            failed.addSuppressed(gone); // with the database: its next start goes on
        }
    }

    private static boolean isForWantOfMemory(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || cause instanceof SQLException refused && OUT_OF_MEMORY.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}

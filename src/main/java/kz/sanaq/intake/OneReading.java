package kz.sanaq.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.LimitReached;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Passwords;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One workbook read in a thread of its own, which is left to itself where it does not end in time: reading looks at its
 * time itself, but a library that hangs does not.
 */
final class OneReading<T> {

    private static final Logger LOG = LoggerFactory.getLogger(OneReading.class);

    /** So much longer than allowed, and nobody waits for it any more. */
    private static final long GRACE = TimeUnit.SECONDS.toNanos(2);

    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(200);

    private static final int FRAMES = 8;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "workbook");
        thread.setDaemon(true); // one that hangs keeps no program from ending
        return thread;
    });

    private final byte[] bytes;
    private final Limits limits;
    private final Passwords passwords;
    private final Readers.Work<T> work;
    private volatile long thread;
    private volatile long processorBegan;

    private OneReading(byte[] bytes, Limits limits, Passwords passwords, Readers.Work<T> work) {
        this.bytes = bytes;
        this.limits = limits;
        this.passwords = passwords;
        this.work = work;
    }

    /**
     * Opens a workbook and does this work on it.
     *
     * @throws OutOfMemoryError where there was not enough of it, here or beside
     */
    static <T> T of(byte[] bytes, Limits limits, Passwords passwords, Readers.Work<T> work) throws UnreadableWorkbook {
        return new OneReading<>(bytes, limits, passwords, work).done();
    }

    private T done() throws UnreadableWorkbook {
        Future<T> reading = THREADS.submit(this::read);
        long began = System.nanoTime();
        long allowed = TimeUnit.SECONDS.toNanos(limits.of(Limit.SECONDS)) + GRACE;
        long wait = allowed;
        while (true) {
            try {
                return reading.get(wait, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                long left = allowed - processor();
                if (left <= 0 || System.nanoTime() - began > allowed * Limits.PATIENCE) {
                    reading.cancel(true);
                    LOG.warn("Reading a workbook hangs and is left to itself; it is at {}", whereItIs());
                    throw UnreadableWorkbook.tooSlow(limits);
                }
                wait = Math.max(left, SOON);
            } catch (ExecutionException e) {
                Throwable thrown = e.getCause();
                throw refusal(thrown == null ? e : thrown);
            } catch (InterruptedException e) {
                reading.cancel(true);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("told to stop while a workbook was read", e);
            }
        }
    }

    private T read() throws UnreadableWorkbook {
        thread = Thread.currentThread().getId();
        processorBegan = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (Workbook workbook = Workbooks.open(bytes, limits, passwords)) {
            return work.of(workbook);
        }
    }

    /** The processor's time that it has used. */
    private long processor() {
        return thread == 0 ? 0 : ManagementFactory.getThreadMXBean().getThreadCpuTime(thread) - processorBegan;
    }

    private String whereItIs() {
        ThreadInfo hanging = ManagementFactory.getThreadMXBean().getThreadInfo(thread, FRAMES);
        return hanging == null ? "its end" : frames(hanging.getStackTrace());
    }

    private static String frames(StackTraceElement[] trace) {
        return Arrays.stream(trace)
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }

    /** What was thrown, as a refusal of this workbook; its words may have something of a cell in them, and are not logged. */
    private static UnreadableWorkbook refusal(Throwable thrown) {
        if (thrown instanceof UnreadableWorkbook refusal) {
            return refusal;
        }
        if (thrown instanceof LimitReached reached) {
            return reached.refusal();
        }
        if (thrown instanceof OutOfMemoryError memory) {
            throw memory;
        }
        LOG.error(
                "A workbook could not be read, by a fault of Sanaq: {} at {}",
                thrown.getClass().getName(),
                frames(thrown.getStackTrace()));
        return UnreadableWorkbook.fault(thrown);
    }
}

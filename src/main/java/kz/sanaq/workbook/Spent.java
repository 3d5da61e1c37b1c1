package kz.sanaq.workbook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What reading one workbook has used up to now: the processor's time of the thread that reads it, so that a busy night
 * refuses nothing, and work that is counted.
 */
final class Spent {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int STEPS = 1 << 12;

    private static final long EACH = TimeUnit.MILLISECONDS.toNanos(5);

    private final Limits limits;

    private final long thread = Thread.currentThread().getId();

    private final long began = System.nanoTime();

    private final long processorBegan = processor();

    private final Map<Limit, Long> work = new EnumMap<>(Limit.class);

    private int steps;

    private long looked = began;

    Spent(Limits limits) {
        this.limits = limits;
    }

    void tick(int more) {
        steps += 1 + Math.min(more, STEPS);
        if (steps >= STEPS) {
            steps = 0;
            look();
        }
    }

    /** Who reads is interrupted where others have given it up. */
    void look() {
        long now = System.nanoTime();
        if (now - looked < EACH && !Thread.currentThread().isInterrupted()) {
            return;
        }
        looked = now;
        long allowed = TimeUnit.SECONDS.toNanos(limits.of(Limit.SECONDS));
        if (processor() - processorBegan > allowed
                || now - began > allowed * Limits.PATIENCE
                || Thread.currentThread().isInterrupted()) {
            throw new LimitReached(UnreadableWorkbook.beyond(Limit.SECONDS, limits.of(Limit.SECONDS)));
        }
        if (Headroom.isUsedUp()) {
            throw new OutOfMemoryError("little is left after a collection");
        }
    }

    void spend(Limit limit, long amount) {
        long now = work.merge(limit, amount, Long::sum);
        if (now > limits.of(limit)) {
            throw new LimitReached(UnreadableWorkbook.beyond(limit, limits.of(limit)));
        }
    }

    private long processor() {
        long used = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread) : -1;
        return used < 0 ? System.nanoTime() - began : used;
    }
}

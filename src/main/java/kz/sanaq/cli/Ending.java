package kz.sanaq.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The end of the process, asked for by a signal: holds it up until the command has closed what it opened, in order. To
 * be opened before all of it.
 */
final class Ending implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 25;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile BooleanSupplier first = () -> true;

    private Ending() {}

    static Ending awaited() {
        Ending ending = new Ending();
        Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "ending"));
        return ending;
    }

    /**
     * What has to be done first when the end is asked for, so that the command comes to its own end; false where it will
     * not soon, and need not be waited for.
     */
    void first(BooleanSupplier deed) {
        first = deed;
    }

    /** Asks for the end without a signal. */
    void begin() {
        asked.countDown();
    }

    /** Waits until the end is asked for. */
    void await() throws InterruptedException {
        asked.await();
    }

    private void end() {
        asked.countDown();
        if (done.getCount() == 0 || !first.getAsBoolean()) {
            return;
        }
        try {
            boolean closed = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!closed) {
                System.err.println("not everything could be closed within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is closed. */
    @Override
    public void close() {
        done.countDown();
    }
}

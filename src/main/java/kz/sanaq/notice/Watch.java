package kz.sanaq.notice;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While the service is up: looks every minute whether a night is late or something waits to be sent. */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "notice"));

    private Watch() {}

    /** Looks at once, and then every minute. */
    public static Watch over(Notices notices) {
        Watch watch = new Watch();
        watch.clock.scheduleWithFixedDelay(() -> look(notices), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private static void look(Notices notices) {
        try {
            notices.look();
        } catch (RuntimeException e) {
            LOG.warn("Notices could not be looked after; tried again in a minute", e);
        }
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            boolean ended = clock.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                LOG.warn("A message was being sent when the service was told to end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

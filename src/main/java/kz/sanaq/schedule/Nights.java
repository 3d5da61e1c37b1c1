package kz.sanaq.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.sanaq.pipeline.AlreadyRunning;
import kz.sanaq.pipeline.JobName;
import kz.sanaq.pipeline.Pipeline;
import kz.sanaq.pipeline.RunRequest;

/** Runs a night that is due: waits its turn, makes up once for those that were missed, and says when the next one is. */
final class Nights {

    static final String WHO = "schedule";

    private static final Duration TURN = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");

    private final Pipeline pipeline;
    private final Path inbox;
    private final NightCalendar calendar;
    private final Clock clock;
    private final Listeners listeners;
    private final CountDownLatch ending;
    private final Instant started;

    Nights(
            Pipeline pipeline,
            Path inbox,
            NightCalendar calendar,
            Clock clock,
            Listeners listeners,
            CountDownLatch ending) {
        this.pipeline = pipeline;
        this.inbox = inbox;
        this.calendar = calendar;
        this.clock = clock;
        this.listeners = listeners;
        this.ending = ending;
        this.started = clock.instant();
    }

    /** Runs it; answers when to wake next, which is the same moment again where the process ends before it is done. */
    Instant run(Instant due) {
        Duration pause = Duration.ZERO;
        while (!endsWithin(pause)) {
            try {
                Instant next = attempt(due);
                if (next.isAfter(due)) {
                    listeners.waits(next);
                }
                return next;
            } catch (AlreadyRunning busy) {
                pause = TURN;
            } catch (RuntimeException e) {
                listeners.failed(e);
                pause = RETRY;
            }
        }
        return due;
    }

    private Instant attempt(Instant due) {
        List<Instant> nights = calendar.since(due, clock.instant());
        Instant night = nights.get(nights.size() - 1);
        boolean isMissed = nights.size() > 1 || due.isBefore(started);
        RunRequest request = new RunRequest(JobName.NIGHTLY, inbox, WHO, why(nights, isMissed), night, false);
        pipeline.runIf(
                        () -> {
                            if (pipeline.hasRun(night)) {
                                return false;
                            }
                            if (isMissed) {
                                listeners.missed(nights);
                            }
                            listeners.begins(request);
                            return true;
                        },
                        request)
                .ifPresent(listeners::ended);
        return pipeline.hasRun(night) ? calendar.next(night) : due; // it has not where the process was told to end
    }

    private String why(List<Instant> nights, boolean isMissed) {
        String last = written(nights.get(nights.size() - 1));
        if (nights.size() > 1) {
            return "the nights of %s to %s (%d), made up for once: they were missed %s"
                    .formatted(
                            written(nights.get(0)),
                            last,
                            nights.size(),
                            nights.get(0).isBefore(started)
                                    ? "while nothing served"
                                    : "while another run was under way");
        }
        return "the night of " + last + (isMissed ? ", made up for: it was missed while nothing served" : "");
    }

    private String written(Instant night) {
        return TIME.format(night.atZone(calendar.zone()));
    }

    private boolean endsWithin(Duration pause) {
        try {
            return ending.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

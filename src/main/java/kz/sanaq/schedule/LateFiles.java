package kz.sanaq.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import kz.sanaq.pipeline.AlreadyRunning;
import kz.sanaq.pipeline.JobName;
import kz.sanaq.pipeline.Pipeline;
import kz.sanaq.pipeline.RunRequest;

/**
 * Files that come in between nights: one run takes a burst of them when the last has settled. A night that is due goes
 * first, and takes them in.
 */
final class LateFiles {

    private final Pipeline pipeline;
    private final Path inbox;
    private final Settling settling;
    private final Clock clock;
    private final BooleanSupplier isNightDue;
    private final Listeners listeners;

    LateFiles(
            Pipeline pipeline,
            Path inbox,
            Duration settle,
            Clock clock,
            BooleanSupplier isNightDue,
            Listeners listeners) {
        this.pipeline = pipeline;
        this.inbox = inbox;
        this.settling = new Settling(settle);
        this.clock = clock;
        this.isNightDue = isNightDue;
        this.listeners = listeners;
    }

    /** Looks at the inbox, and runs where what is new there has settled. */
    void look() {
        if (isNightDue.getAsBoolean()) {
            return;
        }
        Map<String, Settling.Look> files = new LinkedHashMap<>();
        for (Path file : pipeline.newFiles(inbox)) {
            lookAt(file, files);
        }
        if (!settling.isSettled(files, clock.instant())) {
            return;
        }
        RunRequest request = new RunRequest(
                JobName.NIGHTLY, inbox, Nights.WHO, "late files: %d came in between nights".formatted(files.size()));
        try {
            pipeline.runIf(
                            () -> {
                                boolean isWanted = !isNightDue.getAsBoolean()
                                        && !pipeline.newFiles(inbox).isEmpty();
                                if (isWanted) {
                                    listeners.begins(request);
                                }
                                return isWanted;
                            },
                            request)
                    .ifPresent(listeners::ended);
            settling.take(files);
        } catch (AlreadyRunning busy) {
            // its turn comes: the next look asks again
        }
    }

    private static void lookAt(Path file, Map<String, Settling.Look> files) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            files.put(
                    file.toString(),
                    new Settling.Look(seen.size(), seen.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            // it went while we looked; that alone makes the others wait anew
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

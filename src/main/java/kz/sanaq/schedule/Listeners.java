package kz.sanaq.schedule;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import kz.sanaq.pipeline.RunRequest;
import kz.sanaq.pipeline.RunResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All listeners as one, after the log; what fails in one of them stays there. */
record Listeners(List<RunListener> all) implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    @Override
    public void waits(Instant nextNight) {
        LOG.info("The next night is {}", nextNight);
        tell(listener -> listener.waits(nextNight));
    }

    @Override
    public void missed(List<Instant> nights) {
        LOG.warn("Missed and now made up for: {}", nights);
        tell(listener -> listener.missed(nights));
    }

    @Override
    public void begins(RunRequest request) {
        LOG.info("A run begins: {}", request.why());
        tell(listener -> listener.begins(request));
    }

    @Override
    public void ended(RunResult result) {
        if (result.failure() == null) {
            LOG.info("Run {} {}", result.run(), result.isCompleted() ? "is done" : "was told to stop");
        } else {
            LOG.error("Run {} failed", result.run(), result.failure());
        }
        tell(listener -> listener.ended(result));
    }

    @Override
    public void failed(RuntimeException failure) {
        LOG.error("A run could not be begun or finished", failure);
        tell(listener -> listener.failed(failure));
    }

    private void tell(Consumer<RunListener> what) {
        for (RunListener listener : all) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("A listener failed", e);
            }
        }
    }
}

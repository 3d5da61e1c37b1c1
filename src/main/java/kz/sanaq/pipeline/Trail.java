package kz.sanaq.pipeline;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Says in the log, and to who observes, which run, step and submission is at hand. Numbers and names of steps alone: never a
 * file's name, and no failure's text, which may quote a cell.
 */
final class Trail {

    private static final Logger LOG = LoggerFactory.getLogger(Trail.class);
    private static final String RUN = "run";
    private static final String STEP = "step";
    private static final String SUBMISSION = "submission";
    private static final String STATE = "state";

    private final ObservationRegistry observations;
    private volatile @Nullable Observation run;
    private volatile @Nullable Observation step;
    private volatile String number = "";

    Trail(ObservationRegistry observations) {
        this.observations = observations;
    }

    void runBegins(long id, String job) {
        number = String.valueOf(id);
        MDC.put(RUN, number);
        LOG.info("Run begins: {}", job);
        run = begun(RUN, null).highCardinalityKeyValue(RUN, number).lowCardinalityKeyValue("job", job);
    }

    void runEnded(String state) {
        LOG.info("Run ended: {}", state);
        end(run, state);
        run = null;
        MDC.remove(RUN);
    }

    void stepBegins(String name) {
        MDC.put(STEP, name);
        step = begun(STEP, run).lowCardinalityKeyValue(STEP, name).contextualName(STEP + " " + name);
    }

    void stepEnded(String state, long read, long written) {
        LOG.info("Step ended: {}, read {}, written {}", state, read, written);
        end(step, state);
        step = null;
        MDC.remove(STEP);
    }

    /** Does the work on one submission, on whichever thread. */
    <T> T submission(long id, Supplier<T> work) {
        Observation observation = begun(SUBMISSION, step).highCardinalityKeyValue(SUBMISSION, String.valueOf(id));
        try (MDC.MDCCloseable ofRun = MDC.putCloseable(RUN, number);
                MDC.MDCCloseable ofSubmission = MDC.putCloseable(SUBMISSION, String.valueOf(id))) {
            T done = work.get();
            LOG.info("Submission read");
            return done;
        } finally {
            observation.stop();
        }
    }

    private Observation begun(String name, @Nullable Observation parent) {
        return Observation.createNotStarted("sanaq." + name, observations)
                .contextualName(name)
                .parentObservation(parent)
                .start();
    }

    private static void end(@Nullable Observation observation, String state) {
        if (observation != null) {
            observation.lowCardinalityKeyValue(STATE, state).stop();
        }
    }
}

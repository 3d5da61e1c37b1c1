package kz.sanaq.pipeline;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;

/**
 * Who looks on while jobs run, and changes nothing about them.
 *
 * @param afterRuns is done when runs have ended, whoever asked for them, and others may run again; what fails is logged
 * @param observations is told when a run, a step and a submission begin and end
 */
public record Onlookers(List<Runnable> afterRuns, ObservationRegistry observations) {

    /** Nobody. */
    public static Onlookers none() {
        return new Onlookers(List.of(), ObservationRegistry.NOOP);
    }
}

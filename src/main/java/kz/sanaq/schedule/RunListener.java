package kz.sanaq.schedule;

import java.time.Instant;
import java.util.List;
import kz.sanaq.pipeline.RunRequest;
import kz.sanaq.pipeline.RunResult;

/**
 * Is told what the schedule does, so that people and machines can hear of it. Called on the thread that runs; a listener
 * that fails is logged and changes nothing.
 */
public interface RunListener {

    /** Nothing is to be done before this night, unless late files come. */
    default void waits(Instant nextNight) {}

    /** These nights did not begin when they were due; the run that begins now makes up for all of them. */
    default void missed(List<Instant> nights) {}

    /** A run begins. */
    default void begins(RunRequest request) {}

    /** A run has ended, well, badly, or because it was told to stop; {@link RunResult#run()} is its card. */
    default void ended(RunResult result) {}

    /** A run could not be begun or finished, and will be tried again. */
    default void failed(RuntimeException failure) {}
}

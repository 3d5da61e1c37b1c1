package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param run number of the run
 * @param recovered runs that had died and were finished first
 * @param report the newest morning report; none before the first
 * @param failure what it failed of; none where it completed or was told to stop
 */
public record RunResult(
        long run,
        boolean isCompleted,
        List<Long> recovered,
        @Nullable Path report,
        @Nullable Throwable failure) {}

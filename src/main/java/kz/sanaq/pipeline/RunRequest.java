package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: which job, on which inbox, by whom and why.
 *
 * @param night the night that the run is, told by the time it was due; none where no schedule asks
 * @param rerun what is to be done again; of a RERUN alone
 * @param isDeed whether a person asked and gave a reason: then it stands in the audit as well
 */
public record RunRequest(
        JobName job,
        Path inbox,
        String who,
        String why,
        @Nullable Instant night,
        boolean isDeed,
        @Nullable RerunScope rerun) {

    /** What nobody in particular asks for: no night of the schedule, and no deed. */
    public RunRequest(JobName job, Path inbox, String who, String why) {
        this(job, inbox, who, why, null, false);
    }

    /** A run that does nothing again. */
    public RunRequest(JobName job, Path inbox, String who, String why, @Nullable Instant night, boolean isDeed) {
        this(job, inbox, who, why, night, isDeed, null);
    }

    /** What a steward asks to be done again, with a reason. */
    public static RunRequest rerun(RerunScope scope, Path inbox, String who, String why) {
        return new RunRequest(JobName.RERUN, inbox, who, why, null, true, scope);
    }
}

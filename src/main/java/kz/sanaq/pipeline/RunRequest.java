package kz.sanaq.pipeline;

import java.nio.file.Path;

/**
 * What is asked for: which job, on which inbox, by whom and why.
 *
 * @param isDeed whether a person asked and gave a reason: then it stands in the audit as well
 */
public record RunRequest(JobName job, Path inbox, String who, String why, boolean isDeed) {

    /** What a clock asks for, or nobody in particular. */
    public RunRequest(JobName job, Path inbox, String who, String why) {
        this(job, inbox, who, why, false);
    }
}

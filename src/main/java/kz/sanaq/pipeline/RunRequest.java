package kz.sanaq.pipeline;

import java.nio.file.Path;

/** What is asked for: which job, on which inbox, by whom and why. */
public record RunRequest(JobName job, Path inbox, String who, String why) {}

package kz.sanaq.cli;

import java.nio.file.Path;
import kz.sanaq.pipeline.JobName;
import kz.sanaq.pipeline.RunRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole night, or one of its jobs. */
@Command(
        name = "nightly",
        description = "The whole night: intake, reconcile, publish; prints what it did.",
        mixinStandardHelpOptions = true)
final class NightlyCommand extends RunCommand {

    @Option(names = "--inbox", description = "folder of workbooks (default: as jobs/nightly.yaml says)")
    private @Nullable Path inbox;

    @Option(
            names = "--job",
            defaultValue = "nightly",
            description = "nightly, or one of its parts: intake, reconcile, publish")
    private Part job = Part.NIGHTLY;

    @Option(
            names = "--because",
            paramLabel = "REASON",
            description = "reason, for the run's card; with it the run is a deed of yours and stands in the audit")
    private @Nullable String because;

    /** The whole night, or a part of it. */
    private enum Part {
        INTAKE,
        RECONCILE,
        PUBLISH,
        NIGHTLY;

        JobName job() {
            return JobName.valueOf(name());
        }
    }

    @Override
    RunRequest request(Place place, NightlyFile file) {
        return new RunRequest(
                job.job(),
                file.inbox(place, inbox),
                who(),
                because == null || because.isBlank() ? "asked for on the command line" : because,
                null,
                because != null && !because.isBlank());
    }
}

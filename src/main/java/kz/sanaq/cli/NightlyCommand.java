package kz.sanaq.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.JobName;
import kz.sanaq.pipeline.Pipeline;
import kz.sanaq.pipeline.Progress;
import kz.sanaq.pipeline.RunRequest;
import kz.sanaq.pipeline.RunResult;
import kz.sanaq.publication.Summary;
import kz.sanaq.publication.SummaryText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole night, or one of its jobs. */
@Command(
        name = "nightly",
        description = "The whole night: intake, reconcile, publish; prints what it did.",
        mixinStandardHelpOptions = true)
final class NightlyCommand implements Callable<Integer> {

    @Option(names = "--inbox", description = "folder of workbooks (default: as jobs/nightly.yaml says)")
    private @Nullable Path inbox;

    @Option(
            names = "--job",
            defaultValue = "nightly",
            description = "nightly, or one of its parts: intake, reconcile, publish")
    private JobName job = JobName.NIGHTLY;

    @Option(
            names = "--because",
            paramLabel = "REASON",
            description = "reason, for the run's card; with it the run is a deed of yours and stands in the audit")
    private @Nullable String because;

    @Option(names = "--strict", description = "exit status 3 when something is refused or in error")
    private boolean isStrict;

    @Override
    public Integer call() {
        Place place = Place.of(System.getenv());
        NightlyFile file = NightlyFile.read(place.jobs());
        RunRequest request = new RunRequest(
                job,
                file.inbox(place, inbox),
                System.getProperty("user.name", "unknown"),
                because == null || because.isBlank() ? "asked for on the command line" : because,
                null,
                because != null && !because.isBlank());
        try (Ending ending = Ending.awaited();
                Database database = place.openDatabase();
                Pipeline pipeline = Pipeline.on(database, file.pipeline(place), progress())) {
            ending.first(pipeline::stop);
            RunResult result = pipeline.run(request);
            if (!result.isCompleted()) {
                System.err.println(whyNot(result));
                return Sanaq.FAILED;
            }
            Summary summary = summary(JdbcClient.create(database.dataSource(Role.ANALYST, 1)), result);
            System.out.print(SummaryText.render(summary, Languages.ofEnvironment()));
            return isStrict && summary.hasRefusalOrError() ? Sanaq.SOMETHING_REFUSED : Sanaq.DONE;
        }
    }

    private static String whyNot(RunResult result) {
        Throwable failure = result.failure();
        return failure == null
                ? Failures.said(Message.of("cli.stopped", "run", result.run()), Languages.ofEnvironment())
                : Failures.text(failure);
    }

    /** What was done, by this run and by those that had died and it finished first. */
    private static Summary summary(JdbcClient reading, RunResult result) {
        Summary told = Summary.of(reading, result.run());
        for (long recovered : result.recovered()) {
            told = told.after(Summary.of(reading, recovered));
        }
        return result.report() == null ? told : told.withReport(result.report());
    }

    private static Progress progress() {
        boolean isTerminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return new Progress(System.err, isTerminal);
    }
}

package kz.sanaq.cli;

import java.util.concurrent.Callable;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.Pipeline;
import kz.sanaq.pipeline.Progress;
import kz.sanaq.pipeline.RunRequest;
import kz.sanaq.pipeline.RunResult;
import kz.sanaq.pipeline.ScaleSettings;
import kz.sanaq.publication.Summary;
import kz.sanaq.publication.SummaryText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Option;

/** A command that runs a job to its end, with progress, and prints what it did on one screen. */
abstract class RunCommand implements Callable<Integer> {

    @Option(names = "--strict", description = "exit status 3 when something is refused or in error")
    private boolean isStrict;

    @Option(
            names = "--workers",
            description = "who reads and loads: local, or remote, processes of sanaq worker"
                    + " (default: as jobs/nightly.yaml says)")
    private ScaleSettings.@Nullable Workers workers;

    /** What is asked for; a command that must ask the database first calls {@link #run} itself. */
    RunRequest request(Place place, NightlyFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Integer call() {
        Place place = Place.of(System.getenv());
        NightlyFile file = NightlyFile.read(place.jobs());
        RunRequest request = request(place, file);
        try (Ending ending = Ending.awaited();
                Database database = place.openDatabase()) {
            return run(request, place, file, database, ending);
        }
    }

    int run(RunRequest request, Place place, NightlyFile file, Database database, Ending ending) {
        try (Work work = Work.open(place, file.with(workers), database, progress())) {
            ending.first(() -> endsBy(work.pipeline(), database));
            RunResult result = work.pipeline().run(request);
            if (!result.isCompleted()) {
                System.err.println(whyNot(result));
                return Sanaq.FAILED;
            }
            sayFirst(database, result.run());
            Summary summary = summary(JdbcClient.create(database.dataSource(Role.ANALYST, 1)), result);
            System.out.print(SummaryText.render(summary, Languages.ofEnvironment()));
            return isStrict && summary.hasRefusalOrError() ? Sanaq.SOMETHING_REFUSED : Sanaq.DONE;
        }
    }

    /** What is to be said of a good run before its screen. */
    void sayFirst(Database database, long run) {}

    /** A reader in the middle of a large workbook is not waited for; the server is stopped in order all the same. */
    private static boolean endsBy(Pipeline pipeline, Database database) {
        boolean isEnded = pipeline.stop();
        if (!isEnded) {
            database.close();
        }
        return isEnded;
    }

    /** What a person who asks is called. */
    static String who() {
        return System.getProperty("user.name", "unknown");
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

    static Progress progress() {
        boolean isTerminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return new Progress(System.err, isTerminal, Languages.ofEnvironment());
    }
}

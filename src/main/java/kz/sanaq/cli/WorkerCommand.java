package kz.sanaq.cli;

import java.util.concurrent.Callable;
import kz.sanaq.database.Database;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.Worker;
import kz.sanaq.pipeline.WorkerListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stays, and reads and loads parts of what runs on other machines hand out, until the process is told to end. */
@Command(
        name = "worker",
        description = "Stays, and reads and loads for runs of this database that hand out work (--workers remote).",
        mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {

    @Option(names = "--threads", description = "submissions read side by side (default: ${DEFAULT-VALUE})")
    private int threads = 2;

    @Option(names = "--chunk", description = "submissions that share a transaction (default: ${DEFAULT-VALUE})")
    private int chunk = 20;

    @Override
    public Integer call() throws InterruptedException {
        if (threads < 1 || chunk < 1) {
            return Failures.wrongUsage(Message.of("cli.worker.numbers"));
        }
        Place place = Place.of(System.getenv());
        Language language = Languages.ofEnvironment();
        try (Ending ending = Ending.awaited();
                Database database = place.openDatabaseAsItIs();
                Worker worker = Worker.on(
                        database,
                        place.root(),
                        place.home(),
                        threads,
                        chunk,
                        Version.current(),
                        new Lines(language),
                        ending::begin)) {
            ending.await();
            Message failure = worker.failure();
            if (failure != null) {
                System.err.println(Failures.said(failure, language));
                return Sanaq.FAILED;
            }
            System.out.println(Message.of("cli.worker.leaves").in(language));
        }
        return Sanaq.DONE;
    }

    /** A line for each thing that happens. */
    private record Lines(Language language) implements WorkerListener {

        @Override
        public void waits(String worker) {
            say(Message.of("cli.worker.waits", "worker", worker));
        }

        @Override
        public void begins(long run, int submissions) {
            say(Message.of("cli.worker.begins", "run", run, "submissions", submissions));
        }

        @Override
        public void otherVersion(String theirs, String own) {
            say(Message.of("cli.worker.other-version", "theirs", theirs, "own", own));
        }

        private void say(Message message) {
            System.out.println(message.in(language));
        }
    }
}

package kz.sanaq.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kz.sanaq.database.Database;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.monitoring.Health;
import kz.sanaq.monitoring.Monitor;
import kz.sanaq.monitoring.MonitoringSettings;
import kz.sanaq.notice.Notices;
import kz.sanaq.notice.Watch;
import kz.sanaq.pipeline.Progress;
import kz.sanaq.schedule.NightCalendar;
import kz.sanaq.schedule.Schedule;
import kz.sanaq.schedule.ScheduleSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stays, and runs the night by its calendar until the process is told to end. */
@Command(
        name = "serve",
        description = "Stays, runs the night by the schedule of jobs/nightly.yaml, and takes late files.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--inbox", description = "folder of workbooks (default: as jobs/nightly.yaml says)")
    private @Nullable Path inbox;

    @Override
    public Integer call() throws InterruptedException {
        Place place = Place.of(System.getenv());
        NightlyFile file = NightlyFile.read(place.jobs());
        ScheduleSettings settings = file.schedule();
        NightCalendar calendar = NightCalendar.of(settings, new Knowledge(place.jobs()));
        ServeLines lines = new ServeLines(System.out, Languages.ofEnvironment(), calendar.zone());
        try (Ending ending = Ending.awaited();
                Database database = place.openDatabase();
                Work work = Work.open(place, file, database, Progress.silent());
                Watch watch = Watch.over(work.notices());
                Schedule schedule = Schedule.start(
                        database, work.pipeline(), settings, calendar, file.inbox(place, inbox), List.of(lines))) {
            try (Monitor monitor = monitor(file.monitoring(), database, work, schedule)) {
                ending.await();
                lines.ends();
            }
        }
        return Sanaq.DONE;
    }

    private static @Nullable Monitor monitor(
            MonitoringSettings settings, Database database, Work work, Schedule schedule) {
        if (settings.port() == 0) {
            return null;
        }
        Notices notices = work.notices();
        Health health = new Health(database, schedule::sinceTick, notices::isLate);
        return Monitor.open(settings, health, work.metrics().ofTheService(notices::isLate))
                .orElse(null);
    }
}

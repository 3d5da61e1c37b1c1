package kz.sanaq.cli;

import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.sanaq.database.Database;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.monitoring.Metrics;
import kz.sanaq.monitoring.Traces;
import kz.sanaq.notice.Notices;
import kz.sanaq.pipeline.Onlookers;
import kz.sanaq.pipeline.Pipeline;
import kz.sanaq.pipeline.Progress;
import kz.sanaq.schedule.NightCalendar;
import org.springframework.util.function.SingletonSupplier;

/**
 * The jobs, and those who look on, each opened when it is first needed: the one place where commands that run something get
 * both.
 */
final class Work implements AutoCloseable {

    private final Supplier<Notices> notices;
    private final Supplier<Metrics> metrics;
    private final Optional<Traces> traces;
    private final Pipeline pipeline;

    private Work(Place place, NightlyFile file, Database database, Progress progress) {
        URI collector = file.monitoring().traces();
        Path textfile = file.monitoring().textfile();
        notices = SingletonSupplier.of(() -> notices(place, file, database));
        metrics = SingletonSupplier.of(() -> new Metrics(database, Version.current()));
        traces = Optional.ofNullable(collector).map(address -> Traces.to(address, Version.current()));
        List<Runnable> afterRuns = new ArrayList<>();
        afterRuns.add(() -> notices.get().afterRuns());
        if (textfile != null) {
            afterRuns.add(() -> metrics.get().writeTo(place.root().resolve(textfile)));
        }
        Onlookers onlookers =
                new Onlookers(afterRuns, traces.map(Traces::observations).orElse(ObservationRegistry.NOOP));
        pipeline = Pipeline.on(database, file.pipeline(place), progress, onlookers);
    }

    static Work open(Place place, NightlyFile file, Database database, Progress progress) {
        Work work = new Work(place, file, database, progress);
        if (!file.notice().isOff()) {
            work.notices(); // what is wrong with people or secrets is said before anything is done
        }
        return work;
    }

    static Notices notices(Place place, NightlyFile file, Database database) {
        NightCalendar calendar = NightCalendar.of(file.schedule(), new Knowledge(place.jobs()));
        return Notices.on(
                database,
                new Notices.Workplace(place.root(), place.jobs(), place.home(), file.notice(), System.getenv()),
                calendar::next);
    }

    Pipeline pipeline() {
        return pipeline;
    }

    Notices notices() {
        return notices.get();
    }

    Metrics metrics() {
        return metrics.get();
    }

    @Override
    public void close() {
        pipeline.close();
        traces.ifPresent(Traces::close);
    }
}

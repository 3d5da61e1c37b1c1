package kz.sanaq.cli;

import java.util.Map;
import kz.sanaq.database.Database;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.notice.Notices;
import kz.sanaq.pipeline.Pipeline;
import kz.sanaq.pipeline.Progress;
import kz.sanaq.schedule.NightCalendar;

/**
 * The jobs, and what follows each of their runs: the one place where commands that run something get both.
 *
 * @param notices what is told of runs
 */
record Work(Pipeline pipeline, Notices notices) implements AutoCloseable {

    static Work open(Place place, NightlyFile file, Database database, Progress progress) {
        Notices notices = notices(place, file, database);
        return new Work(Pipeline.on(database, file.pipeline(place), progress, notices::afterRuns), notices);
    }

    static Notices notices(Place place, NightlyFile file, Database database) {
        NightCalendar calendar = NightCalendar.of(file.schedule(), new Knowledge(place.jobs()));
        Map<String, String> environment = System.getenv();
        return Notices.on(
                database,
                new Notices.Workplace(place.root(), place.jobs(), place.home(), file.notice(), environment),
                calendar::next);
    }

    @Override
    public void close() {
        pipeline.close();
    }
}

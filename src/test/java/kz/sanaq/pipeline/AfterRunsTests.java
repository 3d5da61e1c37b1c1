package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What follows a run follows each one, once, and cannot harm it. */
class AfterRunsTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final String LAST = "select state from audit.run order by run_id desc limit 1";

    @TempDir
    Path folder;

    @Test
    void whatFollowsARunIsDoneOnceItIsOverAndOthersMayRun() {
        Nights nights = new Nights(DATABASE);
        List<String> seen = new ArrayList<>();
        PipelineSettings settings = new PipelineSettings(Nights.JOBS, nights.home(), 2, 20, "test");
        Runnable follows = () -> {
            seen.add(nights.jdbc().sql(LAST).query(String.class).single());
            seen.add(nights.count("pg_locks where locktype = 'advisory' and database = (select oid from pg_database"
                            + " where datname = current_database())")
                    + " locks");
            throw new IllegalStateException("nothing to do with the run");
        };
        Onlookers onlookers = new Onlookers(List.of(follows, () -> seen.add("next")), ObservationRegistry.NOOP);
        try (Pipeline pipeline = Pipeline.on(DATABASE.database(), settings, Progress.silent(), onlookers)) {
            RunResult result = pipeline.run(nights.request(JobName.PUBLISH, folder));
            pipeline.recover();
            pipeline.resume();

            assertThat(result.isCompleted()).isTrue();
            assertThat(seen).containsExactly("COMPLETED", "0 locks", "next");
        }
    }
}

package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.pipeline.ScaleSettings.Workers;
import kz.sanaq.workbook.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A load that is spread over processes ends like that of one, whatever happens to them on the way. */
class ScaleTests {

    @RegisterExtension
    static final TestDatabase LOCAL = TestDatabase.migrated();

    @TempDir
    static Path folder;

    private static final String VERSION = "development"; // as processes call themselves here
    private static final ScaleSettings REMOTE = new ScaleSettings(Workers.REMOTE, 5, Duration.ofSeconds(3), 3);

    private static Path inbox;
    private static Map<String, String> undisturbed;

    private TestDatabase database;
    private Nights nights;

    @BeforeAll
    static void loadByOneProcess() throws Exception {
        inbox = fewWorkbooks();
        Nights local = new Nights(LOCAL);
        assertThat(local.night(JobName.INTAKE, Nights.JOBS, inbox, 2, 20).isCompleted())
                .isTrue();
        undisturbed = local.checksum();
    }

    @BeforeEach
    void newDatabase() {
        database = TestDatabase.migrated();
        nights = new Nights(database);
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void aWorkerThatJoinsLateTakesOverFromOneThatIsKilled() throws Exception {
        Process killed = worker("first");
        Process late = null;
        CompletableFuture<RunResult> run;
        try (Obstacle obstacle = new Obstacle(database)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> nights.count("scale.worker") == 1);
            run = run();
            obstacle.awaitNight(killed::isAlive); // the only worker waits with a workbook in hand
            late = worker("late");
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> nights.count("scale.part where state not in ('HELD', 'DONE')") == 0);
            assertThat(nights.count("scale.part where state = 'DONE' and " + heldBy(late)))
                    .as("parts that the late worker has done")
                    .isPositive();
            assertThat(nights.count("scale.part where state = 'HELD' and " + heldBy(killed)))
                    .isEqualTo(1);
            killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        try {
            assertThat(run.get(3, TimeUnit.MINUTES).isCompleted()).isTrue();
            assertThat(nights.count("scale.part where losses = 1 and is_careful and " + heldBy(late)))
                    .as("taken over")
                    .isEqualTo(1);
            assertThatAllIsAsByOneProcess();
        } finally {
            late.destroy();
        }
        assertThat(late.waitFor(10, TimeUnit.SECONDS)).as("leaves when told").isTrue();
        assertThat(nights.count("scale.worker where " + like("worker", late))).isZero();
    }

    @Test
    void aWorkerThatIsToldToLeaveHandsBackWhatItHasNotBegun() throws Exception {
        CompletableFuture<RunResult> run;
        CompletableFuture<Void> left;
        try (Obstacle obstacle = new Obstacle(database)) {
            Worker leaving = workerHere();
            await().atMost(Duration.ofMinutes(2)).until(() -> nights.count("scale.worker") == 1);
            run = run();
            obstacle.awaitNight(() -> true);
            left = CompletableFuture.runAsync(leaving::close);
            await().atMost(Duration.ofMinutes(2)).until(() -> nights.count("scale.worker") == 0);
        }
        left.get(1, TimeUnit.MINUTES);
        assertThat(run.get(3, TimeUnit.MINUTES).isCompleted())
                .as("done by the run itself where no worker is left")
                .isTrue();
        assertThat(nights.count("scale.part where losses > 0")).isZero();
        assertThatAllIsAsByOneProcess();
    }

    @Test
    void aWorkbookThatEndsItsWorkersIsRefusedAndTheOthersAreLoaded() throws Exception {
        Supplier<Long> poisoned = () -> nights.jdbc()
                .sql("select submission_id from intake.submission order by received_at, sha256 offset 3 limit 1")
                .query(Long.class)
                .single();
        nights.jdbc()
                .sql("insert into scale.worker values ('doomed', :version, 'infinity')")
                .param("version", VERSION)
                .update();
        CompletableFuture<RunResult> run = run();
        for (int death = 1; death <= REMOTE.attempts(); death++) {
            String first = "(select min(step_execution_id) from scale.part)";
            await().atMost(Duration.ofMinutes(2))
                    .until(() ->
                            nights.count("scale.part where state = 'WAITING' and step_execution_id = " + first) == 1);
            nights.jdbc()
                    .sql("insert into scale.in_hand select sha256, " + first + " from intake.submission"
                            + " where submission_id = :submission on conflict (sha256)"
                            + " do update set step_execution_id = excluded.step_execution_id")
                    .param("submission", poisoned.get())
                    .update();
            nights.jdbc()
                    .sql("update scale.part set state = 'HELD', holder = 'doomed', held_until = now() - interval '1 s'"
                            + " where step_execution_id = " + first)
                    .update();
            int deaths = death;
            await().atMost(Duration.ofMinutes(2)).until(() -> nights.count("scale.part where losses = " + deaths) == 1);
        }
        nights.jdbc().sql("delete from scale.worker").update();

        assertThat(run.get(3, TimeUnit.MINUTES).isCompleted()).isTrue();
        assertThat(nights.count("intake.submission where state = 'REGISTERED'")).isZero();
        assertThat(nights.jdbc()
                        .sql("select state, refusals from intake.submission where submission_id = :submission")
                        .param("submission", poisoned.get())
                        .query((row, n) -> row.getString(1) + " " + row.getString(2))
                        .single())
                .startsWith("REFUSED")
                .contains("\"F00\"", "workbook.ends-reader", "\"times\": 3");
        assertThat(nights.count(
                        "intake.reader_finding where rule = 'F00' and message ->> 'key' = 'workbook.ends-reader'"))
                .isEqualTo(1);
    }

    @Test
    void aRunThatIsKilledIsFinishedByTheNextThoughAWorkerIsStillAtIt() throws Exception {
        Path jobs = Nights.copyOfJobs(folder);
        Files.writeString(
                jobs.resolve("nightly.yaml"),
                Files.readString(jobs.resolve("nightly.yaml"))
                        + "\nscale:\n  workers: remote\n  part: 5\n  lease: 3s\n");
        RunResult next;
        Worker worker = workerHere();
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> nights.count("scale.worker") == 1);
            try (Obstacle obstacle = new Obstacle(database)) {
                Process killed = SanaqProcess.on(database, folder.resolve("killed"))
                        .with("SANAQ_JOBS", jobs.toString())
                        .start("nightly", "--job", "intake", "--inbox", inbox.toString());
                obstacle.awaitNight(killed::isAlive);
                killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            next = run().get(3, TimeUnit.MINUTES);
        } finally {
            worker.close();
        }
        assertThat(next.isCompleted()).isTrue();
        assertThat(next.recovered()).hasSize(1);
        assertThatAllIsAsByOneProcess();
    }

    /** Those of one reporter. */
    private static Path fewWorkbooks() throws IOException {
        Path few = Nights.smallInbox(folder);
        Path manifest = few.resolve("manifest.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(manifest));
        for (String other :
                lines.stream().filter(line -> line.contains(",edu-11,")).toList()) {
            Files.delete(few.resolve(other.substring(0, other.indexOf(",edu-")).replace("\"", "")));
            lines.remove(other);
        }
        Files.write(manifest, lines);
        return few;
    }

    private void assertThatAllIsAsByOneProcess() {
        assertThat(nights.checksum()).isEqualTo(undisturbed);
        assertThat(nights.count("scale.in_hand")).isZero();
        assertThat(nights.count("scale.channel_message")).isZero();
        assertThat(nights.count("scale.part where state <> 'DONE'")).isZero();
    }

    private CompletableFuture<RunResult> run() {
        return CompletableFuture.supplyAsync(() -> {
            try (Pipeline pipeline = Pipeline.on(
                    database.database(),
                    new PipelineSettings(
                            Nights.JOBS,
                            nights.home(),
                            2,
                            20,
                            VERSION,
                            HistorySettings.defaults(),
                            REMOTE,
                            PasswordFiles.NONE,
                            Limits.defaults()),
                    Progress.silent())) {
                return pipeline.run(nights.request(JobName.INTAKE, inbox));
            }
        });
    }

    private Process worker(String name) throws Exception {
        return SanaqProcess.on(database, folder.resolve(name)).start("worker");
    }

    private Worker workerHere() {
        WorkerListener silent = new WorkerListener() {
            @Override
            public void waits(String worker) {}

            @Override
            public void begins(long run, int submissions) {}

            @Override
            public void otherVersion(String theirs, String own) {}
        };
        return Worker.on(database.database(), nights.home(), nights.home(), 2, 20, VERSION, silent, () -> {});
    }

    private static String heldBy(Process worker) {
        return like("holder", worker);
    }

    private static String like(String column, Process worker) {
        return "%s like '%% %d %%'".formatted(column, worker.pid());
    }
}

package kz.sanaq.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One run that is disturbed, what the next start makes of it, and how the outcome differs from an undisturbed one. */
final class Disturbance {

    private static final int PATIENCE_SECONDS = 300;

    private final Scene scene;
    private final Random random;
    private final Map<String, Long> stages;
    private final Map<String, String> expected;
    private final List<String> faults = new ArrayList<>();
    private final List<String> moments = new ArrayList<>();
    private final List<String> hit = new ArrayList<>();
    private int starts;

    /**
     * @param stages of an undisturbed night: when each began, in milliseconds, and under the empty name the end
     * @param expected checksums of an undisturbed night
     */
    Disturbance(Scene scene, Random random, Map<String, Long> stages, Map<String, String> expected) {
        this.scene = scene;
        this.random = random;
        this.stages = stages;
        this.expected = expected;
    }

    /** What is told of it in the table. */
    record Told(String moment, String stage, int starts, List<String> faults) {

        boolean isEqual() {
            return faults.isEmpty();
        }
    }

    Told strike(Mishap first, List<Mishap> again, boolean isAtStage) throws Exception {
        strikeOnce(first, isAtStage ? atStage() : atAnyTime(1));
        for (Mishap mishap : again) {
            strikeOnce(mishap, atAnyTime(1));
        }
        recover();
        if (faults.isEmpty()) {
            compare();
        }
        return new Told(String.join(", ", moments), String.join(", ", hit), starts, faults);
    }

    private Watch.Moment atAnyTime(double share) {
        return new Watch.Moment(Watch.BEFORE, (long) (random.nextDouble() * share * stages.get("")));
    }

    /** A stage first, then a moment within it: short stages are hit as often as long ones. */
    private Watch.Moment atStage() {
        List<String> names = new ArrayList<>(stages.keySet());
        int chosen = random.nextInt(names.size() - 1);
        long length = stages.get(names.get(chosen + 1)) - stages.get(names.get(chosen));
        return new Watch.Moment(names.get(chosen), (long) (random.nextDouble() * length));
    }

    private void strikeOnce(Mishap mishap, Watch.Moment moment) throws Exception {
        Process night = scene.start();
        starts++;
        try (Watch watch = new Watch(scene.way(), night)) {
            boolean isStruck = false;
            while (watch.await(moment) && !isStruck) {
                isStruck = scene.strike(mishap, night, random);
            }
            moments.add(moment.toString());
            hit.add(isStruck ? watch.stage() : "over");
        }
        if (!night.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            faults.add("still there %d s after %s".formatted(PATIENCE_SECONDS, mishap));
            night.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        scene.mend();
    }

    private void recover() throws Exception {
        Process night = scene.start();
        starts++;
        if (!night.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            faults.add("the next start did not end");
            night.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        } else if (night.exitValue() != 0) {
            faults.add("the next start ended with status " + night.exitValue());
        }
    }

    private void compare() throws Exception {
        try (Database database = scene.open()) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource(Role.OWNER, 1));
            jdbc.sql("set time zone 'UTC'").update(); // a moment's text is of the session's zone
            DataChecksum.of(jdbc).forEach((table, checksum) -> {
                if (!checksum.equals(expected.get(table))) {
                    faults.add("%s: %s, not %s".formatted(table, checksum, expected.get(table)));
                }
            });
            LEFT.forEach((what, of) -> {
                long count =
                        jdbc.sql("select count(*) from " + of).query(Long.class).single();
                if (count > 0) {
                    faults.add(count + " " + what);
                }
            });
            for (String report : jdbc.sql(
                            "select counts ->> 'report' from audit.run where counts ->> 'report' is not null")
                    .query(String.class)
                    .list()) {
                if (!Files.exists(
                        scene.home().resolve("reports").resolve(Path.of(report).getFileName()))) {
                    faults.add("no report " + report);
                }
            }
        }
        scene.leftovers().forEach(file -> faults.add("left: " + file));
    }

    /** What must not be left, and where it would be. */
    private static final Map<String, String> LEFT = new LinkedHashMap<>();

    static {
        LEFT.put("submissions not decided", "intake.submission where state = 'REGISTERED'");
        LEFT.put("cards of runs that say they run", "audit.run where state = 'RUNNING'");
        LEFT.put("last cards that are not done", """
                audit.run where run_id = (select max(run_id) from audit.run) and state <> 'COMPLETED'
                """);
        LEFT.put("jobs that Batch takes for running", """
                batch.job_execution where status not in ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')
                """);
        LEFT.put("jobs that were left and are not done", """
                batch.job_instance where not exists (
                    select from batch.job_execution
                    where job_execution.job_instance_id = job_instance.job_instance_id and status = 'COMPLETED')
                """);
        LEFT.put("reports not published", """
                (select) as one where (select max(run_id) from audit.run where counts ->> 'reconciled' is not null)
                    > (select coalesce(max(run_id), -1) from audit.run where counts ->> 'report' is not null)
                """);
        LEFT.put(
                "advisory locks",
                "pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())");
        LEFT.put("prepared transactions", "pg_prepared_xacts");
    }
}

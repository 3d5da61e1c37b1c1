package kz.sanaq.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.sanaq.database.Credentials;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseSettings;
import kz.sanaq.database.Databases;
import kz.sanaq.database.Role;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Language;
import kz.sanaq.reconciliation.Comparisons;
import kz.sanaq.reconciliation.Reconciliation;
import kz.sanaq.reconciliation.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Measures a backfill of typical workbooks, files to marts, findings and gaps, beside its floor in the same run; beside
 * POI's user model with {@code JdbcBatchItemWriter} on a tenth; and the idle night after it, as a process of its own with
 * its start. {@code -Dbench.files=600,2400,9600} says how many workbooks, {@code -Dbench.slices=true} adds what each slice
 * of reconciliation takes when it is done once more.
 */
final class BackfillBench {

    private static final int POI_EACH = 10;

    /** With {@code -Dbench.intake=true} only what comes before reconciling. */
    private final JobName job = Boolean.getBoolean("bench.intake") ? JobName.INTAKE : JobName.BACKFILL;

    private final Path folder;
    private final Path jobs;
    private final TypicalWorkbooks workbooks;
    private final int files;

    private BackfillBench(Path folder, int files) throws IOException {
        this.folder = folder;
        this.files = files;
        this.workbooks = TypicalWorkbooks.of(files);
        this.jobs = folder.resolve("jobs");
    }

    public static void main(String[] arguments) throws Exception {
        for (String files : System.getProperty("bench.files", "600,2400").split(",")) {
            Path folder = Files.createTempDirectory("backfill-bench");
            try {
                new BackfillBench(folder, Integer.parseInt(files)).run();
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    /** Says at the end of each stage with items how much CPU went since the one before. */
    private static final class StageClock extends PrintStream {

        private final Meter meter;
        private double before;

        StageClock(Meter meter) {
            super(OutputStream.nullOutputStream());
            this.meter = meter;
            this.before = meter.seconds();
        }

        @Override
        public void println(String line) {
            if (line.contains(" in ")) {
                double now = meter.seconds();
                System.out.printf("    %s, CPU %.2f s%n", line, now - before);
                before = now;
            }
        }
    }

    private void run() throws Exception {
        workbooks.knowledge(jobs, history());
        workbooks.writeTo(history());
        try (Database database = Databases.open(DatabaseSettings.embeddedIn(home()))) {
            database.migrate();
            try (Connection owner = NightBench.connect(database)) {
                Meter meter = new Meter(owner);
                Meter.inflate(history()); // from now on in the page cache, for whoever comes first
                Meter.forgetPeak();
                Meter.Spent backfill = meter.spent(() -> backfill(database, meter));
                long heap = Meter.peakHeapMegabytes();
                Floor floor = Floor.of(history(), owner, meter, folder, 3);
                JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
                print(jdbc, backfill, floor);
                System.out.printf(
                        "    heap at most %d MB, resident (so far) %d MB%n", heap, Meter.peakResidentMegabytes());
                if (Boolean.getBoolean("bench.slices")) {
                    slices(database, meter, jdbc);
                }
                if (!Boolean.getBoolean("bench.withoutPoi")) {
                    poi(database, owner, meter, floor);
                }
            }
        }
        if (job == JobName.BACKFILL) {
            idle();
        }
    }

    private void backfill(Database database, Meter meter) {
        PipelineSettings settings = new PipelineSettings(jobs, home(), 2, 20, "bench");
        Progress progress = new Progress(new StageClock(meter), false, Language.EN);
        try (Pipeline pipeline = Pipeline.on(database, settings, progress)) {
            RunResult result = pipeline.run(new RunRequest(job, history(), "bench", "bench", null, true));
            if (!result.isCompleted()) {
                throw new IllegalStateException("the backfill did not end well", result.failure());
            }
        }
    }

    private void print(JdbcClient jdbc, Meter.Spent backfill, Floor floor) throws IOException {
        long bytes;
        try (Stream<Path> all = Files.walk(history())) {
            bytes = all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
        System.out.printf(
                "%n%,d workbooks of %,d bytes, %,d observations, %,d findings, %,d MB of database; load %s%n",
                files,
                bytes / files,
                number(jdbc, "select count(*) from warehouse.observation"),
                number(jdbc, "select count(*) from quality.finding"),
                number(jdbc, "select pg_database_size(current_database()) >> 20"),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        if (number(jdbc, "select count(*) from intake.submission where state = 'LOADED'") != files) {
            throw new IllegalStateException("not all workbooks were loaded");
        }
        floor.print();
        backfill.print("backfill, files to marts and gaps", floor.all());
        System.out.printf("    CPU of the JVM %.2f s, of the server %.2f s%n", backfill.own(), backfill.cpu() - backfill.own());
        NightBench.stages(jdbc);
    }

    /** Each slice once more, the longest first. */
    private void slices(Database database, Meter meter, JdbcClient jdbc) throws Exception {
        Knowledge knowledge = new Knowledge(jobs);
        Reconciliation reconciliation = new Reconciliation(
                Rules.from(knowledge),
                Comparisons.from(knowledge),
                JdbcClient.create(database.dataSource(Role.RULES, 2)),
                JdbcClient.create(database.dataSource(Role.PIPELINE, 2)));
        long run = number(jdbc, "select max(run_id) from audit.run");
        jdbc.sql("delete from quality.slice").update(); // as if none had ever been done
        Map<Double, String> took = new TreeMap<>();
        for (String slice : reconciliation.slices(run)) {
            took.put(-meter.spent(() -> reconciliation.run(run, slice)).wall(), slice);
        }
        took.forEach((seconds, slice) -> {
            if (seconds < -0.1) {
                System.out.printf("    slice %-60s %7.2f s%n", slice, -seconds);
            }
        });
    }

    private void poi(Database database, Connection owner, Meter meter, Floor floor) throws Exception {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        jdbc.sql("create table bare as select * from warehouse.observation with no data")
                .update();
        Credentials login = database.credentials(Role.OWNER);
        String url = database.url() + (database.url().contains("?") ? "&" : "?")
                + "reWriteBatchedInserts=true&stringtype=unspecified";
        DriverManagerDataSource rewriting = new DriverManagerDataSource(url, login.login(), login.password());
        SingleConnectionDataSource one = new SingleConnectionDataSource(rewriting.getConnection(), true);
        try {
            meter.spent(() -> PoiAndBatches.load(history(), POI_EACH, one)).times(POI_EACH)
                    .print("POI user model, batches (a tenth, times ten)", floor.all());
        } finally {
            one.destroy();
        }
        jdbc.sql("drop table bare").update();
    }

    /** A night with nothing to do, over an inbox with all of it, as a process with its start. */
    private void idle() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-cp", System.getProperty("java.class.path"), "kz.sanaq.cli.Sanaq", "nightly"));
        double[] seconds = new double[3];
        for (int i = 0; i < seconds.length; i++) {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("idle.txt").toFile());
            builder.environment().put("SANAQ_HOME", home().toString());
            builder.environment().put("SANAQ_JOBS", jobs.toString());
            builder.environment().put("SANAQ_LANGUAGE", "en");
            long before = System.nanoTime();
            int status = builder.start().waitFor();
            seconds[i] = (System.nanoTime() - before) / 1e9;
            String said = Files.readString(folder.resolve("idle.txt"));
            if (status != 0) {
                throw new IllegalStateException(said);
            }
        }
        Arrays.sort(seconds);
        System.out.printf("idle night after it, start and end included: %.2f s (%.2f to %.2f)%n",
                seconds[1], seconds[0], seconds[2]);
    }

    private Path history() {
        return folder.resolve("history");
    }

    private Path home() {
        return folder.resolve("home");
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

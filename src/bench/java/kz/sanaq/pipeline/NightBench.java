package kz.sanaq.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.YearMonth;
import java.util.stream.Stream;
import kz.sanaq.database.Credentials;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseSettings;
import kz.sanaq.database.Databases;
import kz.sanaq.database.Role;
import kz.sanaq.sample.SampleCountry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Measures a night from files to report beside its floor. Each round has a database of its own, with the schema in place
 * and nothing in it.
 */
final class NightBench {

    private final Path folder;
    private final Path inbox;

    private NightBench(Path folder) {
        this.folder = folder;
        this.inbox = folder.resolve("sample/inbox");
    }

    public static void main(String[] arguments) throws Exception {
        YearMonth from = YearMonth.parse(System.getProperty("bench.from", "2018-01"));
        YearMonth to = YearMonth.parse(System.getProperty("bench.to", "2018-12"));
        double faults = Double.parseDouble(System.getProperty("bench.faults", "0.2"));
        int rounds = Integer.getInteger("bench.rounds", 3);
        Path folder = Files.createTempDirectory("night-bench");
        try {
            new SampleCountry(from, to, 1).writeTo(folder.resolve("sample"), faults);
            System.out.printf("%nA night, %s to %s%n", from, to);
            NightBench bench = new NightBench(folder);
            for (int round = 0; round < rounds; round++) {
                bench.round(round);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void round(int round) throws Exception {
        try (Database database = Databases.open(DatabaseSettings.embeddedIn(folder.resolve("home-" + round)))) {
            database.migrate();
            try (Connection owner = connect(database)) {
                Meter meter = new Meter(owner);
                Meter.Spent night = meter.spent(() -> night(database, round));
                print(owner, night, Floor.of(inbox, owner, meter, folder, 3));
            }
        }
    }

    private void night(Database database, int round) {
        PipelineSettings settings =
                new PipelineSettings(Path.of("jobs"), folder.resolve("home-" + round), 2, 20, "bench");
        try (Pipeline pipeline = Pipeline.on(database, settings, Progress.silent())) {
            RunResult result = pipeline.run(new RunRequest(JobName.NIGHTLY, inbox, "bench", "bench"));
            if (!result.isCompleted() || result.report() == null) {
                throw new IllegalStateException("the night did not end well", result.failure());
            }
        }
    }

    private void print(Connection owner, Meter.Spent night, Floor floor) throws IOException {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        System.out.printf(
                "%,d files, %,d observations%n",
                files(),
                jdbc.sql("select count(*) from warehouse.observation")
                        .query(Long.class)
                        .single());
        floor.print();
        night.print("night, files to report", floor.all());
        stages(jdbc);
        System.out.printf("    heap at most %d MB%n", Meter.peakHeapMegabytes());
    }

    /** What each stage of the last run took. */
    static void stages(JdbcClient jdbc) {
        jdbc.sql("""
                        select stage, extract(epoch from ended_at - started_at)::numeric(9, 2) as seconds
                        from audit.run_stage where run_id = (select max(run_id) from audit.run) order by started_at
                        """).query(step -> {
            System.out.printf("    %-12s %8.2f s%n", step.getString(1), step.getDouble(2));
        });
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    static Connection connect(Database database) throws Exception {
        Credentials login = database.credentials(Role.OWNER);
        return DriverManager.getConnection(database.url(), login.login(), login.password());
    }
}

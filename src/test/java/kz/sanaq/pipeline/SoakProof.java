package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.sanaq.database.Database;
import kz.sanaq.database.EmbeddedHome;
import kz.sanaq.database.Role;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.sample.SampleCountry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A night every minute under {@code sanaq serve}, with new workbooks and random harm: nothing is lost and nothing grows.
 * {@code ./mvnw test -Dtest=SoakProof -Dsoak.minutes=30}; a line a minute, also in {@code target/soak.csv}.
 */
class SoakProof {

    private static final int MINUTES = Integer.getInteger("soak.minutes", 30);
    private static final long SEED = Long.getLong("soak.seed", 4);
    private static final Path CSV = Path.of("target", "soak.csv");

    /** What the process of the service may die of, in the first half; in the second it lives, and only others die. */
    private static final List<Mishap> ALL =
            List.of(Mishap.JVM, Mishap.SESSION, Mishap.BACKEND, Mishap.POSTMASTER, Mishap.EVERYTHING);

    private static final List<Mishap> OTHERS = List.of(Mishap.SESSION, Mishap.BACKEND, Mishap.POSTMASTER);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private EmbeddedScene scene;
    private SanaqProcess sanaq;
    private Process serving;
    private Path inbox;
    private int starts;

    @Test
    void nothingIsLostAndNothingGrows() throws Exception {
        Path country = folder.resolve("country");
        new SampleCountry(YearMonth.of(2018, 1), YearMonth.of(2018, 12), SEED).writeTo(country, 0.3);
        List<String> files = oldestFirst(country);
        inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.copy(country.resolve("manifest.csv"), inbox.resolve("manifest.csv"));
        EmbeddedHome home = EmbeddedHome.prepared(folder.resolve("home"));
        scene = new EmbeddedScene(home, inbox, null);
        Path jobs = Nights.copyOfJobs(folder);
        Files.writeString(
                jobs.resolve("nightly.yaml"),
                "inbox: nowhere\nthreads: 2\nchunk: 20\nschedule:\n  cron: '0 * * * * *'\n  late-files: false\n"
                        + "history:\n  keep-batch-days: 1\n");
        sanaq = scene.sanaq().with("SANAQ_JOBS", jobs.toString());
        say(
                "minute,harm,starts,delivered,decided,waiting,nights,connections,files_jvm,files_postgres,mb_jvm,mb_live,temporary,batch_rows");

        for (int minute = 0; minute < MINUTES; minute++) {
            long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            serve();
            deliver(country, files, minute);
            boolean isHarmed = random.nextInt(5) < 2 && minute < MINUTES - 1;
            List<Mishap> kinds = minute < MINUTES / 2 ? ALL : OTHERS;
            Mishap harm = kinds.get(random.nextInt(kinds.size()));
            waitFor(Duration.ofMillis(random.nextInt(50_000)));
            if (isHarmed) {
                scene.strike(harm, serving, random);
            }
            waitFor(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            say(minute + 1 + "," + (isHarmed ? harm.name() : "") + "," + starts + "," + sample());
        }
        serve();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(this::isAllDone);
        serving.destroy();
        assertThat(serving.waitFor(10, TimeUnit.SECONDS)).as("ends within 10 s").isTrue();
        assertThat(home.leftovers()).isEmpty();
        try (Database database = home.open()) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource(Role.OWNER, 1));
            assertThat(jdbc.sql("select file_name from intake.delivery")
                            .query(String.class)
                            .list())
                    .as("one outcome each")
                    .containsExactlyInAnyOrderElementsOf(files);
            assertThat(jdbc.sql("select count(*) from intake.submission where state = 'REGISTERED'")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(DataChecksum.withoutHistory(jdbc)).isEqualTo(undisturbed());
        }
    }

    private static List<String> oldestFirst(Path country) {
        return new Knowledge(country)
                .csv("manifest.csv", "file", "sender", "received_at").stream()
                        .sorted(java.util.Comparator.comparing((CsvRow row) -> row.text("received_at"))
                                .thenComparing(row -> row.text("file")))
                        .map(row -> row.text("file"))
                        .toList();
    }

    /** Starts the service again where it died, as who manages services does. */
    private void serve() throws IOException {
        if (serving == null || !serving.isAlive()) {
            serving = sanaq.start("serve", "--inbox", inbox.toString());
            starts++;
        }
    }

    private static void deliver(Path country, List<String> files, int minute) throws IOException {
        Path inbox = country.resolveSibling("inbox");
        int from = files.size() * minute / MINUTES;
        int to = files.size() * (minute + 1) / MINUTES;
        for (String file : files.subList(from, to)) {
            Path coming = inbox.resolve(file + ".part");
            Files.createDirectories(coming.getParent());
            Files.copy(country.resolve("inbox").resolve(file), coming);
            Files.move(coming, inbox.resolve(file));
        }
    }

    private boolean isAllDone() throws IOException {
        serve();
        try (Connection connection = scene.look().orElseThrow()) {
            return number(connection, "select count(*) from audit.run where state = 'RUNNING'") == 0
                    && number(connection, "select count(*) from intake.submission where state = 'REGISTERED'") == 0
                    && number(connection, "select count(distinct file_name) from intake.delivery") == delivered();
        } catch (SQLException | java.util.NoSuchElementException e) {
            return false;
        }
    }

    private long delivered() throws IOException {
        try (Stream<Path> all = Files.walk(inbox)) {
            return all.filter(Files::isRegularFile).count() - 1;
        }
    }

    private String sample() throws IOException {
        try (Connection connection = scene.look().orElseThrow()) {
            age(connection);
            List<Long> numbers = new ArrayList<>();
            numbers.add(delivered());
            for (String count : List.of(
                    "select count(*) from intake.submission where state <> 'REGISTERED'",
                    "select count(*) from intake.submission where state = 'REGISTERED'",
                    "select count(*) from audit.run where state = 'COMPLETED'",
                    "select count(*) from pg_stat_activity where usename like 'sanaq%'")) {
                numbers.add(number(connection, count));
            }
            numbers.add(open(serving.pid()));
            numbers.add(scene.processes().stream()
                    .mapToLong(process -> open(process.pid()))
                    .sum());
            numbers.add(resident(serving.pid()));
            numbers.add(live(serving.pid()));
            numbers.add((long) scene.leftovers().size());
            numbers.add(number(connection, """
                    select (select count(*) from batch.job_execution) + (select count(*) from batch.step_execution)
                        + (select count(*) from batch.job_instance) + (select count(*) from batch.job_execution_params)
                    """));
            return String.join(",", numbers.stream().map(String::valueOf).toList());
        } catch (SQLException | java.util.NoSuchElementException e) {
            return "the server does not answer just now";
        }
    }

    /** A minute stands for a day, so that what is kept by age grows old. */
    private static void age(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("job_execution", "step_execution")) {
                statement.execute(("update batch.%s set start_time = start_time - interval '1 day',"
                                + " end_time = end_time - interval '1 day' where end_time is not null")
                        .formatted(table));
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long open(long process) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return files.count();
        } catch (IOException e) {
            return 0; // it ended
        }
    }

    /** What the JVM holds on to, in megabytes: what a full collection leaves. */
    private static long live(long process) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(process), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (Stream<String> lines = asked.inputReader().lines()) {
                return lines.filter(line -> line.startsWith("Total"))
                                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                                .sum()
                        >> 20;
            }
        } catch (IOException e) {
            return 0; // it ended
        }
    }

    private static long resident(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        } catch (IOException e) {
            return 0;
        }
    }

    /** One night over the same files in the same order of arrival, with nothing in its way. */
    private Map<String, String> undisturbed() throws Exception {
        EmbeddedHome calm = EmbeddedHome.prepared(folder.resolve("calm"));
        assertThat(SanaqProcess.embeddedIn(calm.home())
                        .start("nightly", "--inbox", inbox.toString())
                        .waitFor())
                .isZero();
        try (Database database = calm.open()) {
            return DataChecksum.withoutHistory(JdbcClient.create(database.dataSource(Role.OWNER, 1)));
        }
    }

    private static void waitFor(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(Math.min(100_000_000, end - System.nanoTime()));
        }
    }

    private static void say(String line) throws IOException {
        System.out.println(line);
        Files.writeString(CSV, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}

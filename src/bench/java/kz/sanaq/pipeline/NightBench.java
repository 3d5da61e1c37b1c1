package kz.sanaq.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.sanaq.database.Credentials;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseSettings;
import kz.sanaq.database.Databases;
import kz.sanaq.database.Role;
import kz.sanaq.sample.SampleCountry;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Measures a night from files to report beside its floor: inflating the same workbooks, and COPY binary of the same
 * observations into a bare table. Each round has a database of its own, with the schema in place and nothing in it.
 */
final class NightBench {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Something that takes time. */
    private interface Work {
        void run() throws Exception;
    }

    private record Spent(double wall, double cpu) {}

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
                ProcessHandle server = server(owner);
                Spent night = spent(server, () -> night(database, round));
                byte[] rows = binary(owner);
                JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
                jdbc.sql("create table bare as select * from warehouse.observation with no data")
                        .update();
                Spent[] inflate = new Spent[3];
                Spent[] copy = new Spent[3];
                for (int i = 0; i < 3; i++) {
                    inflate[i] = spent(server, this::inflate);
                    jdbc.sql("truncate bare").update();
                    copy[i] = spent(server, () -> copies(owner).copyIn("copy bare from stdin (format binary)", stream(rows)));
                }
                print(jdbc, night, median(inflate), median(copy));
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

    /** Every part of every workbook; what is not a zip is only read. */
    private void inflate() throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!isZip(file)) {
                    Files.readAllBytes(file);
                    continue;
                }
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
                        try (InputStream part = zip.getInputStream(entry)) {
                            while (part.read(buffer) >= 0) {
                                continue;
                            }
                        }
                    }
                } catch (IOException torn) {
                    continue; // a planted fault: cut off in the middle
                }
            }
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(2), new byte[] {'P', 'K'});
        }
    }

    private static byte[] binary(Connection owner) throws Exception {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copies(owner).copyOut("copy warehouse.observation to stdout (format binary)", rows);
        return rows.toByteArray();
    }

    private static InputStream stream(byte[] bytes) {
        return new java.io.ByteArrayInputStream(bytes);
    }

    private static CopyManager copies(Connection connection) throws Exception {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private Spent spent(ProcessHandle server, Work work) throws Exception {
        double cpu = cpuSeconds(server);
        long before = System.nanoTime();
        work.run();
        return new Spent((System.nanoTime() - before) / 1e9, cpuSeconds(server) - cpu);
    }

    private static Spent median(Spent[] of) {
        return Stream.of(of)
                .sorted((a, b) -> Double.compare(a.cpu(), b.cpu()))
                .toList()
                .get(of.length / 2);
    }

    private static ProcessHandle server(Connection connection) throws Exception {
        int backend = connection.unwrap(PGConnection.class).getBackendPID();
        return ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    }

    /** Of this process, the server and all its processes, those that have ended too. */
    private static double cpuSeconds(ProcessHandle server) throws IOException {
        double ticks = ticks(server, 4);
        for (ProcessHandle child : server.children().toList()) {
            ticks += ticks(child, 2);
        }
        return SYSTEM.getProcessCpuTime() / 1e9 + ticks / 100;
    }

    /** User and system time, the first two of these fields; with four, also those of children that have ended. */
    private static double ticks(ProcessHandle process, int fields) throws IOException {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        List<String> after = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        return after.subList(11, 11 + fields).stream()
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private void print(JdbcClient jdbc, Spent night, Spent inflate, Spent copy) throws IOException {
        double floorWall = inflate.wall() + copy.wall();
        double floorCpu = inflate.cpu() + copy.cpu();
        System.out.printf(
                "%,d files, %,d observations%n", files(), number(jdbc, "select count(*) from warehouse.observation"));
        row("inflate", inflate, floorWall, floorCpu);
        row("COPY binary, bare table", copy, floorWall, floorCpu);
        row("night, files to report", night, floorWall, floorCpu);
        jdbc.sql("""
                        select step_name, extract(epoch from end_time - start_time)::numeric(9, 2) as seconds
                        from batch.step_execution order by step_execution_id
                        """).query(step -> {
            System.out.printf("    %-12s %6.2f s%n", step.getString(1), step.getDouble(2));
        });
        System.out.printf(
                "    heap at most %d MB%n",
                ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        >> 20);
    }

    private static void row(String name, Spent spent, double floorWall, double floorCpu) {
        System.out.printf(
                "%-28s %7.2f s %6.1f x   CPU of all processes %7.2f s %6.1f x%n",
                name, spent.wall(), spent.wall() / floorWall, spent.cpu(), spent.cpu() / floorCpu);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static Connection connect(Database database) throws Exception {
        Credentials login = database.credentials(Role.OWNER);
        return DriverManager.getConnection(database.url(), login.login(), login.password());
    }
}

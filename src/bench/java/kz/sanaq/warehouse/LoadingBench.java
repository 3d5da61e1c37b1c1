package kz.sanaq.warehouse;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import kz.sanaq.database.Credentials;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseSettings;
import kz.sanaq.database.Databases;
import kz.sanaq.database.Role;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.reference.ReferenceLoading;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Measures loading side by side: the same observations into the warehouse, with its keys, indexes, checks and vintages,
 * and into a bare table. Medians over rounds in which the writers take turns.
 */
final class LoadingBench {

    /** Submissions in a transaction, as the night has them. */
    private static final int CHUNK = 20;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A way to load rows. */
    private interface Writer {
        void write() throws Exception;
    }

    private final Database database;
    private final SingleConnectionDataSource warehouse;
    private final Connection bare;
    private final JdbcClient owner;
    private final Map<String, double[]> wall = new LinkedHashMap<>();
    private final Map<String, double[]> cpu = new LinkedHashMap<>();
    private final Map<String, String> sizes = new LinkedHashMap<>();

    private LoadingBench(Database database) throws Exception {
        this.database = database;
        this.warehouse = new SingleConnectionDataSource(connect(Role.PIPELINE), true);
        this.owner = JdbcClient.create(new SingleConnectionDataSource(connect(Role.OWNER), true));
        this.bare = connect(Role.OWNER);
        bare.setAutoCommit(false);
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.getInteger("bench.observations", 1_000_000);
        int rounds = Integer.getInteger("bench.rounds", 3);
        Path home = Files.createTempDirectory("loading-bench");
        try (Database database = Databases.open(DatabaseSettings.embeddedIn(home))) {
            database.migrate();
            new LoadingBench(database).run(count, rounds);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private void run(int count, int rounds) throws Exception {
        new ReferenceLoading(warehouse).load(ReferenceBook.read(new Knowledge(Path.of("jobs"))));
        ManyObservations large = ManyObservations.prepare(warehouse, count, 5_000);
        owner.sql("create table bare (" + BareRow.COLUMNS + ")").update();
        List<BareRow> rows = BareRow.of(large, new DimensionKeys(JdbcClient.create(warehouse)));
        List<ManyObservations.Batch> late = new ArrayList<>(large.batches());
        Collections.shuffle(late, new Random(1));
        for (int round = -1; round < rounds; round++) {
            measure("COPY binary, bare table", "bare", round, rounds, bare, () -> PlainWriters.copyBinary(bare, rows));
            Connection ours = warehouse.getConnection();
            String table = "warehouse.observation";
            measure("Sanaq, in order of time", table, round, rounds, ours, () -> load(large, large.batches()));
            measure("Sanaq, in random order", table, round, rounds, ours, () -> load(large, late));
            measure("COPY text, bare table", "bare", round, rounds, bare, () -> PlainWriters.copyText(bare, rows));
            measure("JDBC batches, bare table", "bare", round, rounds, bare, () -> PlainWriters.batches(bare, rows));
        }
        print(count, rounds);
    }

    /** As the night does it: some submissions in a transaction, each slot's observations and then its vintage. */
    private void load(ManyObservations many, List<ManyObservations.Batch> batches) {
        DataSource pipeline = warehouse;
        Observations observations = new Observations(pipeline);
        Vintages vintages = new Vintages(pipeline);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pipeline));
        for (int from = 0; from < batches.size(); from += CHUNK) {
            List<ManyObservations.Batch> chunk = batches.subList(from, Math.min(from + CHUNK, batches.size()));
            transaction.executeWithoutResult(status -> chunk.forEach(batch -> {
                observations.add(batch.submission(), batch.slot(), batch.observations(), many.units());
                vintages.open(batch.slot(), batch.submission(), Instant.EPOCH);
            }));
        }
    }

    private void measure(String name, String table, int round, int rounds, Connection used, Writer writer)
            throws Exception {
        owner.sql("truncate bare, warehouse.observation, warehouse.vintage").update();
        System.gc();
        double cpuBefore = cpuSeconds(used);
        long before = System.nanoTime();
        writer.write();
        double took = (System.nanoTime() - before) / 1e9;
        double spent = cpuSeconds(used) - cpuBefore;
        sizes.put(name, "%,d rows, %.1f MB".formatted(number("select count(*) from " + table), megabytes(table)));
        if (round >= 0) {
            wall.computeIfAbsent(name, any -> new double[rounds])[round] = took;
            cpu.computeIfAbsent(name, any -> new double[rounds])[round] = spent;
        }
    }

    /** Of this process and of the server's process behind the connection. */
    private static double cpuSeconds(Connection connection) throws Exception {
        int pid = connection.unwrap(PGConnection.class).getBackendPID();
        Duration server = ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return SYSTEM.getProcessCpuTime() / 1e9 + server.toMillis() / 1e3;
    }

    private double megabytes(String table) {
        return number("select pg_total_relation_size('" + table + "')") / 1e6;
    }

    private long number(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    private void print(int count, int rounds) {
        System.out.printf("%n%,d observations; median of %d; CPU of both processes%n", count, rounds);
        double wallUnit = median(wall.values().iterator().next());
        double cpuUnit = median(cpu.values().iterator().next());
        wall.forEach((name, took) -> System.out.printf(
                "%-28s %7.2f s %6.2f x   CPU %7.2f s %6.2f x   %s%n",
                name,
                median(took),
                median(took) / wallUnit,
                median(cpu.get(name)),
                median(cpu.get(name)) / cpuUnit,
                sizes.get(name)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private Connection connect(Role role) throws Exception {
        Credentials login = database.credentials(role);
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        return DriverManager.getConnection(url, login.login(), login.password());
    }
}

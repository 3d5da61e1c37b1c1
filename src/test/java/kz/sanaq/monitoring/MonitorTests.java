package kz.sanaq.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What a machine is told over HTTP and by a file, and that the examples under deploy/monitoring ask for nothing else. */
class MonitorTests {

    private static final MonitoringSettings ANY_PORT = new MonitoringSettings(null, 0, null, null);
    private static final Path EXAMPLES = Path.of("deploy", "monitoring");
    private static final Pattern METRIC = Pattern.compile("\\b(?:sanaq|jvm|process)_[a-z0-9_]+");
    private static final Pattern TOLD = Pattern.compile("(?m)^([a-z0-9_]+)(?:\\{[^}]*})? \\S+$");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient owner = database.jdbc(Role.OWNER);
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Duration sinceTick = Duration.ofSeconds(2);
    private volatile boolean isLate;
    private Metrics metrics;
    private Monitor monitor;

    @BeforeEach
    void open() {
        new ResourceDatabasePopulator(false, false, "UTF-8", new ClassPathResource("publication/small-country.sql"))
                .execute(database.dataSource(Role.OWNER));
        owner.sql("""
                insert into audit.run_stage (
                    run_id, execution_id, stage, started_at, ended_at, state, read, passed_over, written, commits, rollbacks)
                values
                    (1, 1, 'load', '2026-11-21 20:00+00', '2026-11-21 20:00:04+00', 'COMPLETED', 3, 0, 3, 1, 0),
                    (2, 2, 'load', '2026-11-22 20:00+00', '2026-11-22 20:00:01+00', 'COMPLETED', 0, 0, 0, 1, 0)
                """).update();
        owner.sql("update audit.run set counts = counts || '{\"cells\": 1000}', restarts = 1 where run_id = 1")
                .update();
        owner.sql("""
                insert into schedule.task (task_name, task_instance, execution_time, picked, version)
                values ('night', 'night', '2026-11-23 20:00+00', false, 1)
                """).update();
        metrics = new Metrics(database.database(), "0.1.0");
        Health health = new Health(database.database(), () -> sinceTick, () -> isLate);
        monitor = Monitor.open(ANY_PORT, health, metrics.ofTheService(() -> isLate))
                .orElseThrow();
    }

    @AfterEach
    void close() {
        monitor.close();
        database.close();
    }

    @Test
    void healthSaysWhatIsWrongAndNoMore() throws Exception {
        assertThat(get("/health/live").body()).isEqualTo("{\"status\": \"UP\", \"scheduler\": \"UP\"}\n");
        assertThat(get("/health/ready").body())
                .isEqualTo("{\"status\": \"UP\", \"database\": \"UP\", \"schema\": \"UP\"}\n");
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/healthy").statusCode()).isEqualTo(404);

        isLate = true;
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health").body()).contains("\"night\": \"DOWN\"", "\"schema\": \"UP\"");
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).contains("sanaq_night_late 1.0");

        sinceTick = Duration.ofMinutes(2);
        assertThat(get("/health/live").statusCode()).isEqualTo(503);

        owner.sql("""
                insert into public.flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (100000, '999', 'later', 'SQL', 'V999__later.sql', 1, 'somebody', 1, true)
                """).update();
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).contains("\"database\": \"UP\"", "\"schema\": \"DOWN\"");
    }

    @Test
    void aDatabaseThatIsAwayIsNoReasonToStartTheServiceAnew() throws Exception {
        database.database().close();

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health").body()).contains("\"database\": \"DOWN\"", "\"scheduler\": \"UP\"");
        assertThat(get("/metrics").body()).contains("sanaq_database_up 0.0").doesNotContain("sanaq_submissions{");
    }

    @Test
    void metricsSayWhatIsInTheDatabaseAndAreTheSameInTheFile() throws Exception {
        HttpResponse<String> told = get("/metrics");

        assertThat(told.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(told.body())
                .contains(
                        "sanaq_submissions{outcome=\"refused\"} 1.0",
                        "sanaq_runs{state=\"completed\"} 2.0",
                        "sanaq_run_restarts 1.0",
                        "sanaq_run_under_way 0.0",
                        "sanaq_last_run_failed 0.0",
                        "sanaq_last_load_cells_per_second 250.0",
                        "sanaq_last_run_seconds{job=\"nightly\"} 5.0",
                        "sanaq_last_run_stage_seconds{stage=\"load\"} 1.0",
                        "sanaq_gap_difference{comparison=\"list-movement\",unit=\"children\"} 26.0",
                        "sanaq_gap_residual{comparison=\"list-movement\",unit=\"children\"} -4.0",
                        "sanaq_last_good_night_timestamp_seconds 1.795377605E9",
                        "sanaq_messages{state=\"waiting\"} 0.0",
                        "sanaq_database_up 1.0",
                        "sanaq_build{version=\"0.1.0\"} 1.0",
                        "# HELP sanaq_findings_open Open findings")
                .doesNotContain("SYN-", "list.xlsx");

        Path file = folder.resolve("node/sanaq.prom");
        metrics.writeTo(file);
        assertThat(namesIn(Files.readString(file))).isEqualTo(namesIn(told.body()));
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void theExamplesNameOnlyMetricsThatThereAre() throws Exception {
        owner.sql("update audit.run set state = 'FAILED' where run_id = 2").update();
        Set<String> told = namesIn(get("/metrics").body());
        for (String example : new String[] {"grafana-dashboard.json", "prometheus-alerts.yaml"}) {
            Set<String> named = METRIC.matcher(Files.readString(EXAMPLES.resolve(example)))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).as(example).hasSizeGreaterThan(9).isSubsetOf(told);
        }
    }

    @Test
    void nobodyOutsideThisMachineIsAnsweredUnlessTheFileSaysSoAndATakenPortHarmsNothing() throws IOException {
        assertThat(InetAddress.getByName(MonitoringSettings.defaults().address())
                        .isLoopbackAddress())
                .isTrue();
        MonitoringSettings taken = new MonitoringSettings(null, monitor.port(), null, null);
        Health health = new Health(database.database(), () -> sinceTick, () -> isLate);

        assertThat(Monitor.open(taken, health, metrics)).isEmpty();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + monitor.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Set<String> namesIn(String metrics) {
        return TOLD.matcher(metrics)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.monitoring.Traces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a night leaves in the log and at a collector of traces: which run, step and submission; and nothing personal. */
class TrailTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    /** What the planted list of invented children has in its cells. */
    private static final List<String> PERSONAL =
            List.of("Примеров", "Пример Примерович", "Ойдантапқызы", "Выдуманная", "Жоқбаев", "Список воспитанников");

    private static final String IIN = "(?s).*(?<![0-9a-f])[0-9]{12}(?![0-9a-f]).*";

    @TempDir
    Path folder;

    @Test
    void aNightWithPersonalDataIsFollowedByNumbersAlone() throws IOException {
        Path inbox = inbox();
        Nights nights = new Nights(DATABASE);
        List<byte[]> received = new CopyOnWriteArrayList<>();
        HttpServer collector = collector(received);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Traces traces = Traces.to(
                URI.create("http://localhost:" + collector.getAddress().getPort() + "/v1/traces"), "test");
        PipelineSettings settings = new PipelineSettings(Nights.JOBS, nights.home(), 2, 20, "test");
        Onlookers onlookers = new Onlookers(List.of(), traces.observations());
        try (Pipeline pipeline = Pipeline.on(DATABASE.database(), settings, Progress.silent(), onlookers)) {
            Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            OutputStreamAppender<ILoggingEvent> appender = appender(root, log); // the pipeline has set logging up anew
            Level before = root.getLevel();
            root.setLevel(Level.INFO);
            try {
                assertThat(pipeline.run(nights.request(JobName.INTAKE, inbox)).isCompleted())
                        .isTrue();
            } finally {
                root.detachAppender(appender);
                root.setLevel(before);
            }
        } finally {
            traces.close();
            collector.stop(0);
        }

        assertThat(nights.count("intake.submission where state = 'SET_ASIDE'")).isEqualTo(1);
        String written = log.toString(StandardCharsets.UTF_8);
        assertThat(written).doesNotMatch(IIN).doesNotContain(PERSONAL);
        List<JsonNode> lines =
                written.lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines)
                .filteredOn(line -> line.get("formattedMessage").asString().equals("Submission read"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.get("mdc").get("run").asString()).isEqualTo("1");
                    assertThat(line.get("mdc").get("submission").asString()).matches("[0-9]+");
                });
        assertThat(lines)
                .anySatisfy(line -> {
                    assertThat(line.get("formattedMessage").asString()).startsWith("Step ended: COMPLETED");
                    assertThat(line.get("mdc").get("step").asString()).isEqualTo("load");
                })
                .anySatisfy(line ->
                        assertThat(line.get("formattedMessage").asString()).isEqualTo("Run ended: COMPLETED"));

        String spans = received.stream()
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .reduce("", String::concat);
        assertThat(spans)
                .contains("sanaq", "service.name", "step reference", "step register", "step load", "submission")
                .doesNotContain(PERSONAL);
    }

    @Test
    void aSubmissionBelongsToItsStepAndAStepToItsRunAlsoOnOtherThreads() throws Exception {
        ObservationRegistry registry = ObservationRegistry.create();
        List<String> ended = new CopyOnWriteArrayList<>();
        registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {
            @Override
            public void onStop(Observation.Context context) {
                ObservationView parent = context.getParentObservation();
                ended.add(context.getContextualName() + " of "
                        + (parent == null ? "nothing" : parent.getContextView().getContextualName()));
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        Trail trail = new Trail(registry);
        trail.runBegins(1, "nightly");
        trail.stepBegins("load");
        Thread reader = new Thread(() -> trail.submission(5, () -> "read"));
        reader.start();
        reader.join();
        trail.stepEnded("COMPLETED", 1, 1);
        trail.runEnded("COMPLETED");

        assertThat(ended).containsExactly("submission of step load", "step load of run", "run of nothing");
        assertThat(MDC.getCopyOfContextMap())
                .satisfiesAnyOf(
                        map -> assertThat(map).isNull(), map -> assertThat(map).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "json-console"})
    void theLogIsWrittenAsTheEnvironmentSays(String format) throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.putProperty("SANAQ_LOG", format);
        context.putProperty("SANAQ_HOME", folder.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(
                Path.of("src/main/resources/logback.xml").toUri().toURL());
        MDC.put("run", "7");
        try {
            if (!format.equals("json-console")) {
                context.getLogger("kz.sanaq.pipeline").info("Run begins: {}", "nightly");
            }
        } finally {
            MDC.remove("run");
        }
        assertThat(context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("LOG"))
                .as("the include was found")
                .isNotNull();
        context.stop();

        if (format.equals("text")) {
            assertThat(Files.readString(folder.resolve("logs/sanaq.log")))
                    .endsWith("INFO  kz.sanaq.pipeline - [run=7] Run begins: nightly\n");
        } else if (format.equals("json")) {
            JsonNode line = JsonMapper.shared().readTree(Files.readString(folder.resolve("logs/sanaq.json")));
            assertThat(line.get("mdc").get("run").asString()).isEqualTo("7");
            assertThat(line.get("formattedMessage").asString()).isEqualTo("Run begins: nightly");
        }
    }

    private Path inbox() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox/edu-79")).getParent();
        Files.copy(Nights.SAMPLE.resolve("Список воспитанников Шымкент.xlsx"), inbox.resolve("edu-79/children.xlsx"));
        Files.createDirectories(inbox.resolve("edu-15"));
        Files.copy(Nights.SAMPLE.resolve("aktobe_kontingent_7.xlsx"), inbox.resolve("edu-15/a.xlsx"));
        Files.writeString(inbox.resolve("edu-15/broken.xlsx"), "no workbook");
        return inbox;
    }

    private static HttpServer collector(List<byte[]> received) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            received.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static OutputStreamAppender<ILoggingEvent> appender(Logger root, ByteArrayOutputStream log) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.setWithFormattedMessage(true);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(root.getLoggerContext());
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.start();
        root.addAppender(appender);
        return appender;
    }
}

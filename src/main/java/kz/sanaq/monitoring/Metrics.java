package kz.sanaq.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The metrics, as Prometheus reads them. */
public final class Metrics {

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Measure, MultiGauge> gauges = new EnumMap<>(Measure.class);
    private final AtomicInteger isDatabaseUp = new AtomicInteger();
    private final Measures measures;

    /** Metrics of what is in the database. */
    public Metrics(Database database, String version) {
        this.measures = new Measures(JdbcClient.create(database.dataSource(Role.PIPELINE, 1)));
        for (Measure measure : Measure.values()) {
            gauges.put(
                    measure,
                    MultiGauge.builder(measure.id())
                            .description(measure.description())
                            .register(registry));
        }
        Gauge.builder("sanaq.database.up", isDatabaseUp, AtomicInteger::get)
                .description("Whether the database answered when this was measured")
                .register(registry);
        Gauge.builder("sanaq.build", () -> 1)
                .description("The version that is running")
                .tag("version", version)
                .register(registry);
    }

    /** Adds what there is to know of this process, which stays. */
    public Metrics ofTheService(BooleanSupplier isLate) {
        Gauge.builder("sanaq.night.late", () -> isLate.getAsBoolean() ? 1 : 0)
                .description("Whether a night that was due has not ended well in time")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        return this;
    }

    /** All of it, measured now, in the text format of Prometheus. */
    synchronized String text() {
        Map<Measure, List<Measures.Reading>> readings = Map.of();
        try {
            readings = measures.read();
            isDatabaseUp.set(1);
        } catch (DataAccessException e) {
            LOG.warn("Nothing can be measured while the database does not answer", e);
            isDatabaseUp.set(0);
        }
        for (Map.Entry<Measure, MultiGauge> gauge : gauges.entrySet()) {
            List<MultiGauge.Row<Number>> rows = readings.getOrDefault(gauge.getKey(), List.of()).stream()
                    .map(Metrics::row)
                    .toList();
            gauge.getValue().register(rows, true);
        }
        return registry.scrape();
    }

    private static MultiGauge.Row<Number> row(Measures.Reading reading) {
        Tags tags = Tags.empty();
        List<String> names = reading.measure().labels();
        for (int i = 0; i < names.size(); i++) {
            tags = tags.and(names.get(i), reading.labels().get(i));
        }
        return MultiGauge.Row.of(tags, reading.value());
    }

    /** Writes all of it into a file; a reader never sees half of it. */
    public void writeTo(Path file) {
        Path draft = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid()); // not .prom
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(draft, text());
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.sanaq.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers over HTTP while the service is up: {@code /health}, {@code /health/live}, {@code /health/ready}, {@code /metrics}. */
public final class Monitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
    private static final String JSON = "application/json";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int THREADS = 2;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "monitor");
        thread.setDaemon(true);
        return thread;
    });

    private record Page(int status, String type, String text) {}

    private Monitor(InetSocketAddress address, Health health, Metrics metrics) throws IOException {
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        page("/health", () -> page(health.all()));
        page("/health/live", () -> page(health.live()));
        page("/health/ready", () -> page(health.ready()));
        page("/metrics", () -> new Page(OK, PROMETHEUS, metrics.text()));
        server.start();
    }

    /** Opens it; that its port is taken is said in the log, and no reason not to run the nights. */
    public static Optional<Monitor> open(MonitoringSettings settings, Health health, Metrics metrics) {
        InetSocketAddress address = new InetSocketAddress(settings.address(), settings.port());
        try {
            return Optional.of(new Monitor(address, health, metrics));
        } catch (IOException e) {
            LOG.warn("Nothing answers about health and metrics at {}: {}", address, e.getMessage());
            return Optional.empty();
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static Page page(Health.Answer answer) {
        return new Page(answer.isUp() ? OK : UNAVAILABLE, JSON, answer.json());
    }

    private void page(String path, Supplier<Page> content) {
        server.createContext(path, exchange -> {
            try (exchange) {
                boolean isIt = exchange.getRequestURI().getPath().equals(path);
                answer(exchange, isIt ? content.get() : new Page(404, JSON, "{}\n"));
            } catch (RuntimeException e) {
                LOG.warn("No answer at {}", path, e);
            }
        });
    }

    private static void answer(HttpExchange exchange, Page page) throws IOException {
        byte[] body = page.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page.type());
        boolean hasBody = !"HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(page.status(), hasBody ? body.length : -1);
        if (hasBody) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

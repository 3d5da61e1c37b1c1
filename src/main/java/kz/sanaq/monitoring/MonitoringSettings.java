package kz.sanaq.monitoring;

import java.net.URI;
import java.nio.file.Path;
import kz.sanaq.knowledge.Meaning;
import org.jspecify.annotations.Nullable;

/** The part {@code monitoring:} of {@code jobs/nightly.yaml}; a key left out means its default, which the accessor gives. */
public record MonitoringSettings(
        @Meaning("Address at which sanaq serve answers about itself over HTTP. Nobody has to log in there: leave it to"
                + " this machine, or to a network that is trusted.")
        @Nullable
        String address,

        @Meaning("Port of it; 0: sanaq serve does not answer.") @Nullable
        Integer port,

        @Meaning(
                "File, from the installation's folder, into which the metrics are written after each run, for the textfile"
                        + " collector of node_exporter; its name ends in .prom. Left out, none.")
        @Nullable
        Path textfile,

        @Meaning(
                "Where spans are sent to, as OTLP over HTTP, such as http://localhost:4318/v1/traces. Left out, nowhere.")
        @Nullable
        URI traces) {

    private static final int LAST_PORT = 65_535;

    public MonitoringSettings {
        if (port != null && (port < 0 || port > LAST_PORT)) {
            throw new IllegalArgumentException("port: 0 to 65535");
        }
        if (textfile != null && !textfile.toString().endsWith(".prom")) {
            throw new IllegalArgumentException("textfile: a name that ends in .prom; the collector reads no other");
        }
        if (traces != null && traces.getHost() == null) {
            throw new IllegalArgumentException("traces: an address that begins with http:// or https:// is expected");
        }
    }

    /** What holds where nothing is said. */
    public static MonitoringSettings defaults() {
        return new MonitoringSettings(null, null, null, null);
    }

    @Override
    public String address() {
        return address == null ? "127.0.0.1" : address;
    }

    @Override
    public Integer port() {
        return port == null ? 8321 : port;
    }
}

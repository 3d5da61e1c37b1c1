package kz.sanaq.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the embedded server is set up: durable, on the loopback address alone, sized for a laptop. */
final class Configuration {

    /** One server, no standby: {@code minimal} lets a load into a new table skip the log without being less durable. */
    private static final String SETTINGS = """
            # Written by Sanaq at each start; own settings go below the include in postgresql.conf.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 100
            password_encryption = 'scram-sha-256'

            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_level = minimal
            max_wal_senders = 0
            wal_compression = on
            max_wal_size = '2GB'
            min_wal_size = '128MB'
            checkpoint_timeout = '15min'

            shared_buffers = '128MB'
            work_mem = '32MB'
            maintenance_work_mem = '128MB'
            effective_cache_size = '1GB'
            random_page_cost = 1.1
            huge_pages = off
            jit = off

            timezone = 'UTC'
            log_timezone = 'UTC'
            log_checkpoints = off
            log_line_prefix = '%m [%p] %u@%d '
            """;

    private static final String ACCESS = """
            # Written by Sanaq at each start.
            # type  database  user  address       method
            host    all       all   127.0.0.1/32  scram-sha-256
            """;

    private Configuration() {}

    static void write(Path data, Cluster cluster) throws IOException {
        put(data.resolve("sanaq.conf"), SETTINGS, cluster);
        put(data.resolve("pg_hba.conf"), ACCESS, cluster);
        Path main = data.resolve("postgresql.conf");
        String include = "include = 'sanaq.conf'";
        if (!Files.readString(main).contains(include)) {
            put(main, Files.readString(main) + "\n" + include + "\n", cluster);
        }
    }

    private static void put(Path file, String text, Cluster cluster) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
            cluster.hand(file);
        }
    }
}

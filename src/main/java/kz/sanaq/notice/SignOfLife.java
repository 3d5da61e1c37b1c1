package kz.sanaq.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file {@code status.json}: how things stood when last looked at, for a monitor to read while nothing of Sanaq is up. */
final class SignOfLife {

    private static final Logger LOG = LoggerFactory.getLogger(SignOfLife.class);

    private static final String STATUS = """
            select jsonb_pretty(jsonb_build_object(
                'format', 1,
                'written_at', to_jsonb(cast(:now as timestamptz)),
                'last_run', (
                    select jsonb_build_object('run', run_id, 'job', job, 'state', state, 'started_at', started_at, 'ended_at', ended_at)
                    from audit.run order by run_id desc limit 1),
                'last_good_night', (
                    select jsonb_build_object('run', run_id, 'night', night, 'started_at', started_at, 'ended_at', ended_at)
                    from mart.last_good_night),
                'next_night', (select night from mart.next_night),
                'messages_waiting', (select count(*) from notice.message where state in ('WAITING', 'SENDING')),
                'messages_lost', (select count(*) from notice.message where state in ('DOUBTFUL', 'GIVEN_UP'))))
            """;

    private final JdbcClient jdbc;
    private final Path file;
    private final Clock clock;

    SignOfLife(JdbcClient jdbc, Path home, Clock clock) {
        this.jdbc = jdbc;
        this.file = home.resolve("status.json");
        this.clock = clock;
    }

    /** Writes it anew; a reader never sees half of it. */
    void write() {
        String status = jdbc.sql(STATUS)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .single();
        Path draft = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(draft, status + "\n");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The sign of life {} could not be written", file, e);
        }
    }
}

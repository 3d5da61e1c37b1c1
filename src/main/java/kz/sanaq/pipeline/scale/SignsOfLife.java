package kz.sanaq.pipeline.scale;

import java.math.BigDecimal;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code scale.worker}: which workers are up, by the clock of the database. */
public final class SignsOfLife {

    private static final String GIVE = """
            insert into scale.worker (worker, version) values (:worker, :version)
            on conflict (worker) do update set seen_at = clock_timestamp()
            """;

    private static final String ANY = """
            select exists (
                select from scale.worker
                where version = :version and seen_at > clock_timestamp() - make_interval(secs => :seconds))
            """;

    private static final String FORGET =
            "delete from scale.worker where seen_at < clock_timestamp() - interval '1 day'";

    private final JdbcClient jdbc;

    public SignsOfLife(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    void give(String worker, String version) {
        jdbc.sql(GIVE).param("worker", worker).param("version", version).update();
    }

    void end(String worker) {
        jdbc.sql("delete from scale.worker where worker = :worker")
                .param("worker", worker)
                .update();
    }

    /** Whether a worker of this version gave a sign of life within so long. */
    boolean isAny(String version, Duration within) {
        return jdbc.sql(ANY)
                .param("version", version)
                .param("seconds", BigDecimal.valueOf(within.toMillis()).movePointLeft(3))
                .query(Boolean.class)
                .single();
    }

    /** Forgets workers that were not seen for a day. */
    void forgetOld() {
        jdbc.sql(FORGET).update();
    }
}

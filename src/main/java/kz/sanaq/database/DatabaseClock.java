package kz.sanaq.database;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time of the database, the one clock that all instances share, however far their own are off. While the database
 * does not answer, time goes on from its last answer.
 */
public final class DatabaseClock extends Clock {

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private volatile @Nullable Answer last;

    /** What the database last said, and what the counter of this process, which nobody sets, stood at then. */
    private record Answer(Instant time, long nanos) {}

    public DatabaseClock(DataSource database) {
        this(JdbcClient.create(database), ZoneOffset.UTC);
    }

    private DatabaseClock(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        try {
            Instant now = jdbc.sql("select clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            last = new Answer(now, System.nanoTime());
            return now;
        } catch (DataAccessException e) {
            Answer answer = last;
            if (answer == null) {
                throw e;
            }
            return answer.time().plusNanos(System.nanoTime() - answer.nanos());
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DatabaseClock(jdbc, other);
    }
}

package kz.sanaq.monitoring;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseUnavailable;
import kz.sanaq.database.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What can be asked about the service; each answer means something that somebody can act on. */
public final class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final Duration STILL = Duration.ofMinutes(1);
    private static final int PATIENCE_SECONDS = 3;

    private final Database database;
    private final DataSource pipeline;
    private final String schema;
    private final Supplier<Duration> sinceTick;
    private final BooleanSupplier isLate;

    /** An answer: whether all is well, and each part of it. */
    record Answer(boolean isUp, Map<String, Boolean> parts) {

        static Answer of(Map<String, Boolean> parts) {
            return new Answer(!parts.containsValue(false), parts);
        }

        String json() {
            StringBuilder json =
                    new StringBuilder("{\"status\": \"").append(word(isUp)).append('"');
            parts.forEach((part, up) -> json.append(", \"")
                    .append(part)
                    .append("\": \"")
                    .append(word(up))
                    .append('"'));
            return json.append("}\n").toString();
        }

        private static String word(boolean up) {
            return up ? "UP" : "DOWN";
        }
    }

    /**
     * Takes the schema as it is now for the right one.
     *
     * @param sinceTick how long ago the scheduler last showed that it lives
     * @param isLate whether a night that was due has not ended well in time
     */
    public Health(Database database, Supplier<Duration> sinceTick, BooleanSupplier isLate) {
        this.database = database;
        this.pipeline = database.dataSource(Role.PIPELINE, 1);
        this.schema = database.schemaMark();
        this.sinceTick = sinceTick;
        this.isLate = isLate;
    }

    /** Whether the process does what it is for. A database that is away is no reason to start it anew. */
    Answer live() {
        return Answer.of(Map.of("scheduler", isTicking()));
    }

    /** Whether it can work: the database answers, and its schema is the one that this version brought. */
    Answer ready() {
        boolean answers = isAnswering();
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("database", answers);
        parts.put("schema", answers && isCurrent());
        return Answer.of(parts);
    }

    /** All of it, and whether the last good night is younger than the calendar allows. */
    Answer all() {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("scheduler", isTicking());
        Answer ready = ready();
        parts.putAll(ready.parts());
        parts.put("night", ready.isUp() && isInTime());
        return Answer.of(parts);
    }

    private boolean isTicking() {
        return sinceTick.get().compareTo(STILL) < 0;
    }

    private boolean isAnswering() {
        try (Connection connection = pipeline.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            LOG.warn("The database does not answer", e);
            return false;
        }
    }

    private boolean isCurrent() {
        try {
            return database.schemaMark().equals(schema);
        } catch (DatabaseUnavailable e) {
            LOG.warn("The schema cannot be looked at", e);
            return false;
        }
    }

    private boolean isInTime() {
        try {
            return !isLate.getAsBoolean();
        } catch (DataAccessException e) {
            LOG.warn("The last good night cannot be looked at", e);
            return false;
        }
    }
}

package kz.sanaq.pipeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Watches a night from outside and says which stage it is in. */
final class Watch implements AutoCloseable {

    static final String BEFORE = "start";
    static final String OPEN = "open";
    static final String END = "end";

    /** Steps of earlier tries that died say STARTED as well; those before the first look are left aside. */
    private static final String STAGE = """
            select
                (select step_name from batch.step_execution where status = 'STARTED' and step_execution_id > %1$d
                    order by step_execution_id desc limit 1) as step,
                (select max(step_execution_id) from batch.step_execution) as last,
                exists (select from batch.step_execution where step_execution_id > %1$d) as has_begun
            """;

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Callable<Connection> way;
    private final Process night;
    private final long began = System.nanoTime();
    private final Map<String, Long> firstSeen = new LinkedHashMap<>();
    private @Nullable Connection connection;
    private long before = -1;
    private String stage = BEFORE;

    /** By a connection that is tried for until it can be had. */
    Watch(Callable<Connection> way, Process night) {
        this.way = way;
        this.night = night;
        firstSeen.put(BEFORE, 0L);
    }

    /** Waits for the moment; false where the night ended before it. */
    boolean await(Moment moment) {
        while (night.isAlive()) {
            look();
            Long since = firstSeen.get(moment.stage());
            if (since != null && millis() - since >= moment.millis()) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    /** Waits for the end; the stages it saw, with the millisecond each began at, and the end itself. */
    Map<String, Long> toTheEnd() {
        while (night.isAlive()) {
            look();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        firstSeen.put("", millis());
        return firstSeen;
    }

    String stage() {
        return stage;
    }

    long millis() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private void look() {
        if (connection == null) {
            try {
                connection = way.call();
            } catch (Exception e) {
                return; // the server does not answer yet, or no more
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STAGE.formatted(Math.max(before, 0)))) {
            row.next();
            if (before < 0) {
                before = row.getLong("last");
                see(OPEN);
                return;
            }
            String step = row.getString("step");
            if (step != null) {
                see(step);
            } else if (stage.equals("answer")) {
                see(END);
            }
        } catch (SQLException e) {
            close();
        }
    }

    private void see(String now) {
        stage = now;
        firstSeen.putIfAbsent(now, millis());
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // it was broken already
        }
        connection = null;
    }

    /** When to strike: so long after a stage was first seen. */
    record Moment(String stage, long millis) {

        @Override
        public String toString() {
            return stage.equals(BEFORE)
                    ? "at %.2f s".formatted(millis / 1000.0)
                    : "%s + %d ms".formatted(stage, millis);
        }
    }
}

package kz.sanaq.pipeline.scale;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code scale.part}: who has which part, by the clock of the database. Each method is a transaction. */
public final class Parts {

    private static final String ADD = """
            insert into scale.part (step_execution_id, submissions, version, lease, state, is_careful)
            values (:part, :submissions, :version, make_interval(secs => :seconds), 'WAITING', :careful)
            """;

    private static final String CLAIM = """
            update scale.part
            set state = 'HELD', holder = :worker, held_until = clock_timestamp() + lease
            where step_execution_id = :part and state = 'WAITING'
            """;

    private static final String KEEP = """
            update scale.part
            set held_until = clock_timestamp() + lease
            where step_execution_id = :part and state = 'HELD' and holder = :worker
            """;

    private static final String RELEASE = """
            update scale.part
            set state = :state, failure = :failure
            where step_execution_id = :part and state in ('HELD', 'RECALLED') and holder = :worker
            """;

    private static final String SEIZE = """
            update scale.part
            set state = 'CRASHED', failure = null
            where state = 'HELD' and held_until < clock_timestamp()
            """;

    private static final String OPEN = """
            select
                step_execution_id, state, holder, losses, is_careful, failure, submissions,
                asked_at < clock_timestamp() - lease as is_long_asked
            from scale.part
            where state <> 'DONE'
            order by step_execution_id
            """;

    private static final String AGAIN = """
            update scale.part
            set state = 'WAITING', holder = null, is_careful = :careful, losses = losses + :losses,
                asked_at = clock_timestamp()
            where step_execution_id = :part and state in ('LEFT', 'CRASHED')
            """;

    private static final String ASKED =
            "update scale.part set asked_at = clock_timestamp() where step_execution_id = :part";

    private static final List<String> RECALL = List.of(
            "delete from scale.part where state <> 'HELD' and state <> 'RECALLED'",
            "update scale.part set state = 'RECALLED' where state = 'HELD'");

    private static final String HELD =
            "select count(*) from scale.part where state in ('HELD', 'RECALLED') and held_until >= clock_timestamp()";

    private static final String OTHER_VERSION = """
            select version from scale.part where state = 'WAITING' and version <> :version order by 1 limit 1
            """;

    private static final long LOOK_MILLIS = 200;

    private final JdbcClient jdbc;

    public Parts(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /**
     * Makes sure that there is somewhere to take parts from.
     *
     * @throws WorkNotPossible where the database is not prepared
     */
    public void check() {
        boolean isThere = jdbc.sql("select to_regclass('scale.part') is not null")
                .query(Boolean.class)
                .single();
        if (!isThere) {
            throw new WorkNotPossible(Message.of("pipeline.worker.no-schema"));
        }
    }

    /** What became of a part that is not done. */
    enum State {
        WAITING,
        HELD,
        RECALLED,
        LEFT,
        CRASHED,
        FAILED,
        DONE
    }

    /**
     * A part that is not done.
     *
     * @param losses how often its holder was lost
     * @param isCareful whether its submissions are read one by one
     * @param isLongAsked whether workers were asked longer ago than a lease
     */
    record Part(
            long stepExecutionId,
            State state,
            @Nullable String holder,
            int losses,
            boolean isCareful,
            @Nullable String failure,
            int submissions,
            boolean isLongAsked) {}

    void add(long part, int submissions, String version, Duration lease, boolean isCareful) {
        jdbc.sql(ADD)
                .param("part", part)
                .param("submissions", submissions)
                .param("version", version)
                .param("seconds", BigDecimal.valueOf(lease.toMillis()).movePointLeft(3))
                .param("careful", isCareful)
                .update();
    }

    /** True for the one worker that has it from now on. */
    boolean claim(long part, String worker) {
        return at(CLAIM, part).param("worker", worker).update() == 1;
    }

    /** A sign of life; false where the part is no longer this worker's. */
    boolean keep(long part, String worker) {
        return at(KEEP, part).param("worker", worker).update() == 1;
    }

    /** Says what became of a part; nothing where it is no longer this worker's. */
    void release(long part, String worker, State state, @Nullable String failure) {
        at(RELEASE, part)
                .param("worker", worker)
                .param("state", state.name())
                .param("failure", failure)
                .update();
    }

    /** Takes parts from those that gave no sign of life in time. */
    void seize() {
        jdbc.sql(SEIZE).update();
    }

    List<Part> open() {
        return jdbc.sql(OPEN).query(Part.class).list();
    }

    /** Offers a part anew. */
    void again(Part part, boolean isCareful, boolean isLost) {
        at(AGAIN, part.stepExecutionId())
                .param("careful", isCareful)
                .param("losses", isLost ? 1 : 0)
                .update();
    }

    void asked(Part part) {
        at(ASKED, part.stepExecutionId()).update();
    }

    /** Nobody begins another part, and who has one is to leave it. */
    private void recall() {
        RECALL.forEach(statement -> jdbc.sql(statement).update());
    }

    /** Takes all parts back, and waits until nobody who gives signs of life has one. */
    public void takeBack() {
        try {
            for (recall(); isAnyHeld(); recall()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        jdbc.sql("delete from scale.part").update();
    }

    /** Whether somebody who gives signs of life has a part. */
    private boolean isAnyHeld() {
        return jdbc.sql(HELD).query(Long.class).single() > 0;
    }

    /** A version of Sanaq that has parts for others than this one; null where there is none. */
    @Nullable
    String otherVersion(String version) {
        return jdbc.sql(OTHER_VERSION)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private JdbcClient.StatementSpec at(String sql, long part) {
        return jdbc.sql(sql).param("part", part);
    }
}

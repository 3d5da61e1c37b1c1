package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kz.sanaq.audit.Action;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.intake.Rereadings;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code audit.run}: the card of every run. */
final class Runs {

    private static final String START = """
            insert into audit.run (
                job, who, why, started_at, state, code_version,
                knowledge_hash, returns_hash, rules_hash, reference_hash, comparisons_hash, night)
            values (
                :job, :who, :why, :now, 'RUNNING', :version,
                :hash, :returns, :rules, :reference, :comparisons, :night)
            returning run_id
            """;

    private static final String FORGET_SLICES = """
            delete from quality.slice
            where exists (select from jsonb_object_keys(inputs) as input where input like '%/' || :rule || '.yaml')
            """;

    private static final String END = """
            update audit.run
            set state = :state,
                ended_at = :now,
                counts = counts || :counts::jsonb,
                audit_actions = (select count(*) from audit.action),
                audit_head = (select hash from audit.action order by action_id desc limit 1)
            where run_id = :run
            """;

    /** Their nights have not been; somebody else may be them. */
    private static final String LOST =
            "update audit.run set state = 'RECOVERED', ended_at = :now, night = null where state = 'RUNNING'";

    private static final String GO_ON = "update audit.run set state = 'RUNNING', ended_at = null where run_id = :run";

    private static final String HAS_RUN = "select exists (select from audit.run where night = :night)";

    private static final String LEFT_LAST = """
            select job, run_id from audit.run
            where state in (:states) and run_id = (select max(run_id) from audit.run)
            """;

    private static final String UNCLOSED = "select job, run_id from audit.run where state = 'RUNNING' order by run_id";

    private static final String UNDER_WAY =
            "select run_id, started_at from audit.run where state = 'RUNNING' order by run_id desc limit 1";

    /** Something was decided, or the knowledge changed, since reconciliation last went through. */
    private static final String STALE = """
            with done as (
                select max(run_id) as run_id from audit.run
                where counts ->> 'reconciled' is not null
            )
            select
                done.run_id is null
                or (select knowledge_hash from audit.run where audit.run.run_id = done.run_id)
                    <> (select knowledge_hash from audit.run where audit.run.run_id = :run)
                or exists (select from intake.submission where decided_run > done.run_id)
                or exists (select from intake.delivery where delivery.run_id > done.run_id)
            from done
            """;

    private static final String MARK = """
            update audit.run set counts = counts || jsonb_build_object(cast(:mark as text), cast(:value as text))
            where run_id = :run
            """;

    private static final String REPORT =
            "select counts ->> 'report' from audit.run where counts ->> 'report' is not null order by run_id desc limit 1";

    private static final String UNPUBLISHED = """
            select coalesce(max(run_id) filter (where counts ->> 'reconciled' is not null), 0)
                > coalesce(max(run_id) filter (where counts ->> 'report' is not null), -1)
            from audit.run
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Runs(DataSource pipeline, Clock clock) {
        this.jdbc = JdbcClient.create(pipeline);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pipeline));
        this.clock = clock;
    }

    /** Opens the card; what a person asked for is written down as a deed in the same transaction. */
    long start(RunRequest request, String version, Knowledge knowledge) {
        return transactions.execute(status -> {
            long run = open(request, version, knowledge);
            if (request.isDeed()) {
                RerunScope rerun = request.rerun();
                if (rerun != null) {
                    ask(run, rerun);
                }
                Map<String, Object> details =
                        rerun == null ? Map.of("inbox", request.inbox().toString()) : rerun.named();
                new AuditLog(jdbc)
                        .append(new Action(request.who(), request.job().bean(), "run/" + run, request.why(), details));
            }
            return run;
        });
    }

    /** Names what a run is to do again; its job finds it so, and finds it again after a crash. */
    private void ask(long run, RerunScope scope) {
        if (!scope.reading().isEmpty()) {
            new Rereadings(jdbc).ask(run, scope.reading());
        }
        if (scope.rule() != null) {
            jdbc.sql(FORGET_SLICES).param("rule", scope.rule()).update();
        }
    }

    private long open(RunRequest request, String version, Knowledge knowledge) {
        return jdbc.sql(START)
                .param("job", request.job().bean())
                .param("who", request.who())
                .param("why", request.why())
                .param("now", now())
                .param("version", version)
                .param("hash", knowledge.hash())
                .param("returns", knowledge.hash("returns"))
                .param("rules", knowledge.hash("rules"))
                .param("reference", knowledge.hash("reference"))
                .param("comparisons", knowledge.hash("comparisons"))
                .param("night", request.night() == null ? null : Timestamp.from(request.night()), Types.TIMESTAMP)
                .query(Long.class)
                .single();
    }

    void end(long run, String state) {
        jdbc.sql(END)
                .param("state", state)
                .param("now", now())
                .param("counts", RunCounts.of(jdbc, run))
                .param("run", run)
                .update();
    }

    /**
     * Closes the cards that say RUNNING although their process died before their job began. Only who holds the run's
     * lock, and has finished what died later, may say so.
     */
    void closeLost() {
        jdbc.sql(LOST).param("now", now()).update();
    }

    /** Says on the card that the run is under way again. */
    void goOn(long run) {
        jdbc.sql(GO_ON).param("run", run).update();
    }

    /** Whether this night has had its run, or has it now. */
    boolean hasRun(Instant night) {
        return jdbc.sql(HAS_RUN)
                .param("night", Timestamp.from(night))
                .query(Boolean.class)
                .single();
    }

    /** The last run of all, where it is in one of these states: no later one has taken over what it left. */
    Optional<Left> leftLast(String... states) {
        return jdbc.sql(LEFT_LAST)
                .param("states", List.of(states))
                .query(Left.class)
                .optional();
    }

    /** Runs whose cards say that they are under way. Where the run's lock is ours, their processes died. */
    List<Left> unclosed() {
        return jdbc.sql(UNCLOSED).query(Left.class).list();
    }

    /** A run that did not come to its end. */
    record Left(String job, long runId) {}

    AlreadyRunning underWay() {
        return jdbc.sql(UNDER_WAY)
                .query((row, n) ->
                        new AlreadyRunning(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional()
                .orElseGet(() -> new AlreadyRunning(0, Instant.now(clock)));
    }

    /** Whether a run, with the knowledge that its card names, has anything to reconcile. */
    boolean isStale(long run) {
        return jdbc.sql(STALE).param("run", run).query(Boolean.class).single();
    }

    /** Says on the run's card that it reconciled everything there was. */
    void reconciled(long run) {
        mark(run, "reconciled", "true");
    }

    /** Says on the run's card where the report of what was reconciled is. */
    void published(long run, Path report) {
        mark(run, "report", report.toString());
    }

    /** Where the newest report is. */
    Optional<Path> newestReport() {
        return jdbc.sql(REPORT).query(String.class).optional().map(Path::of);
    }

    /** Whether something was reconciled that no report shows yet. */
    boolean isUnpublished() {
        return jdbc.sql(UNPUBLISHED).query(Boolean.class).single();
    }

    /** Says on the run's card what somebody should know; what was said there before is replaced. */
    void warn(long run, Collection<Message> warnings) {
        jdbc.sql("update audit.run set warnings = cast(:warnings as jsonb) where run_id = :run")
                .param("warnings", RunWarnings.json(warnings))
                .param("run", run)
                .update();
    }

    private void mark(long run, String mark, String value) {
        jdbc.sql(MARK)
                .param("mark", mark)
                .param("value", value)
                .param("run", run)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}

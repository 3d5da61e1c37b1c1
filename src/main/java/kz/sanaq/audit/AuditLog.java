package kz.sanaq.audit;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code audit.action}. A deed and its row share a transaction: whoever does something opens it, appends here on
 * the same connection, and commits both or neither.
 *
 * <p>An append waits for whoever appended before and has not yet committed; a deed that takes long appends last.
 */
public final class AuditLog {

    private static final String APPEND = """
            select action_id, encode(hash, 'hex') as hash
            from audit.append(:who, :command, :subject, :why, cast(:details as jsonb))
            """;

    private static final String HEAD = """
            select action_id, encode(hash, 'hex') as hash from audit.action order by action_id desc limit 1
            """;

    /** The text is stated here and not asked of the database's own function, which whoever tampers may have changed. */
    private static final String ROWS = """
            select
                action_id as number,
                jsonb_build_array(
                    action_id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    who, command, subject, why, details, encode(previous_hash, 'hex'))::text as text,
                encode(previous_hash, 'hex') as previous,
                encode(hash, 'hex') as hash
            from audit.action
            order by action_id
            """;

    private static final String HEADS = """
            select run_id, audit_actions, encode(audit_head, 'hex') as hash
            from audit.run
            where audit_actions > 0
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    /** The log through a client that takes part in its caller's transaction. */
    public AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The log on a connection whose transaction is its owner's. */
    public AuditLog(Connection connection) {
        this(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    /**
     * Does something that the database does not undo, such as writing a file, and says so: the row first, then the deed,
     * then the commit. A deed that fails leaves no row; a crash between the deed and the commit leaves the deed.
     *
     * @param writing as {@code sanaq_steward} or {@code sanaq_pipeline}
     */
    public static Head together(DataSource writing, Action action, Runnable deed) {
        return new TransactionTemplate(new JdbcTransactionManager(writing)).execute(status -> {
            Head head = new AuditLog(JdbcClient.create(writing)).append(action);
            deed.run();
            return head;
        });
    }

    /** Appends a row in the transaction at hand; answers the chain's new head. */
    public Head append(Action action) {
        return jdbc.sql(APPEND)
                .param("who", action.who())
                .param("command", action.command())
                .param("subject", action.subject())
                .param("why", action.why())
                .param("details", JSON.writeValueAsString(action.details()))
                .query((row, number) -> new Head(row.getLong("action_id"), row.getString("hash")))
                .single();
    }

    /** How far the chain is. */
    public Head head() {
        return jdbc.sql(HEAD)
                .query((row, number) -> new Head(row.getLong("action_id"), row.getString("hash")))
                .optional()
                .orElse(Head.OF_NOTHING);
    }

    /**
     * Looks at the whole chain, and at the heads that the cards of runs have of it.
     *
     * @param outside heads that were kept elsewhere
     */
    public Verdict verify(List<Head> outside) {
        List<Chain.Kept> heads = new ArrayList<>();
        outside.forEach(head -> heads.add(new Chain.Kept(0, head)));
        // heads before rows: a run that ends between the two knows no row that was not read
        heads.addAll(jdbc.sql(HEADS)
                .query((row, number) -> new Chain.Kept(
                        row.getLong("run_id"), new Head(row.getLong("audit_actions"), row.getString("hash"))))
                .list());
        return new Chain(jdbc.sql(ROWS).query(Chain.Row.class).list(), heads).verify();
    }
}

package kz.sanaq.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code intake.workbook}, {@code intake.submission} and {@code intake.delivery}: the register. */
public final class Submissions {

    private static final String SEEN =
            "select sender, file_name, received_at, encode(sha256, 'hex') from intake.delivery";

    private static final String KEEP =
            "insert into intake.workbook (sha256, bytes, size) values (:sha256, :bytes, :size) on conflict do nothing";

    private static final String ADD = """
            insert into intake.submission
                (sha256, sender, file_name, received_at, state, refusals, registered_run, decided_run)
            values (:sha256, :sender, :file, :received, :state, :refusals::jsonb, :run, :decided)
            on conflict (sha256, sender, reading) do nothing
            returning submission_id
            """;

    private static final String FIND =
            "select submission_id from intake.submission where sha256 = :sha256 and sender = :sender and reading = 1";

    private static final String DELIVER = """
            insert into intake.delivery (sender, file_name, received_at, sha256, submission_id, run_id, is_duplicate)
            values (:sender, :file, :received, :sha256, :submission, :run, :duplicate)
            on conflict do nothing
            """;

    /** The first of a sender's copies is the one received first, whichever is registered first. */
    private static final String EARLIER = """
            update intake.submission
            set file_name = :file, received_at = :received,
                state = case state when 'SET_ASIDE' then state else 'REGISTERED' end
            from (select file_name from intake.submission where submission_id = :submission) as before
            where submission_id = :submission and (received_at, submission.file_name) > (:received, :file)
            returning before.file_name
            """;

    private static final String DEMOTE = """
            update intake.delivery set is_duplicate = true
            where submission_id = :submission and (file_name, received_at) <> (:file, :received)
            """;

    /** What could not be read at all is not mended by knowledge. */
    private static final String WAITING = """
            select submission_id, sha256, sender, file_name, received_at, reading, false as is_again
            from intake.submission
            where state = 'REGISTERED'
               or (state in ('REFUSED', 'PENDING') and read_with is distinct from :knowledge and exists (
                   select from jsonb_array_elements(refusals) as refusal
                   where not starts_with(refusal -> 'message' ->> 'key', 'workbook.')))
            order by received_at, sha256, sender
            """;

    private static final String WAITING_OF_THESE = """
            select submission_id, sha256, sender, file_name, received_at, reading, is_again
            from (%s) as waiting
            where submission_id in (:submissions)
            order by received_at, sha256, sender
            """.formatted(WAITING);

    private static final String BYTES = "select bytes from intake.workbook where sha256 = :sha256";

    private static final String DECIDE = """
            update intake.submission
            set state = :state, return_code = :return, edition = :edition, unmapped_cells = :unmapped,
                refusals = :refusals::jsonb, decided_run = :run, read_with = :knowledge, form_version = (select version from intake.form where return_code = :return)
            where submission_id = :submission
              and (state = 'REGISTERED' or (%s))
            """.formatted(EarlierRefusals.MAY_BE_DECIDED);

    private final JdbcClient jdbc;
    private final EarlierRefusals earlier;

    public Submissions(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
        this.earlier = new EarlierRefusals(pipeline);
    }

    /** Keys of all deliveries registered so far. */
    Set<String> seen() {
        return new HashSet<>(jdbc.sql(SEEN)
                .query((row, n) -> key(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant().toString(),
                        row.getString(4)))
                .list());
    }

    /** Whether a sender has sent these bytes already, under whatever name. */
    boolean isRegistered(String sender, Sha256 sha256) {
        return jdbc.sql(FIND)
                .param("sha256", sha256.bytes())
                .param("sender", sender)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    static String key(InboxFile file, Sha256 sha256) {
        return key(file.sender(), file.name(), file.receivedAt().toString(), sha256.hex());
    }

    /** Registers an arrival; a sender's second copy of the same bytes becomes a delivery of the first submission. */
    Registration add(Arrival arrival, long run) {
        byte[] sha256 = arrival.sha256().bytes();
        if (!arrival.isSetAside()) {
            jdbc.sql(KEEP)
                    .param("sha256", sha256)
                    .param("bytes", arrival.bytes())
                    .param("size", arrival.bytes().length)
                    .update();
        }
        InboxFile file = arrival.file();
        Optional<Integer> fresh = jdbc.sql(ADD)
                .param("sha256", sha256)
                .param("sender", file.sender())
                .param("file", file.name())
                .param("received", Timestamp.from(file.receivedAt()))
                .param("state", arrival.isSetAside() ? "SET_ASIDE" : "REGISTERED")
                .param("refusals", Refusals.json(arrival.reasons()))
                .param("run", run)
                .param("decided", arrival.isSetAside() ? run : null)
                .query(Integer.class)
                .optional();
        int submission = fresh.orElseGet(() -> jdbc.sql(FIND)
                .param("sha256", sha256)
                .param("sender", file.sender())
                .query(Integer.class)
                .single());
        Optional<String> replaced = fresh.isPresent()
                ? Optional.empty()
                : with(EARLIER, submission, file).query(String.class).optional();
        with(DELIVER, submission, file)
                .param("sender", file.sender())
                .param("sha256", sha256)
                .param("run", run)
                .param("duplicate", fresh.isEmpty() && replaced.isEmpty())
                .update();
        if (replaced.isPresent()) {
            with(DEMOTE, submission, file).update();
        }
        return new Registration(submission, fresh.isPresent(), replaced.orElse(null));
    }

    private JdbcClient.StatementSpec with(String sql, int submission, InboxFile file) {
        return jdbc.sql(sql)
                .param("submission", submission)
                .param("file", file.name())
                .param("received", Timestamp.from(file.receivedAt()));
    }

    /**
     * What waits to be read, oldest first: this is what makes a restart need no position. A refused workbook, and one that
     * waits for a steward, waits again when it was read with other knowledge than this.
     */
    public List<Submission> waiting(String knowledge) {
        return jdbc.sql(WAITING)
                .param("knowledge", knowledge)
                .query(Submissions::submission)
                .list();
    }

    /** Those of these submissions that wait still, oldest first. */
    public List<Submission> waiting(String knowledge, Collection<Integer> submissions) {
        return submissions.isEmpty()
                ? List.of()
                : jdbc.sql(WAITING_OF_THESE)
                        .param("knowledge", knowledge)
                        .param("submissions", submissions)
                        .query(Submissions::submission)
                        .list();
    }

    byte[] bytes(Submission submission) {
        return jdbc.sql(BYTES)
                .param("sha256", submission.sha256().bytes())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** Claims a waiting submission and says what became of it; false when another has decided it, or nothing is new. */
    boolean decide(Decision decision, String knowledge, long run) {
        if (earlier.isAsBefore(decision, knowledge)) {
            return false;
        }
        earlier.keep(decision.submission(), knowledge, run);
        return jdbc.sql(DECIDE)
                        .param("knowledge", knowledge)
                        .param("state", decision.state())
                        .param("return", decision.returnCode())
                        .param("edition", decision.edition())
                        .param("unmapped", decision.unmappedCells())
                        .param("refusals", decision.refusals())
                        .param("run", run)
                        .param("submission", decision.submission())
                        .update()
                == 1;
    }

    /**
     * A submission's key, and whether it is new.
     *
     * @param replaced the name that it had before, where this copy was received earlier and gave it its own
     */
    record Registration(
            int submission, boolean isNew, @Nullable String replaced) {}

    static Submission submission(ResultSet row, int number) throws SQLException {
        return new Submission(
                row.getInt("submission_id"),
                Sha256.stored(row.getBytes("sha256")),
                row.getString("sender"),
                row.getString("file_name"),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("reading"),
                row.getBoolean("is_again"));
    }

    private static String key(String... parts) {
        return String.join("\u0000", parts);
    }
}

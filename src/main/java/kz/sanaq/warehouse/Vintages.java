package kz.sanaq.warehouse;

import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code warehouse.vintage}: when a submission's figures for a slot were what we knew. Of what is
 * known of a slot at a moment, that counts which was received last, or, received together, has the greater SHA-256, and of
 * one workbook the newest reading; so it does not depend on the order in which they were loaded.
 */
public final class Vintages {

    private static final String LOCK = "select slot_id from intake.slot where slot_id = :slot for update";

    /** Nearly every slot is filled once. */
    private static final String ADD_FIRST = """
            insert into warehouse.vintage (slot_id, submission_id, known_from)
            select :slot, :submission, :from
            where not exists (select from warehouse.vintage where slot_id = :slot)
            """;

    private static final String CLOSE_ALL = """
            update warehouse.vintage set known_to = known_from where slot_id = :slot and known_to = 'infinity'
            """;

    private static final String IS_LOADED =
            "select count(*) > 0 from warehouse.vintage where slot_id = :slot and submission_id = :submission";

    private static final String ADD = """
            insert into warehouse.vintage (slot_id, submission_id, known_from, known_to)
            values (:slot, :submission, :from, :from)
            on conflict (slot_id, submission_id) do update set known_from = excluded.known_from, known_to = excluded.known_to
            """;

    private static final String SEQUENCE = """
            update warehouse.vintage
            set known_to = ordered.known_to
            from (
                with version as (
                    select vintage.submission_id, known_from, row(received_at, sha256, reading) as rank
                    from warehouse.vintage
                    join intake.submission using (submission_id)
                    where vintage.slot_id = :slot
                )
                select
                    version.submission_id,
                    greatest(version.known_from, coalesce(min(better.known_from), 'infinity')) as known_to
                from version
                left join version better on better.rank > version.rank
                group by version.submission_id, version.known_from
            ) ordered
            where vintage.slot_id = :slot
                and vintage.submission_id = ordered.submission_id
                and vintage.known_to <> ordered.known_to
            """;

    private final JdbcClient jdbc;

    public Vintages(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /**
     * Makes what a submission says of a slot visible from the moment it could be known, which is when it was received or
     * read again, and closes the one before; one that was visible already is from that moment. Takes part in the transaction
     * at hand and holds the slot until it ends.
     */
    public void open(int slot, int submission, Instant knownFrom) {
        jdbc.sql(LOCK).param("slot", slot).query(Integer.class).single();
        if (add(ADD_FIRST, slot, submission, knownFrom) == 0) {
            jdbc.sql(CLOSE_ALL).param("slot", slot).update();
            add(ADD, slot, submission, knownFrom);
            jdbc.sql(SEQUENCE).param("slot", slot).update();
        }
    }

    private int add(String sql, int slot, int submission, Instant knownFrom) {
        return jdbc.sql(sql)
                .param("slot", slot)
                .param("submission", submission)
                .param("from", Timestamp.from(knownFrom))
                .update();
    }

    /** Whether the figures of a submission for a slot are in the warehouse already. */
    public boolean isLoaded(int slot, int submission) {
        return jdbc.sql(IS_LOADED)
                .param("slot", slot)
                .param("submission", submission)
                .query(Boolean.class)
                .single();
    }
}

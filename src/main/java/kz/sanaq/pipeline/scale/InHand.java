package kz.sanaq.pipeline.scale;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.sanaq.intake.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code scale.in_hand}: workbooks that are being read. What a process had in hand when it died is suspect; it
 * is read one by one from then on, so that the one that ends its reader is found.
 */
public final class InHand {

    /** Waits for no disk: what it says is needed when this process dies, and seldom when the server does. */
    private static final String QUICK =
            "with quick as (select set_config('synchronous_commit', 'off', true) as is_quick) ";

    private static final String TAKE = QUICK + """
            insert into scale.in_hand (sha256, step_execution_id)
            select :sha256, :part from quick
            on conflict (sha256) do update set step_execution_id = :part
            """;

    private static final String PUT_DOWN = QUICK + """
            delete from scale.in_hand using quick where sha256 = :sha256 and step_execution_id = :part
            """;

    /** What another has in hand it has still; a suspect is kept while the same bytes of somebody else wait. */
    private static final String DONE = """
            delete from scale.in_hand
            where sha256 in (select sha256 from intake.submission where submission_id in (:submissions))
              and (
                  step_execution_id = :part
                  or step_execution_id is null
                      and not exists (
                          select from intake.submission waiting
                          where waiting.sha256 = in_hand.sha256 and waiting.state = 'REGISTERED'))
            """;

    private static final String BLAME = """
            update scale.in_hand set ends = ends + 1, step_execution_id = null where step_execution_id = :part
            """;

    private static final String BLAME_ALL = """
            update scale.in_hand set ends = ends + 1, step_execution_id = null where step_execution_id is not null
            """;

    private static final String SUSPECTS = """
            select submission_id
            from scale.in_hand
            join intake.submission using (sha256)
            where ends >= :ends
            order by submission_id
            """;

    private final JdbcClient jdbc;

    public InHand(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /**
     * Says that this workbook is being read; to be called outside of a transaction, which would hide it.
     *
     * @param part the step execution, or whatever else this process calls its own
     */
    public void take(Sha256 workbook, long part) {
        jdbc.sql(TAKE).param("sha256", workbook.bytes()).param("part", part).update();
    }

    /**
     * Says that it was read with this part, whatever becomes of it; to be called outside of a transaction. Whoever else has
     * the same bytes in hand has them still.
     */
    public void putDown(Sha256 workbook, long part) {
        jdbc.sql(PUT_DOWN).param("sha256", workbook.bytes()).param("part", part).update();
    }

    /** Says that these were loaded or refused with this part; takes part in the transaction at hand. */
    public void done(Collection<Integer> submissions, long part) {
        if (!submissions.isEmpty()) {
            jdbc.sql(DONE).param("submissions", submissions).param("part", part).update();
        }
    }

    /** Counts an end for what was in hand with this part; answers how many there were. */
    int blame(long part) {
        return jdbc.sql(BLAME).param("part", part).update();
    }

    /** The same for all that a process left when it died; nobody may hold a part. */
    public void blameAll() {
        jdbc.sql(BLAME_ALL).update();
    }

    /** Submissions that reading has ended with at least so often. */
    public List<Integer> suspects(int ends) {
        return jdbc.sql(SUSPECTS).param("ends", ends).query(Integer.class).list();
    }

    /** How often reading has ended with each suspect. */
    public Map<Sha256, Integer> ends() {
        Map<Sha256, Integer> ends = new HashMap<>();
        jdbc.sql("select sha256, ends from scale.in_hand where ends > 0").query(row -> {
            ends.put(Sha256.stored(row.getBytes("sha256")), row.getInt("ends"));
        });
        return ends;
    }
}

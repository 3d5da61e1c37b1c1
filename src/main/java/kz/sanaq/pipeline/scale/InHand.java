package kz.sanaq.pipeline.scale;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code scale.in_hand}: submissions that are being read. What a worker had in hand when it died is suspect; it
 * is read one by one from then on, so that the one that ends its reader is found.
 */
public final class InHand {

    private static final String TAKE = """
            insert into scale.in_hand (submission_id, step_execution_id) values (:submission, :part)
            on conflict (submission_id) do update set step_execution_id = :part
            """;

    private static final String BLAME = """
            update scale.in_hand set ends = ends + 1, step_execution_id = null where step_execution_id = :part
            """;

    private static final String BLAME_ALL = """
            update scale.in_hand set ends = ends + 1, step_execution_id = null where step_execution_id is not null
            """;

    private final JdbcClient jdbc;

    public InHand(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /** Says that this submission is being read; to be called outside of a transaction, which would hide it. */
    public void take(int submission, long part) {
        jdbc.sql(TAKE).param("submission", submission).param("part", part).update();
    }

    /** Says that these were loaded or refused; takes part in the transaction at hand. */
    public void done(Collection<Integer> submissions) {
        if (!submissions.isEmpty()) {
            jdbc.sql("delete from scale.in_hand where submission_id in (:submissions)")
                    .param("submissions", submissions)
                    .update();
        }
    }

    /** Counts an end for what was in hand with this part; answers how many there were. */
    int blame(long part) {
        return jdbc.sql(BLAME).param("part", part).update();
    }

    /** The same for all that a manager left when it died; nobody may hold a part. */
    public void blameAll() {
        jdbc.sql(BLAME_ALL).update();
    }

    /** Submissions that reading has ended with at least so often. */
    public List<Integer> suspects(int ends) {
        return jdbc.sql("select submission_id from scale.in_hand where ends >= :ends order by submission_id")
                .param("ends", ends)
                .query(Integer.class)
                .list();
    }
}

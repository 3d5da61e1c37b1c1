package kz.sanaq.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.reference.ReferenceLoading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much room the warehouse takes: at most 150 MB for a million observations, their indexes among them. */
class StorageTests {

    private static final int OBSERVATIONS = 200_000;
    private static final int OF_A_SUBMISSION = 2_000;
    private static final long MOST_BYTES = 150L * 1_000_000 * OBSERVATIONS / 1_000_000;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @Test
    void aMillionObservationsTakeAtMostAHundredAndFiftyMegabytes() {
        DataSource pipeline = DATABASE.dataSource(Role.PIPELINE);
        new ReferenceLoading(pipeline).load(ReferenceBook.read(new Knowledge(Path.of("jobs"))));
        ManyObservations many = ManyObservations.prepare(pipeline, OBSERVATIONS, OF_A_SUBMISSION);
        Observations observations = new Observations(pipeline);

        many.batches()
                .forEach(batch ->
                        observations.add(batch.submission(), batch.slot(), batch.observations(), many.units()));

        assertThat(number("select count(*) from warehouse.observation")).isEqualTo(OBSERVATIONS);
        assertThat(number("select pg_total_relation_size('warehouse.observation')"))
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    private static long number(String sql) {
        return DATABASE.jdbc(Role.PIPELINE).sql(sql).query(Long.class).single();
    }
}

package kz.sanaq.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class VintagesTests {

    private static final Instant MONDAY = Instant.parse("2019-01-14T04:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2019-01-15T04:00:00Z");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final JdbcClient jdbc = DATABASE.jdbc(Role.PIPELINE);
    private final Vintages vintages = new Vintages(DATABASE.dataSource(Role.PIPELINE));

    @Test
    void aCorrectionClosesTheVintageBeforeItAndBothRemain() {
        int slot = slot("edu-11");
        vintages.open(slot, submission(slot, 1, MONDAY), MONDAY);
        vintages.open(slot, submission(slot, 2, TUESDAY), TUESDAY);

        assertThat(of(slot)).containsExactly("1: 2019-01-14 to 2019-01-15", "2: 2019-01-15 to infinity");
    }

    @Test
    void theOrderIsThatOfReceivingWhateverWasLoadedFirst() {
        int slot = slot("edu-15");
        vintages.open(slot, submission(slot, 4, TUESDAY), TUESDAY);
        vintages.open(slot, submission(slot, 3, MONDAY), MONDAY);

        assertThat(of(slot)).containsExactly("3: 2019-01-14 to 2019-01-15", "4: 2019-01-15 to infinity");
    }

    @Test
    void ofTwoReceivedAtOneMomentTheGreaterHashIsCurrent() {
        int slot = slot("edu-19");
        vintages.open(slot, submission(slot, 6, MONDAY), MONDAY);
        vintages.open(slot, submission(slot, 5, MONDAY), MONDAY);

        assertThat(of(slot)).containsExactly("5: 2019-01-14 to 2019-01-14", "6: 2019-01-14 to infinity");
    }

    private int slot(String reporter) {
        return jdbc.sql("""
                        insert into intake.slot (return_code, reporter, period_start, period_end)
                        values ('organisation-list', :reporter, '2018-12-31', '2018-12-31') returning slot_id
                        """).param("reporter", reporter).query(Integer.class).single();
    }

    /** A submission whose hash ends in this number. */
    private int submission(int slot, int number, Instant receivedAt) {
        return jdbc.sql("""
                        with run as (
                            insert into audit.run (job, who, why, started_at, state, code_version, knowledge_hash)
                            values ('intake', 'test', 'test', now(), 'COMPLETED', 'test', '') returning run_id
                        )
                        insert into intake.submission (sha256, sender, file_name, received_at, state, registered_run)
                        select decode(lpad(:number, 64, '0'), 'hex'), 'test', :slot, :received::timestamptz, 'LOADED', run_id
                        from run returning submission_id
                        """)
                .param("number", Integer.toString(number))
                .param("slot", "slot " + slot)
                .param("received", receivedAt.toString())
                .query(Integer.class)
                .single();
    }

    private List<String> of(int slot) {
        return jdbc.sql("""
                        select
                            ltrim(encode(sha256, 'hex'), '0') || ': ' || to_char(known_from, 'YYYY-MM-DD') || ' to '
                                || case when known_to = 'infinity' then 'infinity' else to_char(known_to, 'YYYY-MM-DD') end
                        from warehouse.vintage join intake.submission using (submission_id)
                        where slot_id = :slot order by sha256
                        """).param("slot", slot).query(String.class).list();
    }
}

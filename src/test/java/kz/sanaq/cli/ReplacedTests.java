package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A submission whose slots later ones fill is told as that: nothing of it would be read again. */
class ReplacedTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @Test
    void onlyWhatFillsNoSlotAnyMoreIsReplaced() {
        DATABASE.jdbc(Role.OWNER).sql("""
                insert into audit.run (job, who, why, started_at, state, code_version, knowledge_hash)
                values ('intake', 'a', 'a', now(), 'COMPLETED', '1', '');
                insert into intake.submission (sha256, sender, file_name, received_at, state, registered_run)
                select decode(lpad(number::text, 64, '0'), 'hex'), 'edu-11', number || '.xlsx', now(), state, 1
                from (values (1, 'LOADED'), (2, 'LOADED'), (3, 'REFUSED'), (4, 'LOADED')) as one (number, state);
                insert into intake.slot (return_code, reporter, period_start, period_end)
                select 'organisation-list', 'edu-11', day::date, day::date
                from (values ('2017-12-31'), ('2018-12-31')) as one (day);
                insert into intake.submission_slot (submission_id, slot_id, state, observations)
                values (1, 1, 'LOADED', 1), (2, 1, 'LOADED', 1), (2, 2, 'LOADED', 1), (3, 1, 'REFUSED', 0), (4, 2, 'LOADED', 1);
                insert into warehouse.vintage (slot_id, submission_id, known_from, known_to)
                values (1, 1, '2019-01-01', '2019-02-01'), (1, 2, '2019-02-01', 'infinity'),
                    (2, 2, '2019-02-01', '2019-03-01'), (2, 4, '2019-03-01', 'infinity')
                """).update();

        assertThat(said(1)).startsWith("Submission 1 has been replaced by a later one (2)");
        assertThat(said(2)).as("fills a slot still").isEmpty();
        assertThat(said(3)).as("is read again").isEmpty();
        assertThat(said(4)).isEmpty();
        assertThat(said(99)).isEmpty();
    }

    private static String said(int submission) {
        return Replaced.of(new JdbcTemplate(DATABASE.dataSource(Role.STEWARD)), submission)
                .map(replaced -> replaced.said().in(Language.EN))
                .orElse("");
    }
}

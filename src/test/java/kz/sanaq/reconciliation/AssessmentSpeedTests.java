package kz.sanaq.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hundred thousand observations are assessed by every rule in seconds. */
class AssessmentSpeedTests {

    private static final String MANY = """
            insert into warehouse.observation (
                period_end, period_start, submission_id, slot_id, unit_id, cell_row, cell_column, sheet, setting_id, category_id,
                measure_id, age_id, sex_id, residence_id, disability_id, basis, state, is_stated_total, value)
            select
                date '2018-12-31', date '2018-12-31', vintage.submission_id, vintage.slot_id, unit_id, 100 + unit_id, cell.number, 0,
                setting.setting_id, category.category_id, measure.measure_id, age_band.age_id, sex.sex_id,
                residence.residence_id, disability.disability_id, 'P', 'R', false, cell.value
            from warehouse.vintage
            cross join ref.reported_unit
            cross join (values
                (1, 'ALL', 'ALL', 10), (2, 'M', 'ALL', 6), (3, 'F', 'ALL', 4),
                (4, 'ALL', '0-3', 1), (5, 'ALL', '4-6', 2), (6, 'ALL', '7-17', 6), (7, 'ALL', '18+', 1)
            ) as cell (number, sex, age, value)
            join ref.care_setting setting on setting.code = 'DD'
            join ref.child_category category on category.code = 'ALL'
            join ref.measure on measure.code = 'children'
            join ref.age_band on age_band.code = cell.age
            join ref.sex on sex.code = cell.sex
            join ref.residence on residence.code = 'ALL'
            join ref.disability on disability.code = 'ALL'
            """;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @Test
    void twoHundredThousandObservationsAreAssessedInSeconds() {
        JdbcClient owner = DATABASE.jdbc(Role.OWNER);
        WarehouseFixture fixture = new WarehouseFixture(owner);
        fixture.referenceData(DATABASE.dataSource(Role.PIPELINE));
        fixture.submissions(100);
        owner.sql("""
                insert into ref.reported_unit (kind, label, scope_area)
                select 'INSTITUTION', 'Home ' || number, '110000000' from generate_series(1, 286) as number
                """).update();
        int observations = owner.sql(MANY).update();
        owner.sql("analyze").update();
        Knowledge knowledge = new Knowledge(Path.of("jobs"));
        Reconciliation reconciliation = new Reconciliation(
                Rules.from(knowledge),
                Comparisons.from(knowledge),
                DATABASE.jdbc(Role.RULES),
                DATABASE.jdbc(Role.PIPELINE));
        long start = System.nanoTime();
        Counts counts = reconciliation.slices(1).stream()
                .filter(slice -> slice.startsWith("grain"))
                .map(slice -> reconciliation.run(1, slice))
                .reduce(Counts.NONE, Counts::plus);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%d observations: linear rules in %d ms, %s%n", observations, took.toMillis(), counts);
        assertThat(observations).isGreaterThan(200_000);
        assertThat(counts.holds()).isGreaterThanOrEqualTo(2 * 28_600);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
    }
}

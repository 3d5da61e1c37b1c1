package kz.sanaq.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mart of flows: what the rule on years to date says that it is. */
class FlowMartTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @BeforeAll
    static void load() {
        WarehouseFixture fixture = new WarehouseFixture(JdbcClient.create(DATABASE.dataSource(Role.OWNER)));
        fixture.referenceData(DATABASE.dataSource(Role.PIPELINE));
        fixture.observe(inflow("edu-11", "110000000", "2019-01-01..2019-03-31", 14, "Y"));
        fixture.observe(inflow("edu-11", "110000000", "2019-01-01..2019-06-30", 22, "Y"));
        fixture.observe(inflow("edu-11", "110000000", "2019-01-01..2019-12-31", 20, "Y"));
        fixture.observe(inflow("edu-63", "630000000", "2022-01-01..2022-03-31", 9, "Y"));
        fixture.observe(inflow("edu-63", "630000000", "2022-01-01..2022-06-30", 11, "Y"));
        fixture.observe(inflow("edu-15", "150000000", "2018-01-01..2018-06-30", 30, "P"));
        fixture.observe(inflow("edu-15", "150000000", "2018-07-01..2018-12-31", 40, "P"));
    }

    private static Map<String, Object> inflow(String reporter, String area, String period, int value, String basis) {
        return Map.of(
                "reporter", reporter,
                "return", "contingent-movement",
                "area", area,
                "period", period,
                "setting", "DD",
                "measure", "inflow",
                "value", value,
                "basis", basis);
    }

    @Test
    void aYearToDateIsLessTheReportBeforeItAndBothCellsAreNamed() {
        assertThat(flows("110000000"))
                .containsExactly(
                        "2019-01-01..2019-03-31 14 = 14 A1",
                        "2019-04-01..2019-06-30 8 = 22 A1 - 14 A1",
                        "2019-07-01..2019-12-31 -2 = 20 A1 - 22 A1");
    }

    @Test
    void acrossAChangeOfBoundariesNothingIsKnown() {
        assertThat(flows("630000000"))
                .containsExactly("2022-01-01..2022-03-31 9 = 9 A1", "2022-04-01..2022-06-30 ? = 11 A1 - 9 A1");
    }

    @Test
    void aPeriodByItselfIsAsReported() {
        assertThat(flows("150000000"))
                .containsExactly("2018-01-01..2018-06-30 30 = 30 A1", "2018-07-01..2018-12-31 40 = 40 A1");
    }

    private static List<String> flows(String area) {
        return DATABASE.jdbc(Role.ANALYST)
                .sql("""
                        select
                            period_start || '..' || period_end || ' ' || coalesce(trim_scale(value)::text, '?') || ' = '
                                || concat_ws(' - ', trim_scale(reported_value) || ' ' || cell, trim_scale(value_before) || ' ' || cell_before)
                        from mart.flow
                        where area_code = ?
                        order by period_end
                        """)
                .param(area)
                .query(String.class)
                .list();
    }
}

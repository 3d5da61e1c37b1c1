package kz.sanaq.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.publication.Sentences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole reconciliation over a country of a few cells whose gaps are known. */
class ReconciliationTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final String YEAR_END = "2018-12-31";
    private static final Knowledge KNOWLEDGE = new Knowledge(Path.of("jobs"));
    private static final JdbcClient OWNER = DATABASE.jdbc(Role.OWNER);
    private static final WarehouseFixture FIXTURE = new WarehouseFixture(OWNER);

    private static final Reconciliation RECONCILIATION = new Reconciliation(
            Rules.from(KNOWLEDGE),
            Comparisons.from(KNOWLEDGE),
            DATABASE.jdbc(Role.RULES),
            DATABASE.jdbc(Role.PIPELINE));

    @BeforeAll
    static void aSmallCountry() {
        FIXTURE.referenceData(DATABASE.dataSource(Role.PIPELINE));
        FIXTURE.run(2);
        FIXTURE.run(3);
        FIXTURE.run(4);
        summary("compendium", "iac", YEAR_END, 190, 800);
        summary("committee", "committee", "2017-12-31", 137, 300);
        summary("committee", "committee", YEAR_END, 138, 250);
        FIXTURE.observe(cell("committee", "national-summary", YEAR_END, "children", 268, "area", "390000000"));
        home("edu-39", "2017-12-31", "SYN-1", "DD", 300);
        home("edu-39", YEAR_END, "SYN-1", "DD", 250);
        home("edu-39", YEAR_END, "SYN-2", "CAN", 40);
        total("edu-39", YEAR_END, "ALL", 308);
        home("health-39", YEAR_END, "SYN-3", "DR", 60);
        home("health-39", YEAR_END, "SYN-4", "DR", 50);
        home("iac", YEAR_END, "SYN-1", "DD", 250);
        home("iac", YEAR_END, "SYN-3", "DR", 60);
        movement("2018-01-01..2018-06-30", "inflow", "CAN", 200, false);
        movement("2018-07-01..2018-12-31", "inflow", "CAN", 290, false);
        movement("2018-07-01..2018-12-31", "closing", "DD", 250, false);
        movement("2018-07-01..2018-12-31", "closing", "CAN", 40, false);
        movement("2018-07-01..2018-12-31", "closing", "DR", 110, false);
        movement("2018-07-01..2018-12-31", "closing", "ALL", 427, true);
        RECONCILIATION.check();
    }

    @Test
    void theGapOfTheCompendiumClosesInFiveComponentsWithTheirCells() {
        RECONCILIATION.run(1, "gaps");
        assertThat(components("compendium-and-committee-children", "000000000"))
                .containsEntry("reference-date", -50)
                .containsEntry("coverage-by-ministry", 110)
                .containsEntry("one-register-only", -50)
                .containsEntry("coverage-by-setting", 40)
                .containsEntry("flow-as-stock", 450)
                .containsEntry("unexplained", 0);
        assertThat(OWNER.sql("""
                        select count(*) from quality.gap_component component join quality.gap using (gap_id)
                        where gap.state = 'ASSESSED' and component.basis <> 'UNEXPLAINED'
                          and component.value <> (
                            select coalesce(sum(sign * value), 0) from (
                                select sign, value, gap_id, ordinal from quality.gap_cell
                                union all select sign, value, gap_id, ordinal from quality.gap_figure) evidence
                            where evidence.gap_id = component.gap_id and evidence.ordinal = component.ordinal)
                        """).query(Integer.class).single()).isZero();
    }

    @Test
    void arithmeticErrorsInFormsAreComponentsOfTheirAreas() {
        RECONCILIATION.run(1, "gaps");
        assertThat(components("committee-and-lists", "390000000"))
                .containsEntry("arithmetic-error", 18)
                .containsEntry("unexplained", 0);
        assertThat(components("movement-and-lists", "390000000"))
                .containsEntry("coverage-by-setting", 110)
                .containsEntry("arithmetic-error", 27)
                .containsEntry("unexplained", 0);
    }

    @Test
    void publishedFiguresLeaveARestUnderItsScenario() {
        RECONCILIATION.run(1, "gaps");
        assertThat(components("published-children", "000000000"))
                .containsEntry("shelters-and-adaptation-centres", 4525)
                .containsEntry("unexplained", 1523);
        assertThat(components("published-organisations", "000000000")).containsEntry("unexplained", 53);
        assertThat(OWNER.sql("""
                        select count(*) from quality.gap_component join quality.gap using (gap_id)
                        where comparison = 'published-children' and gap_component.scenario is null
                        """).query(Integer.class).single()).isZero();
    }

    @Test
    void claimsAreJudgedAndConflictsRecorded() {
        RECONCILIATION.run(1, "claims");
        assertThat(OWNER.sql("select verdict from quality.verdict where claim = 'CL01'")
                        .query(String.class)
                        .single())
                .isEqualTo("ROUNDED");
        assertThat(OWNER.sql("select count(*) from quality.conflict where status = 'OPEN'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void factorsAreJudgedAsBoundsAndRepeatedFiguresAsChains() {
        RECONCILIATION.run(1, "claims");
        assertThat(OWNER.sql("select claim from quality.verdict where rule = 'P08' order by claim")
                        .query(String.class)
                        .list())
                .containsExactly("CL02", "CL15");
        assertThat(OWNER.sql("select rule from quality.conflict where conflict = 'CF03' and difference = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("P12");
    }

    @Test
    void whatComparisonsLackIsSaidOfThemAndNotHidden() {
        RECONCILIATION.run(1, "gaps");
        assertThat(outcomes("mart.comparability", "comparison || ' ' || of_what"))
                .containsEntry("compendium-and-committee-children DATES", "BRIDGED")
                .containsEntry("compendium-and-committee-children CATEGORIES", "HOLDS")
                .containsEntry("compendium-and-committee-organisations SECTORS", "BRIDGED")
                .containsEntry("committee-and-lists DATES", "HOLDS")
                .containsEntry("published-children DATES", "UNKNOWN")
                .containsEntry("published-children CATEGORIES", "UNKNOWN")
                .containsEntry("published-organisations SECTORS", "UNKNOWN")
                .doesNotContainKey("published-organisations CATEGORIES");
        assertThat(OWNER.sql(
                                "select severity from mart.comparability where comparison = 'published-children' order by rule")
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .list())
                .containsExactly("query", "null");
        assertThat(OWNER.sql("select dates || categories from mart.gap where comparison = 'published-children'")
                        .query(String.class)
                        .single())
                .isEqualTo("UNKNOWNUNKNOWN");
    }

    @Test
    void publishedPartsLeaveWhatIsNamed() {
        RECONCILIATION.run(1, "gaps");
        RECONCILIATION.run(1, "figures");
        assertThat(OWNER.sql(
                                "select parts_code || ' ' || residual::int from mart.part_of_whole where rule = 'P09' and outcome = 'HOLDS'")
                        .query(String.class)
                        .list())
                .contains("PT01 24115", "PT02 4", "PT03 332", "PT04 0", "PT05 0", "PT06 0", "PT07 92");
        assertThat(OWNER.sql(
                                "select parts_code || ' ' || outcome from mart.part_of_whole where rule = 'P05' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("PT05 HOLDS", "PT06 HOLDS", "PT10 UNKNOWN");
        assertThat(OWNER.sql("select residual_ru from mart.part_of_whole where parts_code = 'PT02' and rule = 'P09'")
                        .query(String.class)
                        .single())
                .contains("опубликованное число");
    }

    @Test
    void whatAFigureDoesNotStateIsNamedAndAskedForOnlyWhereItIsCompared() {
        Sentences.store(DATABASE.jdbc(Role.PIPELINE), Map.of(), Map.of());
        RECONCILIATION.run(1, "figures");
        assertThat(coverage("PF02"))
                .containsEntry("verdict", "NOT_COMPARABLE")
                .containsEntry("severity", "query")
                .containsEntry(
                        "missing_en",
                        "the care settings, the ministries, the category of children, the date or the period");
        assertThat(coverage("PF10").get("missing_en").toString()).contains("a stock or a flow");
        assertThat(coverage("PC09"))
                .containsEntry("missing_en", "the care settings")
                .containsEntry("severity", "note");
        assertThat(outcomes("mart.restatement", "figure"))
                .containsEntry("PC34", "BROKEN")
                .containsEntry("PC51", "HOLDS");
        assertThat(OWNER.sql("select count(*) from mart.restatement where primary_source is not null")
                        .query(Integer.class)
                        .single())
                .as("the press names no source")
                .isZero();
    }

    @Test
    void whatIsSaidOfPublishedFiguresIsNoFinding() {
        RECONCILIATION.run(1);
        assertThat(OWNER.sql("select distinct rule from quality.finding where rule like 'P%'")
                        .query(String.class)
                        .list())
                .isSubsetOf("P06", "P11", "P14");
        assertThat(OWNER.sql(
                                "select rule from quality.assessment where run_id = 1 and rule like 'P%' and holds + broken + not_assessed > 0")
                        .query(String.class)
                        .list())
                .contains("P03", "P04", "P05", "P07", "P08", "P09", "P10", "P12", "P13");
    }

    private static Map<String, String> outcomes(String mart, String of) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        OWNER.sql("select %s, outcome from %s".formatted(of, mart))
                .query((row, number) -> outcomes.put(row.getString(1), row.getString(2)))
                .list();
        return outcomes;
    }

    private static Map<String, Object> coverage(String figure) {
        return OWNER.sql("select * from mart.figure_coverage where figure = ?")
                .param(figure)
                .query()
                .singleRow();
    }

    @Test
    void aFindingIsSeenResolvedAndReopenedAndKeepsItsNumber() {
        Map<String, Object> row =
                cell("edu-55", "organisation-list", "2022-06-30", "children", 10, "area", "550000000");
        row.putAll(Map.of("institution", "SYN-55", "setting", "DD"));
        FIXTURE.observe(row);
        FIXTURE.observe(with(row, "sex", "M", 4));
        FIXTURE.observe(with(row, "sex", "F", 5));
        runRows(2);
        assertThat(finding()).containsEntry("state", "OPEN").containsEntry("residual", new BigDecimal(-1));
        long first = (Long) finding().get("finding_id");
        assertThat(OWNER.sql("select role from quality.finding_cell where finding_id = ? order by role")
                        .param(first)
                        .query(String.class)
                        .list())
                .containsExactly("left", "left", "right");
        change("F", 6);
        runRows(3);
        assertThat(finding()).containsEntry("state", "RESOLVED").containsEntry("finding_id", first);
        change("F", 7);
        runRows(4);
        runRows(4);
        assertThat(finding())
                .containsEntry("state", "OPEN")
                .containsEntry("reopened", 1)
                .containsEntry("finding_id", first)
                .containsEntry("first_seen_run", 2L)
                .containsEntry("last_seen_run", 4L);
    }

    @Test
    void everySliceRunsAndNothingCrashes() {
        OWNER.sql("delete from quality.slice").update();
        Counts counts = RECONCILIATION.run(1);
        assertThat(OWNER.sql("select string_agg(rule || ' ' || reason, '; ') from quality.assessment where crashed > 0")
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .single())
                .isEqualTo("null");
        assertThat(counts.crashed()).isZero();
        assertThat(counts.gaps()).isGreaterThan(5);
    }

    private static void runRows(long run) {
        OWNER.sql("update quality.slot_state set state = 'filled by another submission'")
                .update();
        RECONCILIATION.slices(run).stream()
                .filter(slice -> slice.startsWith("grain"))
                .forEach(slice -> RECONCILIATION.run(run, slice));
    }

    private static Map<String, Object> finding() {
        return OWNER.sql("select * from quality.finding where rule = 'R01' and subject like '%SYN-55%'")
                .query()
                .singleRow();
    }

    private static void change(String sex, int value) {
        OWNER.sql("""
                update warehouse.observation set value = ?
                where sex_id = (select sex_id from ref.sex where code = ?)
                  and unit_id in (select unit_id from ref.reported_unit where label = 'Home SYN-55')
                """).params(value, sex).update();
    }

    private static Map<String, Integer> components(String comparison, String area) {
        Map<String, Integer> values = new LinkedHashMap<>();
        OWNER.sql("""
                select code, value from quality.gap_component join quality.gap using (gap_id)
                where comparison = ? and area_code = ? order by ordinal
                """)
                .params(comparison, area)
                .query((row, number) -> values.put(row.getString(1), row.getInt(2)))
                .list();
        return values;
    }

    private static void summary(String kind, String reporter, String date, int organisations, int children) {
        FIXTURE.observe(cell(reporter, "national-summary", date, "organisations", organisations, "area", "000000000"));
        FIXTURE.observe(cell(reporter, "national-summary", date, "children", children, "area", "000000000"));
    }

    private static void home(String reporter, String date, String institution, String setting, int children) {
        Map<String, Object> cell = cell(
                reporter,
                "organisation-list",
                date,
                "children",
                children,
                "area",
                reporter.equals("iac") ? "000000000" : "390000000");
        cell.putAll(Map.of("institution", institution, "setting", setting));
        FIXTURE.observe(cell);
    }

    private static void total(String reporter, String date, String setting, int children) {
        Map<String, Object> cell = cell(reporter, "organisation-list", date, "children", children, "area", "390000000");
        cell.putAll(Map.of("setting", setting, "stated", true));
        FIXTURE.observe(cell);
    }

    private static void movement(String period, String measure, String setting, int value, boolean stated) {
        Map<String, Object> cell = cell("edu-39", "contingent-movement", period, measure, value, "area", "390000000");
        cell.putAll(Map.of("setting", setting, "stated", stated));
        FIXTURE.observe(cell);
    }

    private static Map<String, Object> cell(
            String reporter, String returnCode, String period, String measure, int value, String key, String area) {
        return new LinkedHashMap<>(Map.of(
                "reporter",
                reporter,
                "return",
                returnCode,
                "period",
                period,
                "measure",
                measure,
                "value",
                value,
                key,
                area));
    }

    private static Map<String, Object> with(Map<String, Object> cell, String key, Object value, int number) {
        Map<String, Object> other = new LinkedHashMap<>(cell);
        other.putAll(Map.of(key, value, "value", number));
        return other;
    }
}

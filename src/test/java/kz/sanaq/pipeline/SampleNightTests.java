package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.sanaq.database.Role;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.BadSqlGrammarException;

/** A whole night on the sample country with its planted faults, and the night after. */
class SampleNightTests {

    private static final String MAY = "return_code = 'contingent-movement' and period_end = '2022-05-31'";

    private static Nights nights;

    @BeforeAll
    static void aNight() {
        nights = SampleNight.NIGHTS;
        RunResult result = SampleNight.RESULT;
        assertThat(result.failure()).isNull();
        assertThat(result.isCompleted()).isTrue();
        assertThat(result.report()).exists();
    }

    @Test
    void everySubmissionIsDecidedAndEveryCellAccountedFor() {
        assertThat(nights.count("intake.delivery")).isEqualTo(files());
        assertThat(nights.count("intake.submission where state = 'REGISTERED'")).isZero();
        assertThat(nights.count("intake.submission where state = 'LOADED'")).isGreaterThan(170);
        assertThat(nights.count("""
                        intake.submission
                        where state = 'LOADED' and not exists (
                            select from intake.sheet_ledger ledger
                            where ledger.submission_id = submission.submission_id and ledger.used > 0)
                        """)).isZero();
        assertThat(nights.count("quality.assessment where crashed > 0")).isZero();
    }

    @TestFactory
    Stream<DynamicTest> everyPlantedFaultIsFound() {
        return new Knowledge(Path.of("sample-input"))
                        .csv(
                                "faults.csv",
                                "file",
                                "sheet",
                                "cell",
                                "kind",
                                "rule_hint",
                                "expected",
                                "found",
                                "note",
                                "group")
                        .stream()
                        .filter(fault -> !fault.text("kind").equals("missing")) // nothing was sent: see the next test
                        .map(fault -> DynamicTest.dynamicTest(
                                fault.line() + " " + fault.text("kind") + " "
                                        + fault.optional("file").orElse(""),
                                () -> assertThat(Faults.isFound(nights, fault)).isTrue()));
    }

    @Test
    void aReturnThatNeverCameHasNoVintageAndNoObservation() {
        assertThat(nights.count(
                        "warehouse.vintage join intake.slot using (slot_id) where " + MAY + " and reporter = 'edu-39'"))
                .isEqualTo(1);
        assertThat(nights.count(
                        "warehouse.vintage join intake.slot using (slot_id) where " + MAY + " and reporter = 'edu-47'"))
                .isZero();
    }

    @Test
    void theReportSaysWhereTheCellsStandThatNothingClaims() throws IOException {
        assertThat(
                        nights.count(
                                "mart.submission where status = 'partly accepted' and reported_cells > 0 and reported_at is null"))
                .isZero();
        assertThat(Files.readString(SampleNight.RESULT.report()))
                .containsPattern("(?s)kostanay_det_doma_54\\.xlsx.{0,400}![A-Z]+[0-9]+, [A-Z]+[0-9]+<");
    }

    @Test
    void aWorkbookWithPersonalDataIsSetAsideBeforeAnythingOfItIsStored() {
        assertThat(nights.count(
                        "intake.submission join intake.workbook using (sha256) where submission.state = 'SET_ASIDE'"))
                .isZero();
        assertThat(nights.home().resolve("quarantine")).isNotEmptyDirectory();
    }

    @Test
    void theGapBetweenCompendiumAndCommitteeIsFoundToTheInteger() {
        assertThat(components("compendium-and-committee-children"))
                .containsExactly(
                        Map.entry("coverage-by-ministry", 2820),
                        Map.entry("coverage-by-setting", 380),
                        Map.entry("flow-as-stock", 4145),
                        Map.entry("one-register-only", -264),
                        Map.entry("reference-date", -1033),
                        Map.entry("unexplained", 0));
        assertThat(components("compendium-and-committee-organisations"))
                .containsExactly(
                        Map.entry("coverage-by-ministry", 41),
                        Map.entry("coverage-by-setting", 18),
                        Map.entry("one-register-only", -7),
                        Map.entry("reference-date", 1),
                        Map.entry("unexplained", 0));
    }

    @Test
    void theErrorsInTheFormsAreFoundToTheInteger() {
        assertThat(differences("committee-and-lists")).containsExactly(Map.entry("390000000", 18));
        assertThat(nights.jdbc().sql("""
                                select area_code from quality.gap join quality.gap_component using (gap_id)
                                where comparison = 'movement-and-lists' and code = 'arithmetic-error' and value = 27
                                """).query(String.class).list()).containsExactly("550000000");
        assertThat(nights.count("quality.gap where comparison not like 'published%' and residual <> 0"))
                .isZero();
    }

    @Test
    void thePublishedFiguresAloneLeaveTheirRestUnexplained() {
        assertThat(components("published-children"))
                .containsExactly(Map.entry("shelters-and-adaptation-centres", 4525), Map.entry("unexplained", 1523));
        assertThat(components("published-organisations")).containsExactly(Map.entry("unexplained", 53));
    }

    @Test
    void everyMeasuredComponentIsTheSumOfItsCells() {
        assertThat(nights.count("""
                        quality.gap_component component
                        where basis = 'MEASURED' and value <> (
                            select coalesce(sum(sign * cell.value), 0) from quality.gap_cell cell
                            where cell.gap_id = component.gap_id and cell.ordinal = component.ordinal)
                        """)).isZero();
    }

    @Test
    void theNightAfterFindsNothingToDo() {
        Map<String, String> before = nights.checksum();

        RunResult again = nights.night(Nights.SAMPLE);

        assertThat(again.isCompleted()).isTrue();
        assertThat(nights.checksum()).isEqualTo(before);
        assertThat(nights.count("intake.delivery where run_id = " + again.run()))
                .isZero();
        assertThat(nights.count("quality.assessment where run_id = " + again.run()))
                .isZero();
    }

    @Test
    void aCorrectionIsANewVintageBesideTheOld() {
        assertThat(nights.count("""
                        (select slot_id from warehouse.vintage group by slot_id
                         having count(*) = 2 and count(*) filter (where known_to = 'infinity') = 1)
                        """)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void nobodyCanChangeAnObservation() {
        var pipeline = SampleNight.DATABASE.jdbc(Role.PIPELINE);
        assertThatThrownBy(() -> pipeline.sql("update warehouse.observation set value = 0")
                        .update())
                .isInstanceOf(BadSqlGrammarException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> pipeline.sql("delete from warehouse.observation").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static long files() {
        try (Stream<Path> files = Files.walk(Nights.SAMPLE)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map.Entry<String, Integer>> components(String comparison) {
        return pairs("""
                select code, value from quality.gap join quality.gap_component using (gap_id)
                where comparison = :comparison order by code
                """, comparison);
    }

    private static List<Map.Entry<String, Integer>> differences(String comparison) {
        return pairs(
                "select area_code, difference from quality.gap where comparison = :comparison and difference <> 0",
                comparison);
    }

    private static List<Map.Entry<String, Integer>> pairs(String sql, String comparison) {
        return nights.jdbc()
                .sql(sql)
                .param("comparison", comparison)
                .query((row, n) ->
                        Map.entry(row.getString(1), row.getBigDecimal(2).intValueExact()))
                .list();
    }
}

package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.junit.jupiter.api.Test;

/** Returns made so that understanding them would take long. */
class HostileFormTests {

    private static final Limits QUICK = Limits.defaults().with(Limit.SECONDS, 3);

    @Test
    void sumsOverMoreThanTheLimitAreNotRecomputed() throws Exception {
        Lists list = Lists.aList();
        for (int column = 4; column <= 10; column++) {
            list.formula(9, column, "SUM(A1:L9)+SUM(A1:L9)+SUM(A1:L9)", 1);
        }

        UnreadableWorkbook refused = refused(list, Limits.defaults().with(Limit.SUMMED_CELLS, 200));

        assertThat(refused.reason().key()).isEqualTo("workbook.limit-summed-cells");
        assertThat(refused.reason().arguments()).containsEntry("part", "xl/worksheets/sheet1.xml «Список»");
    }

    @Test
    void tallAreasAreGoneThroughByWhatIsInThem() throws Exception {
        Lists list = Lists.aList();
        for (int column = 4; column <= 10; column++) {
            list.formula(9, column, "SUM(A1:A50000)" + "+SUM(A1:A50000)".repeat(2000), 1);
        }

        assertThat(read(list, QUICK).slots()).hasSize(1);
    }

    @Test
    void bracketsWithinBracketsEndNothing() throws Exception {
        Lists list = Lists.aList()
                .formula(9, 4, "(".repeat(8000) + "1" + ")".repeat(8000), 96)
                .formula(9, 5, "SUM(".repeat(6000) + "1" + ")".repeat(6000), 51)
                .formula(9, 6, "[".repeat(30_000) + "1", 45);

        assertThat(read(list, QUICK).slots()).hasSize(1);
    }

    @Test
    void aHeadingAsLongAsABookTakesNoTime() throws Exception {
        Reading reading = read(Lists.aList().withColumn("Количество воспитанников / ".repeat(1200)), QUICK);

        assertThat(reading.outcomes().stream()
                        .flatMap(outcome -> outcome.broken().stream())
                        .map(finding -> finding.message().key()))
                .contains("form.unknown-column"); // too long to be like anything
    }

    @Test
    void comparingStrangeHeadingsHasItsLimit() throws Exception {
        Lists list = Lists.aList().withColumn("Воспитанников с инвалидностью");

        assertThat(refused(list, Limits.defaults().with(Limit.COMPARISONS, 5))
                        .reason()
                        .key())
                .isEqualTo("workbook.limit-comparisons");
    }

    @Test
    void macrosAreNamedByTheirPart() throws Exception {
        Reading reading = read(Lists.aList().withMacros(), QUICK);

        assertThat(reading.outcomes().stream()
                        .filter(outcome -> outcome.rule().equals("F10"))
                        .flatMap(outcome -> outcome.broken().stream())
                        .map(finding -> finding.message().arguments().get("parts")))
                .containsExactly("xl/vbaProject.bin");
    }

    private static UnreadableWorkbook refused(Lists list, Limits limits) {
        return catchThrowableOfType(UnreadableWorkbook.class, () -> read(list, limits));
    }

    private static Reading read(Lists list, Limits limits) throws Exception {
        try (Workbook workbook = Workbooks.open(list.bytes(), limits)) {
            return Desk.FORMS.read(
                    workbook, new Delivery("edu-11", "list.xlsx", Instant.parse("2018-01-10T09:00:00Z")));
        }
    }
}

package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.sanaq.observation.CellState;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.ReportedUnit;
import org.junit.jupiter.api.Test;

/** What senders do to a form, one mess a test. */
class MessTests {

    @Test
    void aDashCountsAsZeroWhereTheFormSaysSoAndKeepsItsState() throws Exception {
        Observation figure = figure(Lists.aList().with(7, 7, "–"), 7, 7);
        assertThat(figure.state()).isEqualTo(CellState.DASH);
        assertThat(figure.value()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void anEmptyCellIsNoZero() throws Exception {
        Observation figure = figure(Lists.aList().with(8, 10, ""), 8, 10);
        assertThat(figure.state()).isEqualTo(CellState.EMPTY);
        assertThat(figure.value()).isNull();
    }

    @Test
    void theSixOtherStatesAreToldApart() throws Exception {
        assertThat(figure(Lists.aList().with(7, 7, "н/д"), 7, 7).state()).isEqualTo(CellState.NO_DATA);
        assertThat(figure(Lists.aList().with(7, 7, "Х"), 7, 7).state()).isEqualTo(CellState.NOT_APPLICABLE);
        assertThat(figure(Lists.aList().with(7, 7, "X"), 7, 7).state()).isEqualTo(CellState.NOT_APPLICABLE);
        assertThat(figure(Lists.aList().with(7, 7, "<5"), 7, 7).state()).isEqualTo(CellState.SUPPRESSED);
        assertThat(figure(Lists.aList().with(7, 7, "12О"), 7, 7).state()).isEqualTo(CellState.UNREADABLE);
        assertThat(figure(Lists.aList().with(7, 7, 0), 7, 7).state()).isEqualTo(CellState.REPORTED);
    }

    @Test
    void aSubtotalStandsAboveItsBlockAndBelongsToTheArea() throws Exception {
        Observation subtotal = figure(Lists.aList(), 6, 4);
        assertThat(subtotal.statedTotal()).isTrue();
        assertThat(subtotal.unit().kind()).isEqualTo(ReportedUnit.Kind.AREA);
        assertThat(subtotal.dimensions().setting()).isEqualTo("DD");
    }

    @Test
    void anOrganisationTakesItsSettingFromItsSection() throws Exception {
        Observation home = figure(Lists.aList(), 7, 5);
        assertThat(home.unit().label()).isEqualTo("Детский дом № 1");
        assertThat(home.unit().locality()).isEqualTo("г. Кокшетау");
        assertThat(home.dimensions().setting()).isEqualTo("DD");
        assertThat(home.dimensions().sex()).isEqualTo("M");
        assertThat(home.statedTotal()).isFalse();
    }

    @Test
    void anUnknownColumnIsReportedCellByCellAndTheRestLoads() throws Exception {
        Reading reading = read(Lists.aList().withColumn("из них с инвалидностью"));
        assertThat(reported(reading)).containsExactly("M4", "M7", "M8", "M9", "M10");
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.slots()).hasSize(1);
    }

    @Test
    void aRowAfterTheTotalIsReported() throws Exception {
        Lists list =
                Lists.aList().with(10, 1, "Детский дом № 3").with(10, 3, 10).with(10, 4, 7);
        assertThat(reported(read(list))).containsExactly("B11", "D11", "E11");
    }

    @Test
    void aSecondTableIsReported() throws Exception {
        Lists list =
                Lists.aList().with(13, 1, "Справочно: кадры").with(14, 2, 12).with(14, 3, 15);
        assertThat(reported(read(list))).contains("C15", "D15");
    }

    @Test
    void aHiddenRowIsReportedAndNotCounted() throws Exception {
        Reading reading = read(Lists.aList().hidingRow(8));
        assertThat(reported(reading)).contains("A9", "D9", "E9");
        assertThat(observations(reading)).noneMatch(figure -> figure.row() == 8);
    }

    @Test
    void aMergedFigureCountsOnce() throws Exception {
        Reading reading = read(Lists.aList().with(8, 3, "").merging("D8:D9"));
        assertThat(observations(reading))
                .filteredOn(figure -> figure.column() == 3 && figure.row() >= 7)
                .hasSize(2);
    }

    @Test
    void everyLedgerClosesWhateverTheMess() throws Exception {
        for (Lists list : List.of(
                Lists.aList(),
                Lists.aList().withColumn("лишнее"),
                Lists.aList().hidingRow(7),
                Lists.aList().with(20, 20, 5).with(0, 5, 7).with(2, 2, "   "))) {
            assertThat(read(list).ledger()).allMatch(SheetLedger::closes);
        }
    }

    @Test
    void tooFewKnownHeadingsRefuseTheWorkbook() throws Exception {
        Lists list = Lists.aList();
        for (String heading : List.of("а1", "б2", "в3", "г4", "д5", "е6")) {
            list.withColumn(heading);
        }
        assertThat(read(list).refusals()).extracting(Refusal::rule).containsExactly("F05");
    }

    @Test
    void aWorkbookOfAnotherAreaIsRefused() throws Exception {
        Reading reading = Desk.read(Lists.aList().bytes(), "edu-39", "any.xlsx");
        assertThat(reading.refusals()).extracting(Refusal::rule).containsExactly("F04");
    }

    @Test
    void anUnknownSenderIsRefused() throws Exception {
        Reading reading = Desk.read(Lists.aList().bytes(), "nobody", "any.xlsx");
        assertThat(reading.refusals())
                .extracting(refusal -> refusal.message().key())
                .containsExactly("form.unknown-sender");
    }

    @Test
    void theFileNameDecidesNothingAboutTheForm() throws Exception {
        assertThat(Desk.read(Lists.aList().bytes(), "edu-11", "движение.xlsx").returnCode())
                .isEqualTo("organisation-list");
    }

    private static Reading read(Lists list) throws Exception {
        return Desk.read(list.bytes(), "edu-11", "list.xlsx");
    }

    private static List<String> reported(Reading reading) {
        return reading.ledger().stream()
                .flatMap(sheet -> sheet.reported().stream())
                .map(cell -> cell.cell().toString())
                .toList();
    }

    private static List<Observation> observations(Reading reading) {
        return reading.slots().stream()
                .flatMap(slot -> slot.observations().stream())
                .toList();
    }

    private static Observation figure(Lists list, int row, int column) throws Exception {
        Optional<Observation> figure = observations(read(list)).stream()
                .filter(one -> one.row() == row && one.column() == column)
                .findFirst();
        return figure.orElseThrow();
    }
}

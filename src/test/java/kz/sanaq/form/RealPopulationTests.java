package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.sanaq.observation.Dimensions;
import kz.sanaq.observation.Observation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The official population workbook; from the folder that SANAQ_REAL_FILES names. */
class RealPopulationTests {

    private static Reading reading;

    @BeforeAll
    static void read() throws Exception {
        String folder = System.getenv("SANAQ_REAL_FILES");
        assumeTrue(folder != null, "skipped: SANAQ_REAL_FILES does not name the folder of real files");
        Path file = Path.of(folder, "population-2023-01-01.xlsx");
        assumeTrue(Files.exists(file), "skipped: " + file + " is not there");
        reading = Desk.read(file, "bns");
    }

    @Test
    void itIsReadWholeAndNothingIsReported() {
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.ledger()).hasSize(6).allMatch(SheetLedger::closes);
        assertThat(reading.reportedCells()).isZero();
        assertThat(reading.slots()).singleElement().satisfies(slot -> {
            assertThat(slot.slot().periodEnd()).isEqualTo(LocalDate.of(2022, 12, 31));
            assertThat(slot.observations()).hasSize(9 * 241);
        });
    }

    @Test
    void everyRegionIsTheSumOfItsDistrictsInAllNineColumns() {
        Map<String, Map<Dimensions, BigDecimal>> regions = new HashMap<>();
        Map<String, Map<Dimensions, BigDecimal>> sums = new HashMap<>();
        for (Observation figure : reading.slots().get(0).observations()) {
            BigDecimal value = Objects.requireNonNull(figure.value());
            String within = figure.unit().locality();
            Map<Dimensions, BigDecimal> row = within == null
                    ? regions.computeIfAbsent(figure.unit().label(), label -> new HashMap<>())
                    : sums.computeIfAbsent(within, label -> new HashMap<>());
            row.merge(figure.dimensions(), value, BigDecimal::add);
        }
        assertThat(regions).hasSize(21);
        regions.keySet().removeIf(label -> !sums.containsKey(label));
        assertThat(regions).hasSize(20).isEqualTo(sums);
        assertThat(regions.values()).allMatch(columns -> columns.size() == 9);
    }
}

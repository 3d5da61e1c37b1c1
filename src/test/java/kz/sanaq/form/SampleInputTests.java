package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.sanaq.observation.CellState;
import kz.sanaq.observation.Observation;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every workbook of the sample, against what the sample says is wrong with it. */
class SampleInputTests {

    private static final Path SAMPLE = Path.of("sample-input");
    private static final Set<FileMagic> WORKBOOKS = Set.of(FileMagic.OLE2, FileMagic.OOXML);
    private static final Map<String, Reading> READINGS = new LinkedHashMap<>();
    private static final Set<String> FAULTY = new HashSet<>();

    @BeforeAll
    static void readAll() throws Exception {
        rows("faults.csv").forEach(row -> FAULTY.add(row.getField("file")));
        for (NamedCsvRecord row : rows("manifest.csv")) {
            String file = row.getField("file");
            if (!FAULTY.contains(file)) {
                READINGS.put(file, Desk.read(SAMPLE.resolve("inbox").resolve(file), row.getField("sender")));
            }
        }
    }

    @Test
    void everyFaultlessWorkbookIsRecognisedAndLoads() {
        READINGS.forEach((file, reading) -> {
            assertThat(reading.refusals()).as(file).isEmpty();
            assertThat(reading.slots())
                    .as(file)
                    .isNotEmpty()
                    .allMatch(slot -> slot.refusals().isEmpty());
        });
    }

    @Test
    void noCellOfAFaultlessWorkbookIsReportedAndEveryLedgerCloses() {
        READINGS.forEach((file, reading) -> assertThat(reading.ledger())
                .as(file)
                .allMatch(SheetLedger::closes)
                .allMatch(sheet -> sheet.reported().isEmpty()));
    }

    @Test
    void noRuleOfTheReaderIsBrokenByAFaultlessWorkbook() {
        READINGS.forEach((file, reading) -> assertThat(reading.outcomes())
                .as(file)
                .allMatch(outcome -> outcome.broken().isEmpty()));
    }

    @Test
    void theFiguresAreThoseThatAnotherReaderFinds() throws IOException {
        for (Map.Entry<String, Reading> one : READINGS.entrySet()) {
            var file = SAMPLE.resolve("inbox").resolve(one.getKey()).toFile();
            if (!WORKBOOKS.contains(FileMagic.valueOf(file))) {
                continue; // text or a web page: there is no other reader of it
            }
            try (var workbook = WorkbookFactory.create(file, null, true)) {
                for (SlotReading slot : one.getValue().slots()) {
                    for (Observation figure : slot.observations()) {
                        Cell cell = workbook.getSheetAt(figure.sheet())
                                .getRow(figure.row())
                                .getCell(figure.column());
                        if (figure.state() == CellState.REPORTED
                                && (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA)) {
                            assertThat(Objects.requireNonNull(figure.value()).doubleValue())
                                    .as("%s %s", one.getKey(), cell.getAddress())
                                    .isCloseTo(cell.getNumericCellValue(), within(0.0));
                        }
                    }
                }
            }
        }
    }

    @Test
    void theCompendiumsSummaryGivesThePublishedTotalOf2018() {
        Set<BigDecimal> totals = new HashSet<>();
        READINGS.values().stream()
                .filter(reading -> "national-summary".equals(reading.returnCode()))
                .flatMap(reading -> reading.slots().stream())
                .filter(slot -> slot.slot().text().equals("national-summary/iac/2018-12-31"))
                .flatMap(slot -> slot.observations().stream())
                .filter(Observation::statedTotal)
                .forEach(figure -> totals.add(Objects.requireNonNull(figure.value())));
        assertThat(totals).contains(new BigDecimal(190), new BigDecimal(12271));
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(SAMPLE.resolve(file)))) {
            List<NamedCsvRecord> all = new ArrayList<>();
            rows.forEach(all::add);
            return all;
        }
    }
}

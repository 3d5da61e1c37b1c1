package kz.sanaq.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults in a generated country: every kind, at the rate that was asked for, where the list says. */
class FaultPlantingTests {

    private static final YearMonth FROM = YearMonth.of(2021, 9);
    private static final YearMonth TO = YearMonth.of(2022, 3);
    /** Planted where the form of 2018 is, which no month of this span has. */
    private static final String OF_2018 = "invisible-arrivals";

    @Test
    void everyKindIsPlantedAndEveryListedCellHoldsWhatIsListed(@TempDir Path folder) throws IOException {
        new SampleCountry(FROM, TO, 7).writeTo(folder, 0.3);
        var faults = Generated.csv(folder.resolve("faults.csv"));
        assertThat(faults.stream().map(fault -> fault.getField("kind")).collect(Collectors.toSet()))
                .containsAll(FaultCatalogue.ALL.stream()
                        .map(Fault::kind)
                        .filter(kind -> !kind.equals(OF_2018))
                        .toList());
        var byFile = faults.stream()
                .filter(fault -> !fault.getField("file").isEmpty())
                .collect(Collectors.groupingBy(fault -> fault.getField("file")));
        for (var file : byFile.entrySet()) {
            var path = folder.resolve("inbox").resolve(file.getKey());
            assertThat(path).exists();
            var cells = file.getValue().stream()
                    .filter(fault -> !fault.getField("cell").isEmpty())
                    .toList();
            if (!cells.isEmpty()) {
                holds(path, cells);
            }
        }
        int files = Generated.csv(folder.resolve("manifest.csv")).size();
        assertThat(faults.stream()
                        .map(fault -> fault.getField("group"))
                        .distinct()
                        .count())
                .isBetween(files * 2L / 10, files * 4L / 10);
    }

    /** The form of 2018 does not say who was sent to an organisation of the region: no rule can count who arrived. */
    @Test
    void arrivalsThatNothingCanBeHeldAgainstAreListedAsInvisible(@TempDir Path folder) throws IOException {
        new SampleCountry(YearMonth.of(2018, 1), YearMonth.of(2018, 6), 7).writeTo(folder, 0.6);

        var faults = Generated.csv(folder.resolve("faults.csv"));
        assertThat(faults)
                .filteredOn(fault -> fault.getField("kind").equals(OF_2018))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.getField("rule_hint")).isEqualTo("-"));
        assertThat(faults).noneMatch(fault -> fault.getField("kind").equals("temporary-unmatched"));
    }

    @Test
    void theSameSeedPlantsTheSameFaults(@TempDir Path folder) throws IOException {
        for (String name : List.of("one", "other")) {
            new SampleCountry(YearMonth.of(2018, 10), YearMonth.of(2018, 11), 3).writeTo(folder.resolve(name), 0.3);
        }
        for (String name : List.of("faults.csv", "manifest.csv")) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("other").resolve(name));
        }
    }

    @Test
    void aCountryWithoutFaultsListsNone(@TempDir Path folder) throws IOException {
        new SampleCountry(YearMonth.of(2018, 10), YearMonth.of(2018, 11), 3).writeTo(folder, 0);
        assertThat(Generated.csv(folder.resolve("faults.csv"))).isEmpty();
    }

    @Test
    void kindsThatNoRuleSeesSaySo() {
        assertThat(FaultCatalogue.ALL)
                .allSatisfy(fault -> assertThat(fault.rules().equals("-"))
                        .isEqualTo(fault.kind().startsWith("invisible")));
    }

    private static void holds(Path file, List<NamedCsvRecord> faults) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".csv")) {
            var lines = lines(bytes);
            faults.forEach(fault -> {
                var at = new CellReference(fault.getField("cell"));
                assertThat(lines.get(at.getRow()).get(at.getCol()).replace(',', '.'))
                        .isEqualTo(fault.getField("found").replace(',', '.'));
            });
        } else if (bytes[0] == '<') {
            String page = new String(bytes, StandardCharsets.UTF_8);
            assertThat(faults)
                    .allSatisfy(fault -> assertThat(page)
                            .containsAnyOf(
                                    fault.getField("found").replace("\u00a0", "&nbsp;"),
                                    fault.getField("found").replace('.', ',')));
        } else {
            try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
                faults.forEach(fault -> holds(workbook, fault));
            }
        }
    }

    private static List<List<String>> lines(byte[] bytes) throws IOException {
        boolean isUnicode = bytes[0] == (byte) 0xef;
        String text = new String(bytes, isUnicode ? StandardCharsets.UTF_8 : Charset.forName("windows-1251"));
        try (var reader =
                CsvReader.builder().fieldSeparator(';').skipEmptyLines(false).ofCsvRecord(text)) {
            return reader.stream().map(record -> record.getFields()).toList();
        }
    }

    private static void holds(Workbook workbook, NamedCsvRecord fault) {
        var at = new CellReference(fault.getField("cell"));
        var row = workbook.getSheet(fault.getField("sheet")).getRow(at.getRow());
        String found = text(row == null ? null : row.getCell(at.getCol()));
        if (fault.getField("found").equals(FaultLog.HIDDEN)) {
            assertThat(found).matches("\\d{12}");
        } else {
            assertThat(found).as("%s", fault).isEqualTo(fault.getField("found"));
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case ERROR ->
                org.apache.poi.ss.usermodel.FormulaError.forInt(cell.getErrorCellValue())
                        .getString();
            case NUMERIC -> {
                double value = cell.getNumericCellValue();
                yield value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
            }
            default -> "";
        };
    }
}

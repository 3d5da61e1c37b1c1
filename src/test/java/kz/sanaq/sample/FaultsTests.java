package kz.sanaq.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;

/** What the list of faults says stands where it says. */
class FaultsTests {

    private static final Path INBOX = Generated.FAULTY.resolve("inbox");
    private final List<NamedCsvRecord> faults = Generated.csv(Generated.FAULTY.resolve("faults.csv"));

    @Test
    void everyListedCellHoldsWhatIsListed() throws IOException {
        var byFile = faults.stream()
                .filter(fault -> !fault.getField("cell").isEmpty())
                .collect(Collectors.groupingBy(fault -> fault.getField("file")));
        for (var file : byFile.entrySet()) {
            try (var workbook = WorkbookFactory.create(Files.newInputStream(INBOX.resolve(file.getKey())))) {
                file.getValue().forEach(fault -> holds(workbook, fault));
            }
        }
    }

    private static void holds(Workbook workbook, NamedCsvRecord fault) {
        var at = new CellReference(fault.getField("cell"));
        var sheet = workbook.getSheet(fault.getField("sheet"));
        assertThat(sheet).as("%s", fault).isNotNull();
        String found = text(sheet.getRow(at.getRow()).getCell(at.getCol()));
        if (fault.getField("found").equals(FaultLog.HIDDEN)) {
            assertThat(found).matches("\\d{12}");
        } else {
            assertThat(found).as("%s", fault).isEqualTo(fault.getField("found"));
        }
    }

    @Test
    void everyListedFileIsThere() {
        for (var fault : faults) {
            if (!fault.getField("kind").equals("missing")) {
                assertThat(INBOX.resolve(fault.getField("file"))).exists();
            }
        }
    }

    @Test
    void thereAreManyKindsOfFaults() {
        var hints = faults.stream().map(fault -> fault.getField("rule_hint")).collect(Collectors.toSet());
        assertThat(hints)
                .contains(
                        "C01", "C02", "C03", "R01", "R02", "S01", "S02", "S05", "T01", "T02", "G01", "F01", "F02",
                        "F03", "F04", "F08");
        assertThat(faults.stream().map(fault -> fault.getField("kind")).distinct())
                .hasSizeGreaterThan(20);
    }

    @Test
    void theLockedWorkbookNeedsItsPassword() {
        assertThatThrownBy(() -> WorkbookFactory.create(
                        INBOX.resolve(fileOf("encrypted")).toFile()))
                .isInstanceOf(EncryptedDocumentException.class);
        assertThat(INBOX.resolve(fileOf("empty"))).isEmptyFile();
    }

    @Test
    void theCopyHasTheSameBytes() {
        var copy = faults.stream()
                .filter(fault -> fault.getField("kind").equals("same-bytes"))
                .findFirst()
                .orElseThrow();
        assertThat(INBOX.resolve(copy.getField("file")))
                .hasSameBinaryContentAs(INBOX.resolve(copy.getField("expected")));
    }

    @Test
    void theFaultlessCountryListsNoFault() {
        assertThat(Generated.csv(Generated.CLEAN.resolve("faults.csv"))).isEmpty();
    }

    private String fileOf(String kind) {
        return faults.stream()
                .filter(fault -> fault.getField("kind").equals(kind))
                .findFirst()
                .orElseThrow()
                .getField("file");
    }

    private static String text(Cell cell) {
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        double value = cell.getNumericCellValue();
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}

package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.sanaq.database.TestDatabase;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A night on a form with policies of its own: what is counted is a note, what is refused stays out, all cells are told. */
class HazardNightTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    static Path folder;

    private static Nights nights;

    @BeforeAll
    static void aNight() throws IOException {
        Path jobs = folder.resolve("jobs");
        for (Path tree : List.of(Path.of("jobs"), Path.of("src/test/resources/seventh-return"))) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = jobs.resolve(tree.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        try (Stream<Path> forms = Files.walk(jobs.resolve("returns/staff-roster/forms"))) {
            Path form = forms.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.writeString(
                    form, "\nhazards: { text-number: count, error-value: refuse }\n", StandardOpenOption.APPEND);
        }
        write("edu-35", "roster.xlsx", sheet -> {
            title(sheet, "Карагандинской");
            sheet.getRow(3).getCell(1).setCellValue("20");
            sheet.getRow(2).setZeroHeight(true);
        });
        write("edu-11", "roster.xlsx", sheet -> {
            title(sheet, "Акмолинской");
            sheet.getRow(3).getCell(1).setCellErrorValue(FormulaError.REF.getCode());
        });
        write("edu-11", "menu.xlsx", sheet -> sheet.createRow(4).createCell(2).setCellValue("Суп"));
        nights = new Nights(DATABASE);
        assertThat(nights.night(JobName.NIGHTLY, jobs, folder.resolve("inbox"), 1, 20)
                        .isCompleted())
                .isTrue();
    }

    @Test
    void whatTheFormCountsIsANoteAndWhatNobodyDecidedIsAQuery() {
        assertThat(lines("""
                select rule || ' ' || severity from quality.finding
                where rule in ('C02', 'F06') and subject like '%edu-35%' order by rule
                """)).containsExactly("C02 note", "F06 query");
        assertThat(nights.count("warehouse.observation where cell_row = 3 and cell_column = 1 and state = 'REPORTED'"))
                .isEqualTo(1);
    }

    @Test
    void whatTheFormRefusesIsNotLoadedAndSaysWhereItStands() {
        assertThat(lines("""
                select submission.state || ' ' || finding.severity || ' ' || finding.subject
                from intake.submission, quality.finding
                where sender = 'edu-11' and file_name like '%roster%' and rule = 'F07'
                """))
                .singleElement()
                .asString()
                .startsWith("REFUSED refuse")
                .contains("B4");
    }

    @Test
    void theCellsOfAWorkbookThatNoFormKnowsAreToldOfTogether() {
        assertThat(lines("""
                select non_empty || ' = ' || used || ' + ' || ignored || ' + ' || reported || ', ' || region || ' ' || cells
                from intake.sheet_ledger join intake.unread_region using (submission_id, sheet)
                """)).containsExactly("1 = 0 + 0 + 1, C5:C5 1");
        assertThat(lines("select account || ' ' || region from mart.cell_account where file_name like '%menu%'"))
                .containsExactly("reported: the workbook was not read C5:C5");
    }

    private static List<String> lines(String query) {
        return nights.jdbc().sql(query).query(String.class).list();
    }

    private static void title(XSSFSheet sheet, String region) {
        Object[][] rows = {
            {"Штатная расстановка по %s области на 1 января 2019 года".formatted(region)},
            {"Вид организации", "Ставок", "из них занято женщинами"},
            {"Детские дома", 98.5, 80},
            {"ЦАН", 20, "-"},
            {"Итого", 118.5, 80},
        };
        for (int row = 0; row < rows.length; row++) {
            Row line = sheet.createRow(row);
            for (int column = 0; column < rows[row].length; column++) {
                if (rows[row][column] instanceof Number number) {
                    line.createCell(column).setCellValue(number.doubleValue());
                } else {
                    line.createCell(column).setCellValue(rows[row][column].toString());
                }
            }
        }
    }

    private static void write(String sender, String name, Consumer<XSSFSheet> content) throws IOException {
        Path file = folder.resolve("inbox").resolve(sender).resolve(name);
        Files.createDirectories(file.getParent());
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            content.accept(workbook.createSheet("Штат"));
            workbook.write(out);
        }
    }
}

package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.sanaq.database.TestDatabase;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One return more, from files alone: it is read, loaded, checked by a rule of its own, and no Java knows of it. */
class SeventhReturnTests {

    private static final Path FILES = Path.of("src/test/resources/seventh-return");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void aReturnOfFilesAloneIsLoadedAndItsRuleFindsThePlantedMistake() throws IOException {
        Path jobs = copied(Path.of("jobs"), FILES);
        Path workbook = folder.resolve("inbox/edu-35/roster.xlsx");
        Files.createDirectories(workbook.getParent());
        write(workbook, new Object[][] {
            {"Штатная расстановка по Карагандинской области на 1 января 2019 года"},
            {"Вид организации", "Ставок", "из них занято женщинами"},
            {"Детские дома", 98.5, 80},
            {"ЦАН", 20, "-"},
            {"Итого", 118.5, 81},
        });
        Nights nights = new Nights(DATABASE);

        assertThat(nights.night(JobName.NIGHTLY, jobs, folder.resolve("inbox"), 1, 20)
                        .isCompleted())
                .isTrue();

        assertThat(lines(nights, """
                        select slot.return_code || ' ' || slot.reporter || ' ' || slot.period_end || ' '
                            || submission_slot.state || ' ' || observations
                        from intake.submission_slot join intake.slot using (slot_id)
                        """)).containsExactly("staff-roster edu-35 2018-12-31 LOADED 6");
        assertThat(lines(nights, """
                        select finding.rule || ' ' || trim_scale(left_value) || ' ' || trim_scale(right_value)
                        from quality.finding where rule = 'Z01'
                        """)).containsExactly("Z01 81 80");
    }

    private static List<String> lines(Nights nights, String query) {
        return nights.jdbc().sql(query).query(String.class).list();
    }

    private Path copied(Path... trees) throws IOException {
        Path to = folder.resolve("jobs");
        for (Path tree : trees) {
            try (var files = Files.walk(tree)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = to.resolve(tree.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }

    private static void write(Path file, Object[][] rows) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Штат");
            for (int row = 0; row < rows.length; row++) {
                Row line = sheet.createRow(row);
                for (int column = 0; column < rows[row].length; column++) {
                    Object value = rows[row][column];
                    if (value instanceof Number number) {
                        line.createCell(column).setCellValue(number.doubleValue());
                    } else {
                        line.createCell(column).setCellValue(value.toString());
                    }
                }
            }
            workbook.write(out);
        }
    }
}

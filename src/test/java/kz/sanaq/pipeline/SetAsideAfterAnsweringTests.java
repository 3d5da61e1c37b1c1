package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.database.TestDatabase;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What was answered and is set aside afterwards leaves no answer behind that shows it. */
class SetAsideAfterAnsweringTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void theWorkbookThatWentBackIsTakenAway() throws Exception {
        Nights nights = new Nights(DATABASE);
        Path inbox = folder.resolve("inbox");
        Path first = Files.createDirectories(inbox.resolve("edu-11")).resolve("list.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(first)) {
            var sheet = workbook.createSheet("Лист1");
            sheet.createRow(0).createCell(0).setCellValue("воспитанница Омарова Мадина");
            workbook.write(out);
        }
        Path jobs = Nights.copyOfJobs(folder);
        Path words = jobs.resolve("personal-data.yaml");
        String known = Files.readString(words);
        Files.writeString(words, known.replace("of-children: [воспитанник, воспитанниц, ", "of-children: ["));
        assertThat(nights.night(JobName.NIGHTLY, jobs, inbox, 2, 20).failure()).isNull();
        List<Path> before = answers(nights.home());
        assertThat(before).anyMatch(file -> file.toString().endsWith(".xlsx"));

        Files.writeString(words, known);
        Files.copy(first, Files.createDirectories(inbox.resolve("edu-15")).resolve("other.xlsx"));
        assertThat(nights.night(JobName.NIGHTLY, jobs, inbox, 2, 20).failure()).isNull();

        assertThat(nights.count("intake.submission where state = 'SET_ASIDE'")).isEqualTo(2);
        assertThat(answers(nights.home())).doesNotContainAnyElementsOf(before);
    }

    private static List<Path> answers(Path home) throws Exception {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.startsWith(home.resolve("returned")) || file.startsWith(home.resolve("receipts")))
                    .sorted()
                    .toList();
        }
    }
}

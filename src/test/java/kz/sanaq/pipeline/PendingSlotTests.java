package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.database.TestDatabase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** A report that waits for a steward is neither missing nor refused, whoever looks: its sender has done what is owed. */
class PendingSlotTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final String WAITING = "spisok_aktobe_2018-01-01.xlsx";

    @TempDir
    static Path folder;

    private static Nights nights;

    @BeforeAll
    static void oneListIsLoadedAndOneWaits() throws IOException {
        Path inbox = folder.resolve("inbox");
        Files.createDirectories(inbox.resolve("edu-15"));
        Files.createDirectories(inbox.resolve("edu-11"));
        Files.copy(Nights.SAMPLE.resolve("spisok_akmola_2018-01-01.xlsx"), inbox.resolve("edu-11/list.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(Nights.SAMPLE.resolve(WAITING)));
                OutputStream out = Files.newOutputStream(inbox.resolve("edu-15").resolve(WAITING))) {
            workbook.getSheetAt(0).forEach(row -> row.forEach(PendingSlotTests::rename));
            workbook.write(out);
        }
        nights = new Nights(DATABASE);
        assertThat(nights.night(inbox).failure()).isNull();
    }

    @Test
    void itsSlotIsPendingInTheRegisterAndInTheMarts() {
        assertThat(lines(
                        "select submission_slot.state from intake.submission_slot join intake.submission using (submission_id) "
                                + "where sender = 'edu-15'"))
                .containsExactly("PENDING");
        assertThat(lines("select status || ' ' || slots_loaded || ' ' || slots_refused || ' ' || slots_pending "
                        + "from mart.submission order by sender"))
                .containsExactly("accepted with queries 1 0 0", "pending 0 0 1");
        assertThat(lines(
                        "select state from mart.expected_slot where reporter = 'edu-15' and period_end = '2017-12-31'"))
                .containsExactly("PENDING");
    }

    @Test
    void nobodyIsToldThatItIsMissing() {
        assertThat(lines("select subject from quality.finding where rule = 'G03' and state = 'OPEN'"))
                .isNotEmpty()
                .noneMatch(subject -> subject.contains("edu-15"));
        assertThat(lines("select missing from quality.assessment where rule = 'G03' and not_assessed > 0"))
                .contains("what was sent waits for a steward");
    }

    @Test
    void theMorningReportCountsItAsWaiting() throws IOException {
        try (Stream<Path> files = Files.walk(nights.home())) {
            Path report = files.filter(file -> file.getFileName().toString().startsWith("morning-report"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(report)).contains("<span class=\"part\">ждёт куратора: 1</span>");
        }
    }

    @Test
    void whatWasKeptAsRefusedBeforeWaitsOnceTheDatabaseIsMigrated() throws IOException {
        String migration =
                new ClassPathResource("db/migration/V072__pending_slot.sql").getContentAsString(StandardCharsets.UTF_8);
        nights.jdbc()
                .sql("update intake.submission_slot set state = 'REFUSED' where state = 'PENDING'")
                .update();
        nights.jdbc()
                .sql("update intake.expected_slot set state = 'REFUSED' where state = 'PENDING'")
                .update();
        nights.jdbc().sql(migration).update();
        itsSlotIsPendingInTheRegisterAndInTheMarts();
    }

    private static List<String> lines(String query) {
        return nights.jdbc().sql(query).query(String.class).list();
    }

    private static void rename(Cell cell) {
        if (cell.toString().contains("воспитанников")) {
            cell.setCellValue("Численность детей");
        }
    }
}

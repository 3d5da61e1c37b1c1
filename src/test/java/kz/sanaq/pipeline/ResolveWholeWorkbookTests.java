package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.ReferenceBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an answer does beyond a row of a list: a workbook that waits as a whole, and a district. */
class ResolveWholeWorkbookTests {

    @RegisterExtension
    final AfterEachCallback closing = context -> this.database.close();

    private static final AnswerFiles.Author AIGUL =
            new AnswerFiles.Author("aigul", LocalDate.of(2019, 2, 1), "letter, \"no. 5\"");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final Nights nights = new Nights(database);
    private Path inbox;
    private Path jobs;

    @BeforeEach
    void aRegisterThatLacksTheNameOfOneHome() throws IOException {
        jobs = ResolveTests.jobsThatLackTheNameOfOneHome(folder);
        inbox = folder.resolve("inbox");
        Files.createDirectories(inbox.resolve("edu-15"));
    }

    @Test
    void aPassportThatWaitsIsLoadedByTheNightAfterTheAnswer() throws IOException {
        send("Паспорт_Арман_15-001_01.01.2019.csv");
        night();
        assertThat(text("select kind || ' ' || candidate_codes::text from mart.question where question > 0"))
                .isEqualTo("workbook {}");
        assertThat(nights.count("mart.submission where status = 'refused'")).isEqualTo(1);

        AnswerFiles files = new AnswerFiles(jobs);
        AnswerFiles.Edit edit = files.institution(
                text("select written from mart.question"),
                nights.jdbc()
                        .sql("select locality from mart.question")
                        .query(String.class)
                        .optional()
                        .orElse(null),
                text("select area_code from mart.question"),
                "SYN-15-001",
                null,
                null,
                AIGUL);
        files.tried(edit, ReferenceBook::read);
        files.write(edit);
        night();

        assertThat(nights.count("mart.question")).isZero();
        assertThat(nights.count("quality.finding where rule = 'G01' and state = 'OPEN'"))
                .isZero();
        assertThat(text("select status from mart.submission")).startsWith("accepted");
        assertThat(text("select distinct institution_code from warehouse.current_observation"))
                .isEqualTo("SYN-15-001");
        assertThat(
                        text(
                                "select subject from intake.submission_slot join intake.slot using (slot_id) where state = 'LOADED'"))
                .isEqualTo("SYN-15-001");
    }

    @Test
    void aDistrictThatNobodyKnowsIsAnsweredUsedAndTakenBack() throws IOException {
        Path districts = jobs.resolve("reference/districts.csv");
        String known = Files.readString(districts);
        Files.writeString(
                districts,
                known.replaceAll("(?m)^(154600000,150000000,[^,]*,[^,]*),.*$", "$1,Заречный район,Өзенарғы ауданы,"));
        assertThat(Files.readString(districts)).isNotEqualTo(known);
        send("Аудандар Ақтөбе облысы 01.01.2019.xlsx");
        night();
        assertThat(nights.count("quality.finding where rule = 'A01' and state = 'OPEN'"))
                .isEqualTo(1);
        String written = text("select written from mart.question where question > 0 and kind = 'area'");

        AnswerFiles files = new AnswerFiles(jobs);
        AnswerFiles.Edit edit = files.area(written, "154600000", null, null, AIGUL);
        files.tried(edit, ReferenceBook::read);
        files.write(edit);
        night();
        assertThat(nights.count("mart.question")).isZero();
        assertThat(nights.count("quality.finding where rule = 'A01' and state = 'OPEN'"))
                .isZero();
        assertThat(text("select distinct area_code from warehouse.current_observation where unit_label = '"
                        + written.replace("'", "''") + "'"))
                .isEqualTo("154600000");

        AnswerFiles.Edit back = files.takenBack(written, null, AIGUL).orElseThrow();
        files.tried(back, ReferenceBook::read);
        files.write(back);
        night();
        assertThat(nights.count("mart.question where kind = 'area'")).isEqualTo(1);
        assertThat(nights.count("quality.finding where rule = 'A01' and state = 'OPEN'"))
                .isEqualTo(1);
    }

    /** This workbook and no other. */
    private void send(String workbook) throws IOException {
        Files.copy(Nights.SAMPLE.resolve(workbook), inbox.resolve("edu-15").resolve(workbook));
    }

    private void night() {
        assertThat(nights.night(JobName.NIGHTLY, jobs, inbox, 2, 20).failure()).isNull();
    }

    private String text(String sql) {
        return nights.jdbc().sql(sql).query(String.class).single();
    }
}

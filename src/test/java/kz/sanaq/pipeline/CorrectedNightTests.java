package kz.sanaq.pipeline;

import static kz.sanaq.pipeline.Correspondence.SHEET;
import static kz.sanaq.pipeline.Correspondence.at;
import static kz.sanaq.pipeline.Correspondence.cells;
import static kz.sanaq.pipeline.Correspondence.explain;
import static kz.sanaq.pipeline.Correspondence.listed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import kz.sanaq.answer.Explanations;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whole nights of corrections that are not as simple as one hopes. */
class CorrectedNightTests {

    @RegisterExtension
    final AfterEachCallback closing = context -> this.database.close();

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final Nights nights = new Nights(database);
    private Correspondence post;

    @BeforeEach
    void aListWithFaultsIsSent() throws IOException {
        post = new Correspondence(nights, folder);
        post.sendTheListWithFaults();
        post.night();
    }

    /** What was asked: a subtotal and the total, 18 less. */
    private static void correct(XSSFWorkbook workbook, int lower) {
        XSSFSheet sheet = workbook.getSheet(SHEET);
        at(sheet, "E7").setCellValue(226);
        at(sheet, "E" + (25 + lower)).setCellValue(424);
    }

    @Test
    void whereARowWasInsertedOnlyThatIsToldAndFindingsAreFoundWhereTheirCellsAreNow() throws IOException {
        post.send("исправлено.xlsx", post.returned().get(0), 1, workbook -> {
            XSSFSheet sheet = workbook.getSheet(SHEET);
            sheet.shiftRows(11, sheet.getLastRowNum(), 1);
            correct(workbook, 1);
        });
        Path report = post.night();

        JsonNode correction = post.receipt(2).path("correction");
        assertThat(correction.path("summary").asString())
                .isEqualTo("Изменено ячеек - 2: закрывают замечания - 2. Вставлена 1 строка (Тізім 12).");
        assertThat(cells(correction)).containsExactly("Тізім!E7 244→226 closes", "Тізім!E26 442→424 closes");
        assertThat(correction.path("changes").path(1).path("before").asString()).isEqualTo("E25");
        assertThat(correction.path("lines").path(0).path("what").asString()).isEqualTo("row-inserted");
        assertThat(post.receiptText(2, "html")).contains("Тізім!E26 (прежде E25)", "Вставлена 1 строка");
        assertThat(post.text("select explanation_state from mart.finding where rule = 'F02'"))
                .as("it was asked for")
                .isEqualTo("ACCEPTED");
        assertThat(Files.readString(report))
                .as("the report of the same night does not ask for what explains itself")
                .doesNotContain("Ранее сданный отчёт сдан с другими цифрами");
        assertThat(nights.count("audit.run where run_id = 2 and (counts ->> 'findings-open')::int ="
                        + " (select count(*) from mart.finding where state = 'OPEN' and not is_explained)"))
                .isEqualTo(1);
    }

    @Test
    void whatWasAskedForExplainsItselfAndNotTheNextChangeOfAsManyFigures() throws IOException {
        post.send("исправлено.xlsx", post.returned().get(0), 1, workbook -> correct(workbook, 0));
        post.night();
        String changed = post.text("select residual::text from mart.finding where rule = 'F02' and is_explained");
        assertThat(changed).isEqualTo("2");
        assertThat(nights.count(
                        "quality.explanation_decision where valid_until between now()::date and now()::date + 367"))
                .isEqualTo(1);

        post.send("опять.xlsx", post.inbox().resolve("исправлено.xlsx"), 2, workbook -> {
            at(workbook.getSheet(SHEET), "J8").setCellValue(38);
            at(workbook.getSheet(SHEET), "J9").setCellValue(47);
        });
        post.night();
        assertThat(post.text("select residual || ' ' || explanation_state from mart.finding"
                        + " where rule = 'F02' and state = 'OPEN'"))
                .isEqualTo("2 OUTGROWN");
        assertThat(listed(post.returned().get(0))).contains("F02");
    }

    @Test
    void whatWaitsForAStewardIsComparedAgainOnceItIsLoaded() throws IOException {
        Path jobs = Nights.copyOfJobs(folder);
        Path form = jobs.resolve("returns/organisation-list/forms/2018.yaml");
        String known = Files.readString(form);
        Files.writeString(form, known.replace("known-headings: 80", "known-headings: 100"));
        post.send("исправлено.xlsx", post.returned().get(0), 1, workbook -> {
            correct(workbook, 0);
            XSSFCell heading = at(workbook.getSheet(SHEET), "Z5");
            heading.setCellValue("Столбец, которого нет");
            at(workbook.getSheet(SHEET), "Z8").setCellValue(1);
        });
        post.night(jobs);
        assertThat(post.status(2)).isEqualTo("pending");
        assertThat(post.receipt(2).path("correction").path("summary").asString())
                .contains("оставляют замечания в силе - 2")
                .doesNotContain("закрывают");

        Files.writeString(form, known);
        post.night(jobs);
        assertThat(post.status(2)).isNotEqualTo("pending");
        JsonNode correction = post.receipt(2).path("correction");
        assertThat(correction.path("summary").asString()).startsWith("Изменено ячеек - 4: закрывают замечания - 2,");
        assertThat(correction.path("findings").path("closed").asInt()).isPositive();
    }

    @Test
    void whatFailedTooOftenWhileItWaitedIsComparedOnceItIsLoaded() throws IOException {
        Path jobs = Nights.copyOfJobs(folder);
        Path form = jobs.resolve("returns/organisation-list/forms/2018.yaml");
        String known = Files.readString(form);
        Files.writeString(form, known.replace("known-headings: 80", "known-headings: 100"));
        post.send("исправлено.xlsx", post.returned().get(0), 1, workbook -> {
            correct(workbook, 0);
            at(workbook.getSheet(SHEET), "Z5").setCellValue("Столбец, которого нет");
            at(workbook.getSheet(SHEET), "Z8").setCellValue(1);
        });
        post.night(jobs);
        assertThat(post.status(2)).isEqualTo("pending");
        nights.jdbc()
                .sql("update intake.heard set state = null, failures = 7, why = '{}' where submission_id = 2")
                .update();

        Files.writeString(form, known);
        post.night(jobs);

        assertThat(post.status(2)).isNotEqualTo("pending");
        assertThat(nights.count("intake.correction where submission_id = 2")).isEqualTo(2);
    }

    @Test
    void whatCannotBeComparedIsKeptNotAtAllToldAsAWarningAndTriedAgainTheNextNight() throws IOException {
        byte[] sent = nights.jdbc()
                .sql("select bytes from intake.workbook")
                .query((row, number) -> row.getBytes(1))
                .single();
        nights.jdbc().sql("update intake.workbook set bytes = 'PK'").update();
        post.send("исправлено.xlsx", post.returned().get(0), 1, workbook -> {
            correct(workbook, 0);
            explain(workbook, "C02", "Выгрузка из другой программы");
        });
        post.night();

        assertThat(nights.count("quality.explanation")).isZero();
        assertThat(nights.count("intake.correction")).isZero();
        assertThat(post.receipt(2).path("correction").isMissingNode()).isTrue();
        assertThat(post.text("select string_agg(text_en, ' ' order by warning) from mart.run_warning where run_id = 2"))
                .contains("исправлено.xlsx (submission 2)", "the next night tries again. Why: This is a text file");

        nights.jdbc()
                .sql("update intake.workbook set bytes = :bytes where bytes = 'PK'")
                .param("bytes", sent)
                .update();
        post.night();
        assertThat(nights.count("quality.explanation where submission_id = 2")).isEqualTo(1);
        assertThat(post.receipt(2).path("correction").path("summary").asString())
                .startsWith("Изменено ячеек - 2");
        assertThat(nights.count(
                        "mart.run_warning where run_id = 3 and message ->> 'key' = 'pipeline.warning.not-heard'"))
                .isZero();
    }

    @Test
    void aWorkbookThatHasEndedItsReaderTooOftenHasItsReceiptAndKeepsNobodyFromTheirs() throws IOException {
        nights.jdbc().sql("delete from intake.told_finding").update();
        nights.jdbc().sql("delete from intake.answer").update();
        Files.delete(post.receiptFile(1, "json"));
        nights.jdbc()
                .sql("insert into scale.in_hand (sha256, ends) select sha256, 99 from intake.submission")
                .update();
        post.publish();

        assertThat(post.returned()).isEmpty();
        assertThat(post.receipt(1).path("findings").path("error").asInt()).isPositive();
        assertThat(post.receipt(1).path("keptBack").path("why").asString())
                .as("and says why nothing comes with it")
                .contains("программа обрывалась, раз: 99");
    }

    @Test
    void aListSaysWhatWasSaidLastAndASubjectOfSeveralFindingsIsNotGuessed() throws IOException {
        decide("слова отправителя");
        post.publish();
        assertThat(listed(post.returned().get(0))).contains("слова отправителя");
        decide("другие слова");
        post.publish();
        assertThat(listed(post.returned().get(0))).contains("другие слова").doesNotContain("слова отправителя");

        nights.jdbc()
                .sql(
                        "update quality.finding set subject = (select min(subject) from quality.finding where rule = 'C02')"
                                + " where rule = 'S01'")
                .update();
        Commands.Outcome outcome = new Commands(database, folder, Nights.JOBS)
                .run(
                        "explain",
                        post.text("select min(subject) from mart.finding where rule = 'C02'"),
                        "--reject",
                        "--because",
                        "letter");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("(C02)", "(S01)");
    }

    private void decide(String words) {
        Explanations explanations = new Explanations(database.jdbc(Role.STEWARD));
        Explanations.Spoken finding = explanations
                .findings(post.text("select finding_id::text from mart.finding where state = 'OPEN' and rule = 'C02'"))
                .get(0);
        LocalDate rejected = null;
        explanations.decide(
                finding,
                words,
                new Explanations.Decision("aigul", "письмо № 5", rejected, Instant.parse("2019-02-01T00:00:00Z")));
    }
}

package kz.sanaq.pipeline;

import static kz.sanaq.pipeline.Correspondence.SHEET;
import static kz.sanaq.pipeline.Correspondence.at;
import static kz.sanaq.pipeline.Correspondence.cells;
import static kz.sanaq.pipeline.Correspondence.explain;
import static kz.sanaq.pipeline.Correspondence.listed;
import static kz.sanaq.pipeline.Correspondence.open;
import static kz.sanaq.pipeline.Correspondence.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.sanaq.answer.Answers;
import kz.sanaq.answer.Explanations;
import kz.sanaq.answer.Sent;
import kz.sanaq.answer.Verification;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.publication.Golden;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Comment;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whole nights of a list with faults: it goes back, comes back corrected and explained, and is told what that changed. */
class AnsweredNightTests {

    @RegisterExtension
    final AfterEachCallback closing = context -> this.database.close();

    private static final Path GOLDEN = Path.of("src/test/resources/golden/answer");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final Nights nights = new Nights(database);
    private Correspondence post;
    private Path inbox;

    @BeforeEach
    void aListWithFaultsIsSent() throws IOException {
        post = new Correspondence(nights, folder);
        inbox = post.inbox();
        post.sendTheListWithFaults();
        post.night();
    }

    @Test
    void theWorkbookGoesBackWithAListAndWithNotesWhereTheyBelong() throws Exception {
        assertThat(post.status(1)).isEqualTo("accepted with queries");
        try (Workbook returned = open(post.returned().get(0))) {
            assertThat(returned.sheets().get(0).name()).isEqualTo("Замечания");
            assertThat(returned.comments(1).stream()
                            .map(Comment::cell)
                            .map(Object::toString)
                            .sorted())
                    .contains("E25", "E7", "G8")
                    .doesNotContain("D7", "J8");
            Golden.verify(GOLDEN.resolve("list.txt"), text(returned, 0));
        }
        Golden.verify(
                GOLDEN.resolve("receipt.json"),
                post.receiptText(1, "json").replaceAll("\"(version|sha256)\" : \"[0-9a-f]{64}\"", "\"$1\" : \"…\""));
        assertThat(post.receiptText(1, "html")).contains("принято с вопросами").contains("Тізім");

        Answers desk = desk();
        Sent sent = desk.sent(1).orElseThrow();
        assertThat(desk.receipt(sent)).isEqualTo(post.receiptText(1, "json"));
        assertThat(desk.write(sent, folder.resolve("again.xlsx"))).isPresent();
        byte[] bytes = Files.readAllBytes(inbox.resolve("список.xlsx"));
        assertThat(desk.verify("список.xlsx", bytes).isMatch()).isTrue();
        assertThat(Verification.byReceipt("a.xlsx", bytes, "r.json", post.receiptText(1, "json"), Limits.defaults())
                        .isMatch())
                .isTrue();
        byte[] goneBack = Files.readAllBytes(post.returned().get(0));
        assertThat(desk.verify("a.xlsx", goneBack).said().key()).isEqualTo("answer.verify.returned");
        assertThat(Verification.byReceipt("a.xlsx", goneBack, "r.json", post.receiptText(1, "json"), Limits.defaults())
                        .said()
                        .key())
                .isEqualTo("answer.verify.returned");
        Limits none = Limits.defaults().with(Limit.SHEETS, 0);
        assertThat(Verification.byReceipt("a.xlsx", goneBack, "r.json", post.receiptText(1, "json"), none)
                        .said()
                        .key())
                .as("not opened beyond the limits that are set")
                .isEqualTo("answer.verify.other");
        assertThat(Verification.byReceipt("a.xlsx", bytes, "r.json", "{}", Limits.defaults())
                        .said()
                        .key())
                .isEqualTo("answer.verify.no-receipt");
        assertThat(desk.verify("a.xlsx", new byte[] {1}).said().key()).isEqualTo("answer.verify.unknown");
    }

    /** As a steward at the command line has it: one connection. */
    private Answers desk() {
        Knowledge knowledge = new Knowledge(Nights.JOBS);
        return new Answers(
                JdbcClient.create(database.database().dataSource(Role.STEWARD, 1)),
                ReferenceBook.read(knowledge),
                Rules.from(knowledge),
                Limits.defaults());
    }

    @Test
    void anotherNightWritesNothingAnewAndAnAnswerThatWasCutShortIsGivenAgain() throws IOException {
        Map<Path, FileTime> before = post.answers();
        byte[] receipt = Files.readAllBytes(post.receiptFile(1, "json"));
        assertThat(before).hasSize(3);

        post.night();
        assertThat(post.answers()).isEqualTo(before);
        assertThat(nights.count("intake.answer where run_id <> first_run")).isZero();

        Files.delete(post.receiptFile(1, "json"));
        nights.jdbc().sql("delete from intake.told_finding").update();
        nights.jdbc().sql("delete from intake.answer").update();
        post.publish();
        assertThat(post.answers()).containsOnlyKeys(before.keySet());
        assertThat(Files.readAllBytes(post.receiptFile(1, "json"))).isEqualTo(receipt);
    }

    @Test
    void whatSaysNothingNewIsKnownForIt() throws IOException {
        Path first = inbox.resolve("список.xlsx");
        Files.copy(first, inbox.resolve("копия.xlsx"));
        post.send("ещё раз.xlsx", first, 1, workbook -> workbook.setActiveSheet(0));
        post.night();

        assertThat(post.receipt(1).path("copies").path(0).path("file").asString())
                .endsWith("копия.xlsx");
        assertThat(nights.count("intake.submission")).isEqualTo(2);
        assertThat(post.receipt(2).path("correction").path("same").asBoolean()).isTrue();
        assertThat(post.receipt(2).path("correction").path("summary").asString())
                .contains("сохранили заново");
    }

    @Test
    void theReceiptOfTheCorrectedWorkbookSaysWhatItChanged() throws IOException {
        post.send("исправлено.xlsx", post.returned().get(0), 1, workbook -> {
            XSSFSheet sheet = workbook.getSheet(SHEET);
            at(sheet, "E7").setCellValue(226);
            at(sheet, "E25").setCellValue(424);
            at(sheet, "J8").setCellValue(38);
            at(sheet, "J9").setCellValue(47);
            at(sheet, "K8").setCellValue(6);
            at(sheet, "K9").setCellValue(3);
            at(sheet, "F18").setCellValue(5);
            explain(workbook, "C02", "Выгрузка из другой программы");
        });
        post.night();

        JsonNode correction = post.receipt(2).path("correction");
        assertThat(correction.path("summary").asString())
                .isEqualTo("Изменено ячеек - 7: закрывают замечания - 2, открывает новое - 1,"
                        + " меняют числа, о которых никто не спрашивал, - 4.");
        assertThat(correction.path("sha256").asString())
                .isEqualTo(post.receipt(1).path("sha256").asString());
        assertThat(cells(correction))
                .containsExactly(
                        "Тізім!F18 4→5 opens",
                        "Тізім!E7 244→226 closes",
                        "Тізім!E25 442→424 closes",
                        "Тізім!J8 39→38 unasked",
                        "Тізім!K8 5→6 unasked",
                        "Тізім!J9 46→47 unasked",
                        "Тізім!K9 4→3 unasked");
        assertThat(post.receipt(2).path("explanations").path("waiting").asInt()).isEqualTo(1);
        assertThat(nights.count("mart.cell_account where account = 'ignored by returned-list'"))
                .isPositive();
        assertThat(nights.count("quality.asked join quality.finding using (finding_id)"
                        + " where submission_id = 2 and rule in ('F06', 'F11', 'S08')"))
                .as("hazards of our own making")
                .isZero();
        assertThat(post.receipt(1).path("replaced").asBoolean()).isTrue();
        assertThat(post.returned()).hasSize(1);
        assertThat(post.returned().get(0).getFileName().toString()).startsWith("исправлено");
    }

    @Test
    void whatWasAskedForNeedsNoExplanationAndWhatIsExplainedIsAcceptedUntilItExpires() throws IOException {
        post.send("исправлено.xlsx", post.returned().get(0), 1, workbook -> {
            at(workbook.getSheet(SHEET), "E7").setCellValue(226);
            at(workbook.getSheet(SHEET), "E25").setCellValue(424);
            explain(workbook, "C02", "Выгрузка из другой программы");
        });
        post.night();
        assertThat(
                        post.text(
                                "select string_agg(rule, ',') from mart.finding where state = 'OPEN' and not is_explained and severity = 'query'"))
                .as("the figures changed because they were asked to")
                .isEqualTo("C02");
        assertThat(nights.count(
                        "mart.finding where rule = 'C02' and explanation_state = 'GIVEN' and explanation is null"))
                .isEqualTo(1);
        assertThat(listed(post.returned().get(0))).contains("Выгрузка из другой программы", "ждёт рассмотрения");

        Commands commands = new Commands(database, folder, Nights.JOBS);
        assertThat(commands.run("explain").out()).contains("Выгрузка из другой программы", "edu-39");
        String finding = post.text("select finding_id::text from mart.finding where rule = 'C02' and state = 'OPEN'");
        assertThat(commands.run("explain", finding, "--accept", "--because", "letter")
                        .status())
                .isZero();
        assertThat(post.text("select subject || ' ' || why from audit.action where command = 'explain'"))
                .endsWith("G8 letter");
        post.publish();
        assertThat(post.status(2)).isEqualTo("accepted");
        assertThat(post.receipt(2).path("explanations").path("accepted").asInt())
                .isEqualTo(1);
        assertThat(post.returned()).isEmpty();
        assertThat(post.text("select explanation from mart.finding where rule = 'C02'"))
                .isEqualTo("Выгрузка из другой программы");

        decide("C02", LocalDate.of(2020, 1, 1));
        post.publish();
        assertThat(post.status(2)).isEqualTo("accepted with queries");
        assertThat(listed(post.returned().get(0))).contains("Срок принятого пояснения истёк");

        decide("C02", null);
        post.publish();
        assertThat(listed(post.returned().get(0))).contains("не принято: письмо № 5");
    }

    @Test
    void theRefusedGoBackTooAndOfWhatWasSetAsideNothingButAddresses() throws IOException {
        Files.copy(
                Nights.SAMPLE.resolve("Движение ЗКО.xlsx"),
                Files.createDirectories(inbox.resolveSibling("edu-27")).resolve("Движение ЗКО.xlsx"));
        Files.writeString(inbox.resolve("письмо.txt"), "no workbook");
        Files.copy(Nights.SAMPLE.resolve("Список воспитанников Шымкент.xlsx"), inbox.resolve("дети.xlsx"));
        post.night();

        assertThat(post.files("returned").stream()
                        .map(file -> file.getFileName().toString()))
                .anyMatch(name -> name.startsWith("Движение ЗКО"))
                .noneMatch(name -> name.startsWith("письмо") || name.startsWith("дети"));
        assertThat(listed(post.files("returned").stream()
                        .filter(file -> file.getFileName().toString().startsWith("Движение"))
                        .findFirst()
                        .orElseThrow()))
                .contains("Не принято", "Впишите дату или период");
        int aside = Integer.parseInt(
                post.text("select submission_id::text from mart.submission where status = 'set aside'"));
        assertThat(post.receiptText(aside, "json") + post.receiptText(aside, "html"))
                .contains("\"cell\" : \"", "изолировано")
                .doesNotContain("дети.xlsx");
        int letter = Integer.parseInt(
                post.text("select submission_id::text from mart.submission where file_name like '%письмо.txt'"));
        assertThat(post.receiptText(letter, "html")).contains("отклонено");
    }

    private void decide(String rule, LocalDate until) {
        Explanations explanations = new Explanations(database.jdbc(Role.STEWARD));
        Explanations.Spoken finding = explanations
                .findings(post.text(
                        "select finding_id::text from mart.finding where state = 'OPEN' and rule = '" + rule + "'"))
                .get(0);
        explanations.decide(
                finding,
                null,
                new Explanations.Decision("aigul", "письмо № 5", until, Instant.parse("2019-02-01T00:00:00Z")));
    }
}
